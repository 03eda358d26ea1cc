/** Twenty tills whose line is back at the same moment, each with a day of sales, beside one till that has them all. */
import type { SignedEntry } from '@kassa/journal'
import { ingestBatch, type Pool } from '@kassa/server/parts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withTills } from '../shop/shop.ts'
import type { BenchTill } from '../shop/till.ts'
import type { Stage } from '../stage/stage.ts'

const tillCount = 20
const usualSales = 500
const batchSize = 200

export const returningTills: Row = { name: 'returning-tills', measure }

function measure(stage: Stage): Promise<Measurement[]> {
  const salesEach = stage.times(usualSales)
  return withTills(stage, { tillCount: tillCount + 2 }, async (pool, [warm, alone, ...tills]) => {
    if (warm === undefined || alone === undefined) throw new Error('two tills more')
    await send(pool, warm, await warm.sellMany(salesEach))
    const ofOne = await alone.sellMany(tillCount * salesEach)
    const ofEach = await Promise.all(tills.map((till) => till.sellMany(salesEach)))
    const aloneMs = await elapsedMs(() => send(pool, alone, ofOne))
    const herdMs = await elapsedMs(() =>
      Promise.all(tills.map((till, place) => send(pool, till, ofEach[place] ?? []))),
    )
    return [
      {
        what: `sales per second from ${tillCount} tills that return at once, ${salesEach} each`,
        ...{ unit: 'per_second', figure: (tillCount * salesEach * 1000) / herdMs },
        baseline: { name: 'the same from one till', figure: (tillCount * salesEach * 1000) / aloneMs },
        notes: [`The last till was done after ${(herdMs / 1000).toFixed(1)} s; nothing was refused.`],
      },
    ]
  })
}

/** Sends the entries as a till does: one batch after the other.   Fails: throws where one is not taken in. */
async function send(pool: Pool, till: BenchTill, entries: readonly SignedEntry[]): Promise<void> {
  for (let sent = 0; sent < entries.length; sent += batchSize) {
    const { status } = await ingestBatch(pool, till, entries.slice(sent, sent + batchSize))
    if (status !== 'accepted') throw new Error(`a batch was answered with ${status}`)
  }
}
