/**
 * The exchange of open orders between the tills of a store, in one transaction: what a till publishes is put to what is held, and what
 * befell orders since is read. The kernel's `receiveOrder` says what is kept.
 */
import { parseOrderEvent, type RouteTypes } from '@kassa/contract'
import { type OrderEvent, receiveOrder } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import {
  clearOrders,
  insertOrderEvents,
  lockOrderHead,
  moveOrderHead,
  type OrderRow,
  type OrderSale,
  readHeldEvents,
  readOrderEvents,
  readOrderHead,
  readOrderSales,
  type StoreKey,
} from './orderStatements.ts'

export type OrderWish = RouteTypes['exchangeOrders']['body']
export type OrderReply = RouteTypes['exchangeOrders']['reply']
type Kept = OrderReply['kept'][number]

/** Events in one answer. */
const mostEvents = 2_000

/** Returns what was kept of what is published, and the next page of the store's orders; `newSeq` where something was added.
 *  Ensures: the same again adds nothing; an order that a sale has paid is closed, whoever publishes it. */
export async function exchangeOrders(
  client: Client,
  key: StoreKey,
  wish: OrderWish,
): Promise<{ reply: OrderReply; newSeq?: number }> {
  const published = wish.orders.length === 0 ? { kept: [] } : await publish(client, key, wish.orders)
  const head = await readOrderHead(client, key)
  const isSame = wish.epoch === head.epoch && (wish.after ?? 0) <= head.seq
  const after = isSame ? (wish.after ?? 0) : 0
  const rows = await readOrderEvents(client, key, { after, limit: mostEvents })
  const isComplete = rows.length < mostEvents
  const next = isComplete ? head.seq : (rows.at(-1)?.seq ?? after)
  const { kept, ...news } = published
  return { ...news, reply: { epoch: head.epoch, kept, orders: byOrder(rows), next, isComplete } }
}

async function publish(
  client: Client,
  key: StoreKey,
  orders: OrderWish['orders'],
): Promise<{ kept: Kept[]; newSeq?: number }> {
  const headSeq = await lockOrderHead(client, key)
  const orderIds = orders.map(({ orderId }) => orderId)
  const held = heldByOrder(await readHeldEvents(client, key, orderIds))
  const sales = await readOrderSales(client, key, orderIds)
  const rows: OrderRow[] = []
  const kept: Kept[] = []
  const closedIds: string[] = []
  for (const { orderId, events } of orders) {
    const parsed = events.map(parseOrderEvent)
    const known = parsed.filter((event) => event !== undefined)
    const before = held.get(orderId) ?? { heldIds: new Set<string>(), isClosed: false }
    const closings = sales.filter((sale) => sale.orderId === orderId).map(closingOf)
    const receipt = receiveOrder(before, [...known, ...closings])
    const isRefused = receipt.status === 'refused' || known.length < parsed.length
    const added = isRefused ? [] : receipt.added
    // One order may stand in a message twice.
    held.set(orderId, {
      heldIds: new Set([...before.heldIds, ...added.map(({ eventId }) => eventId)]),
      isClosed: isRefused ? before.isClosed : receipt.isClosed,
    })
    for (const event of added) rows.push({ orderId, seq: headSeq + rows.length + 1, event })
    if (!isRefused && receipt.isClosed && added.length > 0) closedIds.push(orderId)
    const eventCount = before.heldIds.size + added.length
    kept.push({ orderId, status: isRefused ? 'refused' : 'kept', eventCount })
  }
  if (rows.length === 0) return { kept }
  await insertOrderEvents(client, key, rows)
  if (closedIds.length > 0) await clearOrders(client, key, closedIds)
  const newSeq = headSeq + rows.length
  await moveOrderHead(client, key, newSeq)
  return { kept, newSeq }
}

type Held = { heldIds: Set<string>; isClosed: boolean }

function heldByOrder(rows: Awaited<ReturnType<typeof readHeldEvents>>): Map<string, Held> {
  const held = new Map<string, Held>()
  for (const { orderId, eventId, isClosing } of rows) {
    const order = held.get(orderId) ?? { heldIds: new Set<string>(), isClosed: false }
    order.heldIds.add(eventId)
    order.isClosed ||= isClosing
    held.set(orderId, order)
  }
  return held
}

/** What the till itself says when it pays an order: the same event, so that it counts once. */
function closingOf({ transactionId, registerId, operatorId, atMs }: OrderSale): OrderEvent {
  const by = { registerId, operatorId, atMs }
  return { type: 'order_closed', eventId: transactionId, revision: 1, by, transactionId }
}

function byOrder(rows: readonly OrderRow[]): OrderReply['orders'] {
  const orders = new Map<string, OrderEvent[]>()
  for (const { orderId, event } of rows) orders.set(orderId, [...(orders.get(orderId) ?? []), event])
  return [...orders].map(([orderId, events]) => ({ orderId, events }))
}
