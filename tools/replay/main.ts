/** npm run replay: see options.ts for its parameters. Ends with 0 where both counts agree, 1 where they differ or something failed. */
import process from 'node:process'
import { ReplayError } from './officeLine.ts'
import { parseOptions, usage } from './options.ts'
import { replay } from './replay.ts'
import type { TallyRow } from './tally.ts'

function table(rows: readonly TallyRow[]): string {
  const lines = [{ name: '', expected: 'from the file', found: 'at the server', isSame: true }, ...rows].map(
    ({ name, expected, found, isSame }) =>
      `${name.padEnd(24)}${expected.padStart(18)}${found.padStart(18)}${isSame ? '' : '   differs'}`,
  )
  return lines.join('\n')
}

const told = parseOptions(process.argv.slice(2))
if (told.status === 'help') {
  if (told.wrong !== undefined) console.error(`${told.wrong}\n`)
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    const rows = await replay(told.options, (line) => console.log(line))
    console.log(`\n${table(rows)}\n`)
    process.exitCode = rows.every(({ isSame }) => isSame) ? 0 : 1
  } catch (cause) {
    if (!(cause instanceof ReplayError)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}
