/** Kills at random instants while tills sell: the server, the PostgreSQL that it brings, or both at once. */
import { setTimeout as pause } from 'node:timers/promises'
import { type KassaServer, startKassaServer } from '../e2e/kassaServer.ts'
import { OfficeLine } from '../replay/officeLine.ts'
import { type Chance, makeChance } from './chance.ts'
import type { CrashReport } from './crashReport.ts'
import { killPostmaster } from './postmaster.ts'
import { SendingTill } from './sendingTill.ts'
import { whatFailsAfterwards } from './whatFails.ts'

const tillCount = 4
const longestWaitMs = 1_500
const betweenSalesMs = 30

export type LoadOptions = { seed: number; rounds: number }

/** Kills `rounds` times, then lets everything arrive and compares. */
export async function crashUnderLoad(
  { seed, rounds }: LoadOptions,
  report: CrashReport,
  say: (line: string) => void,
): Promise<void> {
  const kassa = await startKassaServer()
  const tills = await enrolTills(kassa)
  const selling = new AbortController()
  const sold = tills.map((till, place) => sellUntil(selling.signal, till, makeChance(seed * 100 + place)))
  try {
    const chance = makeChance(seed)
    for (let round = 1; round <= rounds; round += 1) {
      const crash = await crashOnce(kassa, tills, chance)
      report.add(crash, [])
      say(`${round} of ${rounds}: ${crash.what}, ready after ${Math.round(crash.readyMs)} ms`)
    }
    selling.abort()
    await Promise.all(sold)
    await Promise.all(tills.map((till) => till.insist()))
    await kassa.kill()
    report.addFailures(await whatFailsAfterwards(kassa.dataDirectory, tills))
    const sales = tills.reduce((sum, till) => sum + till.sales.length, 0)
    say(`${sales} sales on ${tillCount} tills`)
  } finally {
    selling.abort()
    for (const till of tills) till.close()
    await kassa.close()
  }
}

async function enrolTills(kassa: KassaServer): Promise<SendingTill[]> {
  const office = new OfficeLine(kassa.url)
  await office.signIn(kassa.email, kassa.password)
  const tills: SendingTill[] = []
  for (let number = 1; number <= tillCount; number += 1)
    tills.push(await SendingTill.enrol(await office.makeCode(`Crash till ${number}`), { url: kassa.url }))
  return tills
}

async function sellUntil(signal: AbortSignal, till: SendingTill, chance: Chance): Promise<void> {
  await till.wire.openShift()
  while (!signal.aborted) {
    await till.sell(chance)
    till.wake()
    await pause(chance.below(2 * betweenSalesMs))
  }
}

async function crashOnce(kassa: KassaServer, tills: readonly SendingTill[], chance: Chance) {
  const waitMs = chance.below(longestWaitMs)
  await pause(waitMs)
  const victim = chance.oneOf(['server', 'postgres', 'server and postgres'])
  const startedAtMs = performance.now()
  if (victim !== 'server') await killPostmaster(kassa.dataDirectory)
  if (victim !== 'postgres') {
    await kassa.kill()
    await kassa.restart()
  }
  await Promise.all(tills.map((till) => till.insist()))
  return { what: `${victim} killed after ${waitMs} ms`, readyMs: performance.now() - startedAtMs }
}
