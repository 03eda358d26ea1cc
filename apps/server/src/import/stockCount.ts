/** Counted stock: what differs from the level becomes a movement, signed by the server's own journal of that store. */
import { randomBytes } from 'node:crypto'
import { uuidv7 } from '@kassa/journal'
import type { StockDocument } from '@kassa/kernel'
import { withTenant } from '../database/tenant.ts'
import { readStockLevels } from '../records/readStockLevels.ts'
import type { ImportTools } from './importItems.ts'
import type { ItemRow } from './itemRow.ts'

type Counts = { rows: readonly ItemRow[]; itemIds: Map<string, string>; storeIds: Map<string, string> }

/** Books the counts that stand in the rows and returns how many items moved. Counting twice moves nothing the second time. */
export async function bookCounts(
  tools: ImportTools,
  tenantId: string,
  { rows, itemIds, storeIds }: Counts,
): Promise<number> {
  let moved = 0
  for (const [storeName, storeId] of storeIds) {
    const levels = new Map(
      await withTenant(tools.pool, tenantId, (client) => readStockLevels(client, tenantId, storeId)),
    )
    const lines: StockDocument['lines'] = []
    for (const { item, stock } of rows) {
      const counted = stock.find((count) => count.storeName === storeName)
      const itemId = itemIds.get(item.sku)
      if (counted === undefined || itemId === undefined || !item.tracksStock) continue
      const quantityMilli = counted.quantityMilli - (levels.get(itemId) ?? 0)
      if (quantityMilli !== 0) lines.push({ itemId, quantityMilli })
    }
    if (lines.length === 0) continue
    const now = tools.now()
    const reason = levels.size === 0 ? 'opening' : 'adjustment'
    const transactionId = uuidv7(now.epochMs, randomBytes(10))
    const body: StockDocument = { type: 'stock_document', transactionId, reason, lines }
    await tools.journals.append({ tenantId, storeId }, { kind: 'stock_document', body }, now)
    moved += lines.length
  }
  return moved
}
