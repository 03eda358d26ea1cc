/**
 * `npm run bench [-- --only <row>] [--json] [--quick] [--full]`: the budgets, each beside a baseline of the same run.
 *
 *      rows ─▶ one after the other on a shared stage ─▶ measurements ─▶ table, or JSON
 *
 * A budget that is not kept is told, not punished: the exit code is 1 only where a row could not be measured.
 */
import { parseArgs } from 'node:util'
import { describeMachine, formatMachine, warnOfLoad } from './report/machine.ts'
import { formatTable } from './report/table.ts'
import { isKept, type Measurement, type Row, ratioOf } from './row.ts'
import { rows } from './rows.ts'
import { makeStage, type Stage } from './stage/stage.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
})

function chooseRows(): Row[] {
  const { only, full } = values
  const unknown = only.find((name) => !rows.some((row) => row.name === name))
  if (unknown !== undefined) {
    const names = rows.map(({ name }) => name).join(', ')
    throw new RangeError(`There is no row "${unknown}". There is: ${names}.`)
  }
  return rows.filter(({ name, isLong }) => (only.length > 0 ? only.includes(name) : full || isLong !== true))
}

async function measure(row: Row, stage: Stage): Promise<Measurement[]> {
  const startedAt = performance.now()
  try {
    const measurements = await row.measure(stage)
    console.error(`${row.name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
    return measurements
  } catch (error) {
    process.exitCode = 1
    console.error(`${row.name} could not be measured:`, error)
    return []
  }
}

const machine = describeMachine()
const chosen = chooseRows()
const stage = makeStage({ isQuick: values.quick, isFull: values.full })
const measurements: Measurement[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stage.end().finally(() => process.exit(1)))
}
try {
  for (const row of chosen) measurements.push(...(await measure(row, stage)))
} finally {
  await stage.end()
}
const judged = measurements.map((one) => ({ ...one, ratio: ratioOf(one), isKept: isKept(one) }))
if (values.json)
  console.log(JSON.stringify({ machine, isQuick: values.quick, measurements: judged }, null, 2))
else
  console.log(
    [formatMachine(machine), warnOfLoad(machine) ?? '', '', ...formatTable(measurements)].join('\n'),
  )
