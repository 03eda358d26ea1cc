/** What watchers are told of a batch that was taken in. */
import type { LiveEvent } from '@kassa/contract'
import type { IngestOutcome } from '../../ingest/ingestBatch.ts'

/** Returns an event for each new transaction and for each store whose stock moved. */
export function liveEventsOf({
  transactions,
  levels,
}: Pick<IngestOutcome, 'transactions' | 'levels'>): LiveEvent[] {
  const byStore = new Map<string, [string, number][]>()
  for (const { storeId, itemId, quantityMilli } of levels) {
    const ofStore = byStore.get(storeId) ?? []
    ofStore.push([itemId, quantityMilli])
    byStore.set(storeId, ofStore)
  }
  return [
    ...transactions.map(({ transactionId, storeId }): LiveEvent => {
      return { type: 'transaction', transactionId, storeId }
    }),
    ...[...byStore].map(([storeId, changed]): LiveEvent => ({ type: 'stock', storeId, levels: changed })),
  ]
}
