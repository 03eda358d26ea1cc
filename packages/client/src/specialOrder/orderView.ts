/** What is shown of special orders, worked out from all that this till heard of them. */
import { amountOf, basketEventsOf, foldBasket, sumExact } from '@kassa/kernel'
import type { KnownOrder } from '../order/orderBook.ts'
import type { OrderDesk } from '../order/orderDesk.ts'
import type { SpecialOrder } from './specialOrder.ts'

/** Returns the special orders that wait or are in use: by promised day, those without one last, and then by when they were placed. */
export function specialOrdersOf(orders: OrderDesk, openId: string): SpecialOrder[] {
  return [...orders.book.all]
    .flatMap((known) => (known.orderId === openId ? [] : (viewOf(orders, known) ?? [])))
    .sort((a, b) => compare(a.promisedDay ?? '9', b.promisedDay ?? '9') || a.placedAtMs - b.placedAtMs)
}

/** What is shown of one; undefined where it is no special order, or is over. */
function viewOf(orders: OrderDesk, known: KnownOrder): SpecialOrder | undefined {
  const { placed, prepayments, hold } = known.order
  const place = orders.placeOf(known)
  if (placed === undefined || place === undefined) return undefined
  const { customerId, promisedDay, note, goodsMinor, currency } = placed
  const { lines } = foldBasket(basketEventsOf(known.events))
  const paid = lines.filter(({ role }) => role === 'prepayment')
  const { elsewhere } = place
  return {
    ...{ orderId: known.orderId, customerId, name: hold?.name ?? '', currency, goodsMinor },
    ...(promisedDay === undefined ? {} : { promisedDay }),
    ...(note === undefined ? {} : { note }),
    paidMinor: sumExact(paid.map(({ sold }) => sold?.grossMinor ?? 0)),
    lines: lines
      .filter(({ role }) => role !== 'prepayment')
      .map(({ lineId, item, quantityMilli }) => ({
        ...{ lineId, name: item.name, unit: item.unit, quantityMilli },
        amountMinor: amountOf({ quantityMilli, unitPriceE5: item.unitPriceE5, currency }),
      })),
    placedAtMs: placed.by.atMs,
    receiptNumbers: prepayments.map(({ sale }) => sale.receiptNumber).sort((a, b) => a - b),
    ...(elsewhere?.isInUse === true ? { inUseAt: { registerName: elsewhere.registerName } } : {}),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
