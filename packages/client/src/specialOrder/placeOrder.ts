/**
 * A basket becomes an order of its customer, and the till goes on with what is paid now. One transaction: the goods are in the basket or
 * ordered, never both and never neither. The payment becomes part of the order when its sale is a fact.
 */
import type { Fact } from '@kassa/journal'
import { type BasketEvent, foldBasket, type OrderEvent, type PriceOutcome } from '@kassa/kernel'
import type { priceNow } from '../basket/pricing.ts'
import type { HoldPorts } from '../holding/holdCommands.ts'
import { fact } from '../journal/facts.ts'
import { closedBy } from '../order/closings.ts'
import { type KnownOrder, stored } from '../order/orderBook.ts'
import { prepaidLinesOf } from '../order/prepaidOrder.ts'
import type { CommandOutcome } from '../till/till.ts'
import { agreedEvents, canBeOrdered, goodsOf, paymentEvents } from './orderDraft.ts'
import type { SpecialOrderWish } from './specialOrder.ts'

export type OrderPorts = HoldPorts & { priceOf: (basket: Parameters<typeof priceNow>[0]) => PriceOutcome }

export const done: CommandOutcome = { status: 'done' }
export const notNow: CommandOutcome = { status: 'not_now' }

const longestName = 60
const longestNote = 500

/** Returns what the basket's goods cost when they are ordered; undefined where they cannot be.   Units: minor units. */
export function goodsMinorOf(ports: Pick<OrderPorts, 'desk' | 'newId' | 'priceOf'>): number | undefined {
  return agreedOf(ports)?.goods.totalMinor
}

/** The order's events and what its goods cost by them. */
function agreedOf({ desk, newId, priceOf }: Pick<OrderPorts, 'desk' | 'newId' | 'priceOf'>) {
  const { basket } = desk.basket
  if (desk.priced.status !== 'priced' || !canBeOrdered(basket)) return undefined
  const events = agreedEvents(basket, desk.priced.basket, newId)
  const priced = priceOf(foldBasket(events))
  return priced.status === 'priced' ? { events, goods: priced.basket } : undefined
}

/** Makes the basket an order of its customer.   Fails: `order_goods_only`; `not_now` without a customer, or for a deposit that is more
 *  than the goods cost (returned). */
export async function placeOrder(ports: OrderPorts, wish: SpecialOrderWish): Promise<CommandOutcome> {
  const { desk, newId, orders } = ports
  const { basket } = desk.basket
  if (desk.state.name !== 'scanning' || basket.customer === undefined) return notNow
  if (orders.book.get(desk.basketId)?.order.placed !== undefined) return notNow
  const agreed = agreedOf(ports)
  if (agreed === undefined) return ports.refuse('order_goods_only', {})
  const orderId = newId()
  const { depositMinor: amountMinor, depositName: name } = wish
  const payment =
    amountMinor === 0
      ? []
      : paymentEvents({ orderId, name, amountMinor, paidBeforeMinor: 0 }, agreed.goods, newId)
  if (payment === undefined) return notNow
  const order = placedOrder(ports, orderId, { wish, agreed, customerId: basket.customer.customerId })
  return goOn(ports, {
    facts: [placedFact(order, agreed, ports)],
    put: [order, ...leftBehind(ports)],
    payment,
  })
}

/** Puts a payment on an order into a new basket.   Fails: `not_now` for more than is left, or with goods in the basket (returned). */
export async function prepayOrder(
  ports: OrderPorts,
  orderId: string,
  { amountMinor, name }: { amountMinor: number; name: string },
): Promise<CommandOutcome> {
  const { desk, orders, newId, priceOf } = ports
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  if (desk.state.name !== 'scanning' || desk.basket.basket.lines.length > 0) return notNow
  const known = orders.book.get(orderId)
  if (known?.order.state !== 'open' || known.order.placed === undefined) return notNow
  const goods = priceOf(goodsOf(known.events))
  if (goods.status !== 'priced') return notNow
  const paid = prepaidLinesOf(known).map(({ sold }) => sold?.grossMinor ?? 0)
  const paidBeforeMinor = paid.reduce((sum, grossMinor) => sum + grossMinor, 0)
  const payment = paymentEvents({ orderId, name, amountMinor, paidBeforeMinor }, goods.basket, newId)
  return payment === undefined ? notNow : goOn(ports, { facts: [], put: [], payment })
}

type Agreed = NonNullable<ReturnType<typeof agreedOf>>

function placedOrder(
  { orders: { book }, newId, nowMs, operatorId }: OrderPorts,
  orderId: string,
  { wish, agreed, customerId }: { wish: SpecialOrderWish; agreed: Agreed; customerId: string },
): KnownOrder {
  const { totalMinor, currency, lines } = agreed.goods
  const by = { registerId: book.registerId, operatorId, atMs: nowMs() }
  const name = wish.name.trim().slice(0, longestName)
  const note = wish.note?.trim().slice(0, longestNote)
  const { promisedDay } = wish
  const held: OrderEvent = {
    ...{ type: 'order_held', eventId: newId(), revision: 1, by, totalMinor, currency },
    ...{ lineCount: lines.length, ...(name && { name }) },
  }
  const placed: OrderEvent = {
    ...{ type: 'order_placed', eventId: newId(), revision: 1, by, customerId },
    ...{ goodsMinor: totalMinor, currency, ...(promisedDay && { promisedDay }), ...(note && { note }) },
  }
  return book.with(orderId, [...agreed.events, held, placed], false)
}

function placedFact({ orderId, order }: KnownOrder, { goods }: Agreed, { operatorId }: OrderPorts): Fact {
  const { customerId = '', promisedDay, currency = 'XXX', goodsMinor = 0 } = order.placed ?? {}
  return fact('special_order_placed', {
    ...{ operatorId, orderId, customerId, currency, goodsMinor },
    ...(promisedDay === undefined ? {} : { promisedDay }),
    lines: goods.lines.map(({ item: { itemId }, quantityMilli, grossMinor }) => {
      return { itemId, quantityMilli, grossMinor }
    }),
  })
}

/** A parked basket whose goods are ordered is not parked any more. */
function leftBehind({ desk, orders: { book }, newId, nowMs, operatorId }: OrderPorts): KnownOrder[] {
  const known = book.get(desk.basketId)
  if (known === undefined) return []
  const place = { registerId: book.registerId, operatorId, atMs: nowMs() }
  return [book.with(known.orderId, [closedBy({ book, newId, place }, known)], false)]
}

async function goOn(
  { desk, orders, recorder, newId }: OrderPorts,
  { facts, put, payment }: { facts: Fact[]; put: readonly KnownOrder[]; payment: readonly BasketEvent[] },
): Promise<CommandOutcome> {
  const basketId = newId()
  const change = {
    values: { sale: { basketId } },
    basket: { clear: true, add: payment },
    orders: { put: put.map(stored) },
  }
  if (!(await recorder.note({ facts, change: () => change }))) return notNow
  desk.begin(basketId, payment)
  orders.became(put)
  return done
}
