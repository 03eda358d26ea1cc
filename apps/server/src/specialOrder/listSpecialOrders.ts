/** Special orders as the back office lists them. What is held follows from the journal; what waits without a payment is known while its tills
 *  share it with this server. */
import { type CustomerRecord, customerTitle, type RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

type Reply = RouteTypes['listSpecialOrders']['reply']
type Row = Omit<Reply['orders'][number], 'customer' | 'lastAt' | 'promisedDay' | 'goodsMinor'> & {
  lastAt: Date
  promisedDay: string | null
  goodsMinor: number | null
  customer: CustomerRecord | null
}

/** In one answer. */
const mostOrders = 200

const idPattern = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** Returns the orders, those that wait first.   Units: minor units. */
export async function listSpecialOrders(client: Client, tenantId: string): Promise<Reply> {
  const { rows } = await client.query<Row>({
    name: 'list_special_orders',
    text: `with paid as (
        select account_id as order_id, value_entry.currency, sum(amount_minor)::bigint as held, max(at) as last_at,
               (array_agg(transaction.transaction_id order by at desc))[1] as transaction_id,
               (array_agg(transaction.store_id order by at))[1] as store_id,
               (array_agg(transaction.customer_id order by at))[1] as customer_id,
               bool_or(transaction.order_id::text = account_id) as is_handed_over
          from value_entry join transaction using (tenant_id, transaction_id)
         where tenant_id = $1 and kind = 'prepayment' and account_id ~ '${idPattern}'
         group by account_id, value_entry.currency),
      placed as (
        select order_id::text as order_id, store_id, received_at, (body ->> 'customerId')::uuid as customer_id,
               body ->> 'promisedDay' as promised_day, (body ->> 'goodsMinor')::bigint as goods, body ->> 'currency' as currency
          from order_event where tenant_id = $1 and not is_closing and body ->> 'type' = 'order_placed')
      select * from (select order_id as "orderId", coalesce(paid.store_id, placed.store_id) as "storeId", held.customer_id as "customerId",
             coalesce(paid.currency, placed.currency) as currency, placed.goods as "goodsMinor", promised_day as "promisedDay",
             coalesce(paid.held, 0)::bigint as "heldMinor", coalesce(paid.last_at, placed.received_at) as "lastAt",
             paid.transaction_id as "transactionId", customer.body as customer,
             case when placed.order_id is not null then 'waiting' when is_handed_over then 'handed_over'
                  when paid.held = 0 then 'cancelled' else 'waiting' end as state
        from paid full join placed using (order_id)
        cross join lateral (select coalesce(paid.customer_id, placed.customer_id)) as held (customer_id)
        left join record as customer
          on customer.tenant_id = $1 and customer.kind = 'customer' and customer.id = held.customer_id) as listed
       order by state = 'waiting' desc, "lastAt" desc, "orderId"
       limit ${mostOrders + 1}`,
    values: [tenantId],
  })
  const orders = rows.slice(0, mostOrders).map(rowOf)
  return { orders, held: await readHeld(client, tenantId), isComplete: rows.length <= mostOrders }
}

function rowOf({ customer, lastAt, promisedDay, goodsMinor, customerId, transactionId, ...row }: Row) {
  return {
    ...row,
    ...(customerId && { customerId }),
    ...(transactionId && { transactionId }),
    ...(promisedDay && { promisedDay }),
    ...(goodsMinor === null ? {} : { goodsMinor }),
    ...(customer && { customer: customerTitle(customer) }),
    lastAt: lastAt.toISOString(),
  }
}

/** By currency, with what the ledger owes for it. */
async function readHeld(client: Client, tenantId: string): Promise<Reply['held']> {
  const { rows } = await client.query<Reply['held'][number]>({
    name: 'held_on_orders',
    text: `with moved as (
        select transaction_id, currency, sum(amount_minor) as amount from value_entry
         where tenant_id = $1 and kind = 'prepayment' group by transaction_id, currency),
      owed as (
        select transaction_id, -sum(amount_minor) as net from money_entry join moved using (transaction_id)
         where tenant_id = $1 and account = 'prepayment' group by transaction_id)
      select currency, sum(amount)::bigint as "heldMinor", coalesce(sum(net), 0)::bigint as "netMinor"
        from moved left join owed using (transaction_id) group by currency order by currency`,
    values: [tenantId],
  })
  return rows
}
