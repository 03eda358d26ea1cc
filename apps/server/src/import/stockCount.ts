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
    const lines: StockDocument['lines'] = []
    for (const { item, stock } of rows) {
      const counted = stock.find((count) => count.storeName === store.name)
      const itemId = itemIds.get(item.sku)
      if (counted === undefined || itemId === undefined || !item.tracksStock) continue
      const quantityMilli = counted.quantityMilli - (levels.get(itemId) ?? 0)
      if (quantityMilli !== 0) lines.push({ itemId, quantityMilli })
    }
    if (lines.length === 0) continue
    const now = momentIn(store.timeZone, tools.nowMs())
    const reason = levels.size === 0 ? 'opening' : 'adjustment'
    const transactionId = uuidv7(now.epochMs, randomBytes(10))
    const body: StockDocument = { type: 'stock_document', transactionId, reason, lines }
    await tools.journals.append({ tenantId, storeId }, { kind: 'stock_document', body }, now)
    moved += lines.length
  }
  return moved
}
