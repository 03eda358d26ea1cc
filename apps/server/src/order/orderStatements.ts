/** The statements over open orders. Each names the tenant and the store: tills of one store do not see another's. */
import type { OrderEvent } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { type Column, unnest } from '../ingest/statement.ts'

export type StoreKey = { tenantId: string; storeId: string }
export type OrderRow = { orderId: string; seq: number; event: OrderEvent }

/** Nobody takes up an order that nothing befell for so long; nor does a till stay away longer and still hear how one ended. What a
 *  customer ordered waits as long as it takes. */
const keptDays = 40

/** Returns the last place of the store's orders; nobody else publishes there until the transaction ends. */
export async function lockOrderHead(client: Client, { tenantId, storeId }: StoreKey): Promise<number> {
  await client.query({
    name: 'make_order_head',
    text: 'insert into order_head (tenant_id, store_id, seq) values ($1, $2, 0) on conflict do nothing',
    values: [tenantId, storeId],
  })
  const { rows } = await client.query<{ seq: number }>({
    name: 'lock_order_head',
    text: 'select seq from order_head where tenant_id = $1 and store_id = $2 for update',
    values: [tenantId, storeId],
  })
  return rows[0]?.seq ?? 0
}

export async function moveOrderHead(
  client: Client,
  { tenantId, storeId }: StoreKey,
  seq: number,
): Promise<void> {
  await client.query({
    name: 'move_order_head',
    text: 'update order_head set seq = $3 where tenant_id = $1 and store_id = $2',
    values: [tenantId, storeId, seq],
  })
}

/** Returns the ids of events that are held of these orders, and whether each closes its order. */
export async function readHeldEvents(
  client: Client,
  { tenantId, storeId }: StoreKey,
  orderIds: readonly string[],
): Promise<{ orderId: string; eventId: string; isClosing: boolean }[]> {
  const { rows } = await client.query<{ orderId: string; eventId: string; isClosing: boolean }>({
    name: 'read_held_order_events',
    text: `select order_id as "orderId", event_id as "eventId", is_closing as "isClosing" from order_event
      where tenant_id = $1 and store_id = $2 and order_id = any($3::uuid[])`,
    values: [tenantId, storeId, orderIds],
  })
  return rows
}

export type OrderSale = {
  orderId: string
  transactionId: string
  registerId: string
  operatorId: string
  atMs: number
}

/** Returns the sales of the store that paid these orders. */
export async function readOrderSales(
  client: Client,
  { tenantId, storeId }: StoreKey,
  orderIds: readonly string[],
): Promise<OrderSale[]> {
  const { rows } = await client.query<OrderSale>({
    name: 'read_order_sales',
    text: `select transaction.order_id as "orderId", transaction.transaction_id as "transactionId",
             coalesce(device.register_id, device.device_id) as "registerId", transaction.operator_id as "operatorId",
             (extract(epoch from transaction.at) * 1000)::bigint as "atMs"
        from transaction join device using (tenant_id, device_id, incarnation)
       where tenant_id = $1 and transaction.store_id = $2 and transaction.order_id = any($3::uuid[])`,
    values: [tenantId, storeId, orderIds],
  })
  return rows
}

/** Adds events at these places. */
export async function insertOrderEvents(
  client: Client,
  { tenantId, storeId }: StoreKey,
  rows: readonly OrderRow[],
): Promise<void> {
  const columns: Column[] = [
    ['uuid', rows.map(({ orderId }) => orderId)],
    ['uuid', rows.map(({ event }) => event.eventId)],
    ['bigint', rows.map(({ seq }) => seq)],
    ['boolean', rows.map(({ event }) => event.type === 'order_closed')],
    ['jsonb', rows.map(({ event }) => JSON.stringify(event))],
  ]
  await client.query({
    name: 'insert_order_events',
    text: `insert into order_event (tenant_id, store_id, order_id, event_id, seq, is_closing, body)
      select $1::uuid, $2::uuid, order_id, event_id, seq, is_closing, body
      from ${unnest(columns, 2)} as event (order_id, event_id, seq, is_closing, body)`,
    values: [tenantId, storeId, ...columns.map(([, values]) => values)],
  })
}

/** Forgets what was in closed orders, and whatever is too old to matter to anybody. */
export async function clearOrders(
  client: Client,
  { tenantId, storeId }: StoreKey,
  closedIds: readonly string[],
): Promise<void> {
  await client.query({
    name: 'clear_closed_orders',
    text: `delete from order_event
      where tenant_id = $1 and store_id = $2 and order_id = any($3::uuid[]) and not is_closing`,
    values: [tenantId, storeId, closedIds],
  })
  await client.query({
    name: 'clear_old_orders',
    text: `delete from order_event where tenant_id = $1 and store_id = $2 and order_id in (
        select order_id from order_event where tenant_id = $1 and store_id = $2
         group by order_id
        having max(received_at) < now() - interval '${keptDays} days' and not bool_or(body ->> 'type' = 'order_placed'))`,
    values: [tenantId, storeId],
  })
}

/** Returns events behind a place, in the order of commits, at most `limit`. */
export async function readOrderEvents(
  client: Client,
  { tenantId, storeId }: StoreKey,
  { after, limit }: { after: number; limit: number },
): Promise<OrderRow[]> {
  const { rows } = await client.query<OrderRow>({
    name: 'read_order_events',
    text: `select order_id as "orderId", seq, body as event from order_event
      where tenant_id = $1 and store_id = $2 and seq > $3 order by seq limit $4`,
    values: [tenantId, storeId, after, limit],
  })
  return rows
}

/** Returns the last place, and the epoch: another one where a server was put back or begun anew. */
export async function readOrderHead(
  client: Client,
  { tenantId, storeId }: StoreKey,
): Promise<{ epoch: string; seq: number }> {
  const { rows } = await client.query<{ epoch: string; seq: number }>({
    name: 'read_order_head',
    text: `select coalesce((select epoch::text from feed_head where tenant_id = $1), 'empty') as epoch,
        coalesce((select seq from order_head where tenant_id = $1 and store_id = $2), 0) as seq`,
    values: [tenantId, storeId],
  })
  return rows[0] ?? { epoch: 'empty', seq: 0 }
}
