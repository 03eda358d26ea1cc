/** `npm run crash:server [-- --only statements | load] [--victim server | postgres | backend] [--rounds 30] [--seed 1]`: kills a real
 *  server and a real PostgreSQL, at each statement of a batch and at random instants while tills sell. Ends with 1 where something that
 *  was acknowledged is lost, something is doubled, or selling is not back within five seconds. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../e2e/ensureBuilt.ts'
import { makeChance } from './chance.ts'
import { CrashReport } from './crashReport.ts'
import { crashUnderLoad } from './loadCrashes.ts'
import { crashAtStatements, statementVictims } from './statementCrashes.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    victim: { type: 'string' },
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const say = (line: string) => console.log(line)
const victims = statementVictims.filter((one) => values.victim === undefined || values.victim === one)
const report = new CrashReport()
console.log(`seed ${seed}`)
await ensureBuilt()
if (values.only !== 'load') await crashAtStatements({ victims, chance: makeChance(seed) }, report, say)
if (values.only !== 'statements') await crashUnderLoad({ seed, rounds: Number(values.rounds) }, report, say)
for (const line of report.lines()) console.log(line)
process.exitCode = report.isKept ? 0 : 1
