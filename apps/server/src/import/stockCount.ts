/** Counted stock: what differs from the level becomes a movement, signed by the server's own journal of that store. */
import { randomBytes } from 'node:crypto'
import type { StoreRecord } from '@kassa/contract'
import { uuidv7 } from '@kassa/journal'
import type { StockDocument } from '@kassa/kernel'
import { momentIn } from '../clock/storeClock.ts'
import { withTenant } from '../database/tenant.ts'
import { readStockLevels } from '../records/readStockLevels.ts'
import type { ImportTools } from './importTools.ts'
import type { ItemRow } from './itemRow.ts'

/** A document of more lines is split: an entry stays of a size that travels well. */
const mostLines = 5000

type Counts = {
  rows: readonly ItemRow[]
  itemIds: Map<string, string>
  stores: readonly { id: string; body: StoreRecord }[]
}

/** Books the counts that stand in the rows and returns how many items moved. Counting twice moves nothing the second time. */
export async function bookCounts(
  tools: ImportTools,
  tenantId: string,
  { rows, itemIds, stores }: Counts,
): Promise<number> {
  let moved = 0
  for (const { id: storeId, body: store } of stores) {
    const levels = new Map(
      await withTenant(tools.pool, tenantId, (client) => readStockLevels(client, tenantId, storeId)),
    )
    const lines = differences(rows, { itemIds, levels, storeName: store.name })
    const reason = levels.size === 0 ? 'opening' : 'adjustment'
    for (let start = 0; start < lines.length; start += mostLines) {
      const now = momentIn(store.timeZone, tools.nowMs())
      const transactionId = uuidv7(now.epochMs, randomBytes(10))
      const part = lines.slice(start, start + mostLines)
      const body: StockDocument = { type: 'stock_document', transactionId, reason, lines: part }
      await tools.journals.append({ tenantId, storeId }, { kind: 'stock_document', body }, now)
    }
    moved += lines.length
  }
  return moved
}

/** What each counted item must move by, so that its level is what was counted. */
function differences(
  rows: readonly ItemRow[],
  store: { itemIds: Map<string, string>; levels: Map<string, number>; storeName: string },
): StockDocument['lines'] {
  return rows.flatMap(({ item, stock }) => {
    const counted = stock.find((count) => count.storeName === store.storeName)
    const itemId = store.itemIds.get(item.sku)
    if (counted === undefined || itemId === undefined || !item.tracksStock) return []
    const quantityMilli = counted.quantityMilli - (store.levels.get(itemId) ?? 0)
    return quantityMilli === 0 ? [] : [{ itemId, quantityMilli }]
  })
}
