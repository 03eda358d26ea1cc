/** The simulator sees: the same seed is the same run, and each planted bug is found. */
import { expect, test } from 'vitest'
import { run } from './run.ts'
import { SimulatedServer } from './simulatedServer.ts'

async function brokenOver(seeds: number, makeServer: () => SimulatedServer): Promise<string[]> {
  const broken: string[] = []
  for (let seed = 1; seed <= seeds && broken.length === 0; seed += 1) {
    broken.push(...(await run({ seed, sales: 30, makeServer })).broken)
  }
  return broken
}

test('nothing is lost or doubled, whatever goes wrong', async () => {
  expect(await brokenOver(30, () => new SimulatedServer())).toEqual([])
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

class PostsTwice extends SimulatedServer {
  protected override commit(...[journal, accepted]: Parameters<SimulatedServer['commit']>): void {
    super.commit(journal, accepted)
    this.state.derived.push(...this.state.derived.slice(-1))
  }
}

class LosesTheLastOfABatch extends SimulatedServer {
  protected override commit(...[journal, accepted]: Parameters<SimulatedServer['commit']>): void {
    super.commit(journal, accepted)
    if (accepted.length > 1) journal.entries.splice(-1)
  }
}

class ForgetsStock extends SimulatedServer {
  protected override commit(...[journal, accepted]: Parameters<SimulatedServer['commit']>): void {
    const before = new Map(this.state.levels)
    super.commit(journal, accepted)
    if (accepted.length > 2) this.state.levels = before
  }
}

class SaysMoreThanItHolds extends SimulatedServer {
  override take(
    ...[device, entries]: Parameters<SimulatedServer['take']>
  ): ReturnType<SimulatedServer['take']> {
    if (this.commitCount % 5 !== 4) return super.take(device, entries)
    const last = entries.at(-1)
    this.commitCount += 1
    return { status: 'accepted', head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' } }
  }
}

class KeepsNothingOfAKilledCommit extends SimulatedServer {
  override take(
    ...[device, entries]: Parameters<SimulatedServer['take']>
  ): ReturnType<SimulatedServer['take']> {
    const reply = super.take(device, entries)
    const journal = this.state.journals.get(device)
    // Ledgers are written, the journal is not: two transactions where there must be one.
    if (journal !== undefined && this.commitCount % 4 === 3) {
      const kept = journal.entries.slice(0, -1)
      const last = kept.at(-1)
      if (last !== undefined)
        Object.assign(journal, { entries: kept, head: { seq: last.seq, hash: last.hash } })
    }
    return reply
  }
}

test.each([
  ['a server that posts a sale twice', PostsTwice],
  ['a server that loses the last entry of a batch', LosesTheLastOfABatch],
  ['a server that forgets to move stock', ForgetsStock],
  ['a server that claims more than it holds', SaysMoreThanItHolds],
  ['a server that splits its transaction', KeepsNothingOfAKilledCommit],
])('%s is found out', async (_, Planted) => {
  expect(await brokenOver(30, () => new Planted())).not.toEqual([])
})
