/** Stock of some items, at each store of the tenant. */

import type { RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

export type StoreLevel = RouteTypes['readItem']['reply']['levels'][number]

/** Returns the levels by item. A store where the item never moved has none of it: zero. */
export async function stockLevelsOf(
  client: Client,
  tenantId: string,
  itemIds: readonly string[],
): Promise<Map<string, StoreLevel[]>> {
  const { rows } = await client.query<StoreLevel & { itemId: string }>(
    `select item.id as "itemId", store.id as "storeId", store.body ->> 'name' as "storeName",
            coalesce(level.quantity_milli, 0) as "quantityMilli"
       from unnest($2::uuid[]) as item (id)
       join record as store on store.tenant_id = $1 and store.kind = 'store' and store.body is not null
       left join stock_level as level
         on level.tenant_id = $1 and level.store_id = store.id and level.item_id = item.id
      order by store.body ->> 'name', store.id`,
    [tenantId, itemIds],
  )
  const byItem = new Map<string, StoreLevel[]>(itemIds.map((itemId) => [itemId, []]))
  for (const { itemId, ...level } of rows) byItem.get(itemId)?.push(level)
  return byItem
}
