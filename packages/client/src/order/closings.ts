/**
 * What a sale does to orders. The basket's own is paid; one that it pays for beforehand gets the lines that set the payment against the
 * goods; one whose payment it gives back loses them, and is cancelled with the last. A special order whose basket is given up waits on.
 */
import type { Fact } from '@kassa/journal'
import type { OrderEvent, OrderPlace, RetailTransaction } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { KnownOrder, OrderBook } from './orderBook.ts'
import { eventsOfPrepayment, eventsOfRefund, prepaidLinesOf } from './prepaidOrder.ts'

export type ClosingPorts = { book: OrderBook; newId: () => string; place: OrderPlace }

export type Closings = { changed: KnownOrder[]; facts: Fact[] }

/** Returns the orders as they are with the sale, and the facts that say so.   `sale`: left out where the basket is given up. */
export function closingsOf(ports: ClosingPorts, basketId: string, sale?: RetailTransaction): Closings {
  const { book } = ports
  const own = book.get(basketId)
  const closings = own === undefined ? [] : [closeOwn(ports, own, sale)]
  const prepaid = sale === undefined ? [] : ordersOf(sale).filter((orderId) => orderId !== basketId)
  for (const orderId of prepaid) {
    const known = book.get(orderId)
    if (sale !== undefined && known !== undefined) closings.push(settlePrepaid(ports, known, sale))
  }
  return {
    changed: closings.flatMap(({ changed }) => changed),
    facts: closings.flatMap(({ facts }) => facts),
  }
}

/** The orders that lines of the sale are paid on, or given back from. */
function ordersOf({ lines }: RetailTransaction): string[] {
  const serials = lines.flatMap((line) => (line.role === 'prepayment' ? (line.serials ?? []) : []))
  return [...new Set(serials)]
}

function closeOwn(ports: ClosingPorts, known: KnownOrder, sale: RetailTransaction | undefined): Closings {
  const { orderId, order } = known
  const { placed, hold } = order
  if (placed !== undefined && sale === undefined && hold !== undefined) {
    return { changed: [withEvents(ports, known, [{ ...hold, ...headOf(ports, known) }])], facts: [] }
  }
  const transactionId = sale?.transactionId
  const changed = [withEvents(ports, known, [closedBy(ports, known, transactionId)])]
  if (placed === undefined || transactionId === undefined) return { changed, facts: [] }
  const { operatorId } = ports.place
  const closed = { operatorId, orderId, outcome: 'handed_over' as const, transactionId }
  return { changed, facts: [fact('special_order_closed', closed)] }
}

function settlePrepaid(ports: ClosingPorts, known: KnownOrder, sale: RetailTransaction): Closings {
  const paid = eventsOfPrepayment(known, sale, { ...ports, head: headOf(ports, known) })
  const refunded = eventsOfRefund(known, sale, ports.newId)
  const after = withEvents(ports, known, [...paid, ...refunded])
  if (refunded.length === 0 || prepaidLinesOf(after).length > 0) return { changed: [after], facts: [] }
  const { orderId } = known
  const { transactionId } = sale
  const reason = sale.lines.find(({ returned }) => returned !== undefined)?.returned?.reason
  const cancelled = {
    ...{ operatorId: ports.place.operatorId, orderId, outcome: 'cancelled' as const, transactionId },
    ...(reason === undefined ? {} : { reason }),
  }
  return {
    changed: [withEvents(ports, after, [closedBy(ports, after)])],
    facts: [fact('special_order_closed', cancelled)],
  }
}

/** Returns the event that closes an order: paid by a sale, or given up. */
export function closedBy(ports: ClosingPorts, known: KnownOrder, transactionId?: string): OrderEvent {
  const head = headOf(ports, known)
  return transactionId === undefined
    ? { type: 'order_closed', ...head }
    : { type: 'order_closed', ...head, eventId: transactionId, transactionId }
}

/** What every event of an order's life has, after those that are known. */
function headOf({ newId, place }: ClosingPorts, { order }: Pick<KnownOrder, 'order'>) {
  return { eventId: newId(), revision: order.revision + 1, by: place }
}

function withEvents(
  { book }: ClosingPorts,
  { orderId, events }: KnownOrder,
  more: readonly OrderEvent[],
): KnownOrder {
  // With what befell it in this very sale, which the book does not have yet.
  return book.with(orderId, [...events, ...more], false)
}
