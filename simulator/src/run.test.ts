/** The simulator by itself: the same seed is the same run, a bug is found out and made small, and past failures stay mended. */
import { afterEach, expect, test, vi } from 'vitest'
import { run } from './run.ts'
import { shrink } from './shrink.ts'
import { SimulatedServer } from './simulatedServer.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('nothing is lost or doubled, whatever goes wrong', async () => {
  for (let seed = 1; seed <= 30; seed += 1) expect((await run({ seed, sales: 30 })).broken).toEqual([])
})

test('the same seed gives the same run', async () => {
  const [first, again, other] = [
    await run({ seed: 7, sales: 30 }),
    await run({ seed: 7, sales: 30 }),
    await run({ seed: 8, sales: 30 }),
  ]
  expect(again.traceHash).toBe(first.traceHash)
  expect(other.traceHash).not.toBe(first.traceHash)
})

test('a server that loses entries is found out, and the run that shows it made small', async () => {
  const real = SimulatedServer.prototype.take
  vi.spyOn(SimulatedServer.prototype, 'take').mockImplementation(async function (
    this: SimulatedServer,
    device,
    wire,
  ) {
    const answer = await real.call(this, device, wire)
    const journal = this.state.journals.get(device)
    if (journal !== undefined && journal.entries.length % 5 === 4) journal.entries.pop()
    return answer
  })
  const { sales, only, broken } = await shrink({ seed: 3, sales: 30 })
  expect(broken).not.toEqual([])
  expect(only?.length).toBeLessThan(6)
  expect(sales).toBeLessThan(30)
})
