/** `npm run sim -- --seeds 300 --sales 40 [--seed 17] [--trace]`: whole shops from seeds. A seed that fails prints how to see it again. */
import { parseArgs } from 'node:util'
import { type FaultCounts, faultKinds } from './fault.ts'
import { run } from './run.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    sales: { type: 'string', default: '40' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
})
const sales = Number(values.sales)
const first = Number(values.seed ?? 1)
const count = values.seed === undefined ? Number(values.seeds) : 1
const startedAt = performance.now()
const faults: FaultCounts = new Map()
let saleCount = 0
let failed = 0

for (let seed = first; seed < first + count; seed += 1) {
  const onTrace = values.trace ? { onTrace: (line: string) => console.log(line) } : {}
  const result = await run({ seed, sales, ...onTrace })
  saleCount += result.saleCount
  for (const [kind, times] of result.faults) faults.set(kind, (faults.get(kind) ?? 0) + times)
  if (values.seed !== undefined) console.log(`trace ${result.traceHash}`)
  if (result.broken.length === 0) continue
  failed += 1
  console.error(`seed ${seed} fails: npm run sim -- --seed ${seed} --sales ${sales} --trace`)
  for (const line of result.broken.slice(0, 10)) console.error(`  ${line}`)
}

const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
console.log(`${saleCount} sales over ${count} seeds in ${seconds} s`)
for (const kind of faultKinds) console.log(`  ${String(faults.get(kind) ?? 0).padStart(7)} ${kind}`)
console.log(`${count - failed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
