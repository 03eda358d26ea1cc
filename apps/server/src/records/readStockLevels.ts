/** What is in stock at a store. */
import type { Client } from '../database/pool.ts'

/** Returns item and quantity of each item that ever moved at the store.   Units: thousandths of the item's unit. */
export async function readStockLevels(
  client: Client,
  tenantId: string,
  storeId: string,
): Promise<[string, number][]> {
  const { rows } = await client.query<{ itemId: string; quantityMilli: number }>(
    `select item_id as "itemId", quantity_milli as "quantityMilli" from stock_level
     where tenant_id = $1 and store_id = $2 order by item_id`,
    [tenantId, storeId],
  )
  return rows.map(({ itemId, quantityMilli }) => [itemId, quantityMilli])
}
