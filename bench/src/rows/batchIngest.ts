/** Batches of sales that waited for the line: all ledgers and projections included, beside a raw insert of the same rows. */
import { ingestBatch } from '@kassa/server/parts'
import { median } from '../measure/quantile.ts'
import { makeRawCopy } from '../measure/rawCopy.ts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withShop } from '../shop/shop.ts'
import type { Stage } from '../stage/stage.ts'

const batchSize = 500
/** Connections prepare their statements and files grow to size. */
const warmUpBatches = 2

export const batchIngest: Row = { name: 'batch-ingest', measure }

function measure(stage: Stage): Promise<Measurement[]> {
  return withShop(stage, async (pool, till) => {
    const raw = await makeRawCopy(pool)
    const ingestMs: number[] = []
    const rawMs: number[] = []
    for (let round = 0; round < warmUpBatches + stage.times(20); round += 1) {
      const batch = await till.sellMany(batchSize)
      const spentMs = await elapsedMs(() => ingestBatch(pool, till, batch))
      const columns = await raw.read(till.identity.device, { firstSeq: round * batchSize + 1 })
      const spentRawMs = await elapsedMs(() => raw.write(columns))
      if (round < warmUpBatches) continue
      ingestMs.push(spentMs)
      rawMs.push(spentRawMs)
    }
    return [
      {
        what: 'sales per second from batches of 500',
        ...{ unit: 'per_second', figure: perSecond(ingestMs) },
        baseline: { name: 'raw unnest insert of the same rows', figure: perSecond(rawMs) },
        budget: { of: 'ratio', atLeast: 0.5 },
        notes: [
          'One connection. Each batch is verified, derived, posted and totalled; the raw side only writes its rows.',
        ],
      },
    ]
  })
}

function perSecond(batchMs: readonly number[]): number {
  return (batchSize / median(batchMs)) * 1000
}
