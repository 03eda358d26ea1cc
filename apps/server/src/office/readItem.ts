/** An item: its record, its stock at each store, and what moved it. */

import type { RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { momentOf, packedText } from '../entryText/packText.ts'
import { readVersion } from '../records/readRecord.ts'
import { stockLevelsOf } from './stockLevelsOf.ts'

type Reply = RouteTypes['readItem']['reply']

const mostMovements = 100

/** Returns the item, or undefined where the tenant has none such. */
export async function readItem(client: Client, tenantId: string, itemId: string): Promise<Reply | undefined> {
  const held = await readVersion(client, tenantId, { kind: 'item', id: itemId })
  if (held === undefined) return undefined
  const levels = await stockLevelsOf(client, tenantId, [itemId])
  const movements = await readMovements(client, tenantId, itemId)
  return { itemId, version: held.version, item: held.body, levels: levels.get(itemId) ?? [], movements }
}

// Ids of transactions rise with time, so the index on the item gives them newest first.
async function readMovements(client: Client, tenantId: string, itemId: string): Promise<Reply['movements']> {
  const { rows } = await client.query<Omit<Reply['movements'][number], 'at'> & { packed: Buffer }>(
    `select entry.transaction_id as "transactionId",
            coalesce(store.body ->> 'name', entry.store_id::text) as "storeName",
            ${packedText}, transaction.type, entry.quantity_milli as "quantityMilli"
       from stock_entry as entry
       join transaction using (tenant_id, transaction_id)
       join journal using (tenant_id, device_id, incarnation, seq)
       left join record as store
         on store.tenant_id = entry.tenant_id and store.kind = 'store' and store.id = entry.store_id
      where entry.tenant_id = $1 and entry.item_id = $2
      order by entry.transaction_id desc, entry.line_number
      limit ${mostMovements}`,
    [tenantId, itemId],
  )
  return rows.map(({ packed, ...movement }) => ({ ...movement, at: momentOf(packed) }))
}
