/** Sixty-four tills that sell the same five items at the same time: every sale moves the same stock levels and the same hour. */
import type { SignedEntry } from '@kassa/journal'
import { ingestBatch, type Pool, verifyTenant } from '@kassa/server/parts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withTills } from '../shop/shop.ts'
import type { BenchTill } from '../shop/till.ts'
import type { Stage } from '../stage/stage.ts'

const tillCount = 64
const itemCount = 5
const usualSales = 30

export const sameItems: Row = { name: 'same-items', measure }

function measure(stage: Stage): Promise<Measurement[]> {
  const salesEach = stage.times(usualSales)
  return withTills(stage, { tillCount: tillCount + 2, itemCount }, async (pool, [warm, alone, ...tills]) => {
    if (warm === undefined || alone === undefined) throw new Error('two tills more')
    await sellOneByOne(pool, warm, await warm.sellMany(salesEach))
    const count = tillCount * salesEach
    const ofOne = await alone.sellMany(count)
    const ofEach = await Promise.all(tills.map((till) => till.sellMany(salesEach)))
    const aloneMs = await elapsedMs(() => sellOneByOne(pool, alone, ofOne))
    const togetherMs = await elapsedMs(() =>
      Promise.all(tills.map((till, place) => sellOneByOne(pool, till, ofEach[place] ?? []))),
    )
    const { transactionCount, findings } = await verifyTenant(pool, alone.identity.tenant)
    if (transactionCount !== 2 * count + salesEach || findings.length > 0)
      throw new Error(`${transactionCount} sales are there, ${findings.length} findings`)
    return [
      {
        what: `sales per second, one by one, of ${tillCount} tills that sell the same five items`,
        ...{ unit: 'per_second', figure: (count * 1000) / togetherMs },
        baseline: { name: 'of one till', figure: (count * 1000) / aloneMs },
        notes: [`${count} sales each way: no deadlock, no error, none lost; the ledgers equal a replay.`],
      },
    ]
  })
}

async function sellOneByOne(pool: Pool, till: BenchTill, sales: readonly SignedEntry[]): Promise<void> {
  for (const sale of sales) {
    const { status } = await ingestBatch(pool, till, [sale])
    if (status !== 'accepted') throw new Error(`a sale was answered with ${status}`)
  }
}
