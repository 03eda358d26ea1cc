/** Sales of recalled goods, out of the journals: whom to tell. Found by the item's movements of stock, newest first. */
import { customerTitle, parseFact, type RecallRecord, type RouteTypes } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import { recallVerdict, type TransactionLine } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'
import { readRecord } from '../records/readRecord.ts'

type RecallSales = RouteTypes['readRecallSales']['reply']
type RecallSale = RecallSales['sales'][number]

/** Looked through for one answer. */
const mostLookedThrough = 5_000

/** Returns the sales that had recalled pieces, or pieces of which nobody noted which they were. */
export async function readRecallSales(
  client: Client,
  tenantId: string,
  { itemId, pieces }: RecallRecord,
): Promise<RecallSales> {
  const { rows } = await client.query<{ packed: Buffer; storeName: string }>(
    `with sold as (
       select distinct transaction_id from stock_entry
        where tenant_id = $1 and item_id = $2 and quantity_milli < 0
        order by transaction_id desc limit $3)
     select ${packedText}, coalesce(store.body ->> 'name', '') as "storeName"
       from sold
       join transaction on transaction.tenant_id = $1 and transaction.transaction_id = sold.transaction_id
       join journal using (tenant_id, device_id, incarnation, seq)
       left join record as store
         on store.tenant_id = $1 and store.kind = 'store' and store.id = transaction.store_id
      order by transaction.at desc, transaction.transaction_id desc`,
    [tenantId, itemId, mostLookedThrough + 1],
  )
  const looked = rows.slice(0, mostLookedThrough)
  const found = looked.flatMap(({ packed, storeName }) =>
    salesIn(unpackText(packed), storeName, { itemId, pieces }),
  )
  const sales: RecallSale[] = []
  for (const { customerId, ...sale } of found) {
    const customer = customerId && (await readRecord(client, tenantId, { kind: 'customer', id: customerId }))
    const name = customer ? customerTitle(customer) : ''
    sales.push({ ...sale, ...(customerId && name !== '' && { customer: { customerId, name } }) })
  }
  return { sales, isMore: rows.length > mostLookedThrough }
}

type FoundSale = Omit<RecallSale, 'customer'> & { customerId?: string }

function salesIn(
  text: string,
  storeName: string,
  { itemId, pieces }: Pick<RecallRecord, 'itemId' | 'pieces'>,
): FoundSale[] {
  const { kind, body, at } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return []
  const { transactionId, receiptNumber, customerId, lines } = parsed.fact.body
  const sold = lines.filter((line) => line.itemId === itemId && line.quantityMilli > 0)
  return sold.flatMap(({ quantityMilli, unit, lot, expiryDay }: TransactionLine): FoundSale[] => {
    const verdict = recallVerdict(pieces, { ...(lot && { lot }), ...(expiryDay && { expiryDay }) })
    if (verdict === 'free') return []
    return [
      {
        ...{
          transactionId,
          at,
          storeName,
          receiptNumber,
          quantityMilli,
          unit,
          isUncertain: verdict === 'unknown',
        },
        ...(lot && { lot }),
        ...(expiryDay && { expiryDay }),
        ...(customerId && { customerId }),
      },
    ]
  })
}
