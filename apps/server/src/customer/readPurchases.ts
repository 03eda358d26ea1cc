/** What a customer bought, as the journals say it: of all stores, newest first. */
import { parseFact, type RouteTypes } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

export type Purchase = RouteTypes['readPurchases']['reply']['purchases'][number]

/** In one answer. */
export const mostPurchases = 50

/** Returns the latest purchases; none for a customer who is not known.   `limit`: all of them where it is null. */
export async function readPurchases(
  client: Client,
  tenantId: string,
  { customerId, limit }: { customerId: string; limit: number | null },
): Promise<Purchase[]> {
  const { rows } = await client.query<{ packed: Buffer; storeName: string }>(
    `select ${packedText}, coalesce(store.body ->> 'name', '') as "storeName"
       from transaction
       join journal using (tenant_id, device_id, incarnation, seq)
       left join record as store
         on store.tenant_id = $1 and store.kind = 'store' and store.id = transaction.store_id
      where transaction.tenant_id = $1 and transaction.customer_id = $2
      order by transaction.at desc, transaction.transaction_id desc
      limit $3`,
    [tenantId, customerId, limit],
  )
  return rows.flatMap(({ packed, storeName }) => purchaseIn(unpackText(packed), storeName) ?? [])
}

/** Returns what two servers know of, newest first. */
export function unitedPurchases(here: readonly Purchase[], above: readonly Purchase[]): Purchase[] {
  const byId = new Map([...above, ...here].map((purchase) => [purchase.transactionId, purchase]))
  return [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, mostPurchases)
}

function purchaseIn(text: string, storeName: string): Purchase | undefined {
  const { kind, body, at } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return undefined
  const { transactionId, receiptNumber, totalMinor, currency, lines } = parsed.fact.body
  return {
    ...{ transactionId, at, storeName, receiptNumber, totalMinor, currency },
    lines: lines.map(({ itemId, name, quantityMilli }) => ({ itemId, name, quantityMilli })),
  }
}
