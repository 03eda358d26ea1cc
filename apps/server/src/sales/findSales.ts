/** Sales that goods may come back from, as a till of any store asks for them: whole, with what came back of each. */
import { parseFact, type RouteTypes } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

export type SaleWish = RouteTypes['findSales']['query']
export type ReturnableSale = RouteTypes['findSales']['reply']['sales'][number]

/** In one answer. */
export const mostSales = 20
const mostItems = 10
const anyId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Returns the newest sales that fit: the one with that id, or those for which one of number, total and items does; all where nothing
 *  is asked for. What came back of them is found wherever it was taken back. */
export async function findSales(client: Client, tenantId: string, wish: SaleWish): Promise<ReturnableSale[]> {
  const sales = await readSales(client, tenantId, wish)
  const returns = await readReturns(client, tenantId, sales)
  return sales.map((sale) => ({ ...sale, returns: returns.get(sale.transaction.transactionId) ?? [] }))
}

async function readSales(
  client: Client,
  tenantId: string,
  wish: SaleWish,
): Promise<Omit<ReturnableSale, 'returns'>[]> {
  const { transactionId, receiptNumber, totalMinor, day } = wish
  const items = (wish.itemIds ?? '')
    .split(',')
    .filter((id) => anyId.test(id))
    .slice(0, mostItems)
  const isAny =
    [transactionId, receiptNumber, totalMinor].every((one) => one === undefined) && items.length === 0
  const { rows } = await client.query<{ packed: Buffer; storeName: string; registerName: string }>(
    `with wanted as (${waysToFind.map((way) => `(${candidates(way)})`).join(' union ')})
     select ${packedText}, coalesce(store.body ->> 'name', '') as "storeName",
            coalesce(register.body ->> 'name', '') as "registerName"
       from wanted
       join transaction on transaction.tenant_id = $1 and transaction.transaction_id = wanted.transaction_id
       join journal using (tenant_id, device_id, incarnation, seq)
       join device using (tenant_id, device_id, incarnation)
       left join record as store
         on store.tenant_id = $1 and store.kind = 'store' and store.id = transaction.store_id
       left join record as register
         on register.tenant_id = $1 and register.kind = 'register' and register.id = device.register_id
      order by transaction.at desc, transaction.transaction_id desc
      limit ${mostSales}`,
    [tenantId, day, transactionId, receiptNumber, totalMinor, items, isAny],
  )
  return rows.flatMap(({ packed, storeName, registerName }) => {
    const read = saleIn(unpackText(packed))
    const isSale = read?.transaction.lines.some(({ quantityMilli }) => quantityMilli > 0) === true
    return isSale ? [{ ...read, storeName, registerName }] : []
  })
}

/** Each with an index of its own to begin with; a way that is not asked for costs nothing. Without a day, totals and items are looked
 *  for where a return is likely: in the last hundred days. */
const waysToFind = [
  'transaction_id = $3::uuid',
  'receipt_number = $4::bigint',
  `$5::bigint is not null and total_minor = $5 and ($2::date is not null or at > now() - interval '100 days')`,
  `$6::uuid[] <> '{}' and ($2::date is not null or at > now() - interval '100 days') and exists (
     select 1 from stock_entry
      where stock_entry.tenant_id = $1 and stock_entry.transaction_id = transaction.transaction_id
        and stock_entry.item_id = any($6) and stock_entry.quantity_milli < 0)`,
  '$7::boolean',
] as const

function candidates(condition: string): string {
  return `select transaction_id
            from transaction
           where tenant_id = $1 and type = 'retail_transaction' and ${condition}
             and ($2::date is null or local_day = $2 and at >= $2::date - interval '1 day' and at < $2::date + interval '2 days')
           order by at desc, transaction_id desc
           limit ${mostSales}`
}

/** By the id of the sale. */
async function readReturns(
  client: Client,
  tenantId: string,
  sales: readonly Pick<ReturnableSale, 'transaction'>[],
): Promise<Map<string, RetailTransaction[]>> {
  const saleIds = sales.map(({ transaction }) => transaction.transactionId)
  const { rows } = await client.query<{ saleId: string; packed: Buffer }>(
    `select distinct back.original_transaction_id as "saleId", ${packedText}
       from return_line back
       join transaction using (tenant_id, transaction_id)
       join journal using (tenant_id, device_id, incarnation, seq)
      where tenant_id = $1 and back.original_transaction_id = any($2::uuid[])`,
    [tenantId, saleIds],
  )
  const returns = new Map<string, RetailTransaction[]>()
  for (const { saleId, packed } of rows) {
    const read = saleIn(unpackText(packed))
    if (read !== undefined) returns.set(saleId, [...(returns.get(saleId) ?? []), read.transaction])
  }
  return returns
}

function saleIn(text: string): Pick<ReturnableSale, 'transaction' | 'at'> | undefined {
  const { kind, body, at } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return undefined
  const { shiftId: _, orderId: __, ...transaction } = parsed.fact.body
  return { transaction, at }
}
