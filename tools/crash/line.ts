/** `npm run crash:line [-- --sales 400] [--seed 1]`: four tills sell over lines that drop, delay and cut in the middle of requests and
 *  answers. Ends with 1 where not everything has arrived, once. */
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../e2e/ensureBuilt.ts'
import { startKassaServer } from '../e2e/kassaServer.ts'
import { OfficeLine } from '../replay/officeLine.ts'
import { makeChance } from './chance.ts'
import { fates, LineProxy } from './lineProxy.ts'
import { SendingTill } from './sendingTill.ts'
import { whatFailsAfterwards } from './whatFails.ts'

const tillCount = 4
const betweenSalesMs = 20

const { values } = parseArgs({
  options: { sales: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' } },
})
const [sales, seed] = [Number(values.sales), Number(values.seed)]

type Lined = { till: SendingTill; line: LineProxy }

async function sellOver({ till, line }: Lined, count: number, ownSeed: number): Promise<void> {
  const chance = makeChance(ownSeed)
  await till.wire.openShift()
  line.turn('bad')
  for (let sold = 0; sold < count; sold += 1) {
    await till.sell(chance)
    till.wake()
    await pause(betweenSalesMs)
  }
  line.turn('good')
  await till.insist()
}

await ensureBuilt()
const kassa = await startKassaServer()
const lined: Lined[] = []
let failures: string[]
try {
  const office = new OfficeLine(kassa.url)
  await office.signIn(kassa.email, kassa.password)
  for (let number = 1; number <= tillCount; number += 1) {
    const line = await LineProxy.start(kassa.url, makeChance(seed * 100 + number))
    const code = await office.makeCode(`Till on a bad line ${number}`)
    lined.push({ line, till: await SendingTill.enrol(code, { url: line.url, enrolAt: kassa.url }) })
  }
  await Promise.all(lined.map((one, place) => sellOver(one, sales / tillCount, seed * 1000 + place)))
  await kassa.kill()
  failures = await whatFailsAfterwards(
    kassa.dataDirectory,
    lined.map(({ till }) => till),
  )
} finally {
  for (const { till, line } of lined) {
    till.close()
    await line.close()
  }
  await kassa.close()
}
const countOf = (fate: (typeof fates)[number]) =>
  lined.reduce((sum, { line }) => sum + (line.counts.get(fate) ?? 0), 0)
console.log(
  `seed ${seed}: ${lined.reduce((sum, { till }) => sum + till.sales.length, 0)} sales on ${tillCount} tills`,
)
for (const fate of fates) console.log(`  ${String(countOf(fate)).padStart(6)} connections ${fate}`)
for (const failure of failures) console.error(failure)
console.log(failures.length === 0 ? 'Everything has arrived, once.' : 'It does not hold.')
process.exitCode = failures.length === 0 ? 0 : 1
