/** What was paid on a special order before its goods are handed over, as lines of its basket: they set the payment against the goods. */
import {
  type BasketEvent,
  type BasketLine,
  basketEventsOf,
  foldBasket,
  type OrderEvent,
  type OrderLifeEvent,
  onePieceMilli,
  type RetailTransaction,
  soldLine,
} from '@kassa/kernel'
import type { KnownOrder } from './orderBook.ts'

/** Returns the lines of the order's basket that set payments against its goods. */
export function prepaidLinesOf({ events }: Pick<KnownOrder, 'events'>): BasketLine[] {
  return foldBasket(basketEventsOf(events)).lines.filter(({ role }) => role === 'prepayment')
}

/** Returns what befalls an order that the sale pays on; nothing where it pays nothing. */
export function eventsOfPrepayment(
  { orderId, events }: KnownOrder,
  sale: RetailTransaction,
  { newId, head }: { newId: () => string; head: Pick<OrderLifeEvent, 'eventId' | 'revision' | 'by'> },
): OrderEvent[] {
  const { revision } = foldBasket(basketEventsOf(events))
  const lines = sale.lines.flatMap((line, index): BasketEvent[] => {
    const lineNumber = index + 1
    const sold = soldLine(sale, lineNumber, [])
    if (line.role !== 'prepayment' || line.serials?.[0] !== orderId || sold === undefined) return []
    const { itemId, sku, name, unit, unitPriceE5 } = line
    const item = {
      itemId,
      sku,
      name,
      unit,
      unitPriceE5,
      taxCategory: '',
      tracksStock: false,
      isExcluded: true,
    }
    const original = { transactionId: sale.transactionId, lineNumber }
    return [
      {
        ...{ type: 'line_added', eventId: newId(), revision: revision + lineNumber, lineId: newId(), item },
        ...{ quantityMilli: -onePieceMilli, role: 'prepayment', serials: [orderId], original, sold },
      },
    ]
  })
  return lines.length === 0 ? [] : [{ type: 'order_prepaid', ...head, sale }, ...lines]
}

/** Returns what befalls an order of whose payments the sale gives some back. */
export function eventsOfRefund(
  known: KnownOrder,
  { lines }: RetailTransaction,
  newId: () => string,
): OrderEvent[] {
  const { revision } = foldBasket(basketEventsOf(known.events))
  return prepaidLinesOf(known).flatMap(({ lineId, original }): BasketEvent[] => {
    const isBack = lines.some(
      (line) =>
        line.original !== undefined &&
        line.original.transactionId === original?.transactionId &&
        line.original.lineNumber === original.lineNumber,
    )
    return isBack ? [{ type: 'line_removed', eventId: newId(), revision: revision + 1, lineId }] : []
  })
}
