/** A till that was offline for thirty days sends its hundred thousand sales, while another one goes on selling. */
import type { SignedEntry } from '@kassa/journal'
import { ingestBatch, type Pool } from '@kassa/server/parts'
import { quantile } from '../measure/quantile.ts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withTills } from '../shop/shop.ts'
import type { BenchTill } from '../shop/till.ts'
import type { Stage } from '../stage/stage.ts'

const wholeCount = 100_000
const usualCount = 20_000
/** As a till sends them: longer ones would keep others waiting longer. */
const batchSize = 200
const idleSales = 300
/** As often as a busy till sells, and more: to have enough samples. */
const betweenSalesMs = 25

export const offlineDays: Row = { name: 'offline-days', isLong: true, measure }

function measure(stage: Stage): Promise<Measurement[]> {
  const count = stage.isFull ? wholeCount : stage.times(usualCount)
  return withTills(stage, { tillCount: 2 }, async (pool, [away, near]) => {
    if (away === undefined || near === undefined) throw new Error('two tills')
    const backlog = await away.sellMany(count)
    const whileSelling = async (done: () => boolean) => {
      const samples: number[] = []
      while (!done()) {
        samples.push(await sellOne(pool, near))
        await new Promise((resolve) => setTimeout(resolve, betweenSalesMs))
      }
      return samples
    }
    await whileSelling(after(idleSales / 10))
    const idle = await whileSelling(after(idleSales))
    let isSent = false
    const busyly = whileSelling(() => isSent)
    const spentMs = await elapsedMs(() => send(pool, away, backlog))
    isSent = true
    const busy = await busyly
    const scaled = wholeCount / count
    const reckoned = scaled === 1 ? [] : [`Reckoned from ${count} sales.`]
    return [
      {
        what: '100,000 sales of one till that was offline for thirty days',
        ...{ unit: 'milliseconds', figure: spentMs * scaled },
        baseline: { name: 'one sale that is sent alone, p50', figure: quantile(idle, 0.5) },
        budget: { of: 'figure', atMost: 60_000 },
        notes: reckoned,
      },
      {
        what: 'a sale of another till meanwhile, p99',
        ...{ unit: 'milliseconds', figure: quantile(busy, 0.99) },
        baseline: { name: 'the same while nobody returns', figure: quantile(idle, 0.99) },
        budget: { of: 'ratio', atMost: 5 },
        notes: [`${busy.length} sales meanwhile, ${idle.length} before.`],
      },
    ]
  })
}

function after(times: number): () => boolean {
  let left = times
  return () => {
    left -= 1
    return left < 0
  }
}

/** Returns how long it took from the batch to the commit.   Units: ms. */
async function sellOne(pool: Pool, till: BenchTill): Promise<number> {
  const sale = await till.sell()
  return elapsedMs(() => ingestBatch(pool, till, [sale]))
}

async function send(pool: Pool, till: BenchTill, entries: readonly SignedEntry[]): Promise<void> {
  for (let sent = 0; sent < entries.length; sent += batchSize) {
    const { status } = await ingestBatch(pool, till, entries.slice(sent, sent + batchSize))
    if (status !== 'accepted') throw new Error(`a batch was answered with ${status}`)
  }
}
