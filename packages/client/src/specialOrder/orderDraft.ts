/** The goods of a basket as they are ordered: their own events, at agreed prices, and what is paid on them. */
import {
  agreedItem,
  type Basket,
  type BasketEvent,
  basketEventsOf,
  foldBasket,
  isMoneyLine,
  type LineItem,
  noItemId,
  type OrderEvent,
  onePieceMilli,
  type PricedBasket,
  type PricedLine,
  prepaidLines,
} from '@kassa/kernel'

/** Returns whether all of the basket can be ordered: goods that go out, at least one. A coupon is used where goods are paid for as a whole. */
export function canBeOrdered({ lines, coupons }: Pick<Basket, 'lines' | 'coupons'>): boolean {
  if (coupons !== undefined) return false
  return lines.length > 0 && lines.every((line) => line.quantityMilli > 0 && !isMoneyLine(line))
}

/** Returns the events of an order's basket: the goods as they are priced now, for good, with what tells the very pieces
 *  apart where they are put aside.   Shape: in the basket's order.   Requires: `canBeOrdered`. */
export function agreedEvents(
  { customer, relief, place }: Pick<Basket, 'customer' | 'relief' | 'place'>,
  { lines, currency }: PricedBasket,
  newId: () => string,
): BasketEvent[] {
  const settings: BasketEvent[] = [
    ...(customer ? [{ type: 'customer_set' as const, eventId: newId(), revision: 1, customer }] : []),
    ...(relief ? [{ type: 'relief_set' as const, eventId: newId(), revision: 1, relief }] : []),
    ...(place ? [{ type: 'place_set' as const, eventId: newId(), revision: 1, place }] : []),
  ]
  const goods = lines.map((line, index): BasketEvent => {
    const { lineId, quantityMilli } = line
    return {
      ...{ type: 'line_added', eventId: newId(), revision: index + 1, lineId, quantityMilli },
      item: agreedItem(line, currency),
      ...startOf(line),
    }
  })
  const notes = lines.flatMap(({ lineId, note }, index): BasketEvent[] =>
    note === undefined ? [] : [{ type: 'note_set', eventId: newId(), revision: index + 1, lineId, note }],
  )
  return [...settings, ...goods, ...notes]
}

function startOf(line: PricedLine) {
  const { role, bundle, parentLineId, durationMinutes, serials, lot, expiryDay, weighing } = line
  return {
    ...(role === undefined ? {} : { role }),
    ...(bundle === undefined ? {} : { bundle }),
    ...(parentLineId === undefined ? {} : { parentLineId }),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(serials === undefined ? {} : { serials }),
    ...(lot === undefined ? {} : { lot }),
    ...(expiryDay === undefined ? {} : { expiryDay }),
    ...(weighing === undefined ? {} : { weighing }),
  }
}

/** Returns the order's basket without what was paid on it. */
export function goodsOf(events: readonly OrderEvent[]): Basket {
  const basket = foldBasket(basketEventsOf(events))
  return { ...basket, lines: basket.lines.filter(({ role }) => role !== 'prepayment') }
}

/** Returns the basket that pays `amountMinor` on an order; undefined where more would be paid than is left, or nothing.
 *  `goods`: as they are priced without any payment.   Units: minor units. */
export function paymentEvents(
  { orderId, name, amountMinor, paidBeforeMinor }: OrderPayment,
  goods: PricedBasket,
  newId: () => string,
): BasketEvent[] | undefined {
  const { taxes, currency, customer } = goods
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) return undefined
  const split = prepaidLines(taxes, { amountMinor, paidBeforeMinor }, currency)
  if (split.status !== 'split') return undefined
  const item: Omit<LineItem, 'unitPriceE5'> = {
    ...{
      itemId: noItemId,
      sku: '',
      name,
      unit: 'piece',
      taxCategory: '',
      tracksStock: false,
      isExcluded: true,
    },
  }
  const lines = split.lines.map((sold, index): BasketEvent => {
    const head = { type: 'line_added' as const, eventId: newId(), revision: index + 1, lineId: newId() }
    const line = { item: { ...item, unitPriceE5: sold.unitPriceE5 }, quantityMilli: onePieceMilli }
    return { ...head, ...line, role: 'prepayment', serials: [orderId], sold }
  })
  return customer === undefined
    ? lines
    : [{ type: 'customer_set', eventId: newId(), revision: 1, customer }, ...lines]
}

export type OrderPayment = { orderId: string; name: string; amountMinor: number; paidBeforeMinor: number }
