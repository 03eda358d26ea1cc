/** What of the orders the server is not known to hold. */
import { mergeOrders, type OrderEvent } from '@kassa/kernel'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { KnownOrder, OrderBook } from './orderBook.ts'

export type Publication = {
  orderId: string
  events: readonly OrderEvent[]
  /** Whether that is all that is known of the order. */
  isWhole: boolean
  /** Events that are known of it. */
  knownCount: number
}

/** In one message, so that none is long under way. */
const mostOrders = 50
const mostEvents = 1_000

export class Publications {
  readonly #book: OrderBook
  readonly #desk: Pick<SaleDesk, 'basketId' | 'basket'>
  /** By order: events that the server is known to hold, as far as that was heard since the start. */
  readonly #above = new Map<string, Set<string>>()

  constructor(book: OrderBook, desk: Pick<SaleDesk, 'basketId' | 'basket'>) {
    this.#book = book
    this.#desk = desk
  }

  /** Returns all that is known of an order: of the one on the till also what was done to it since it was taken up. */
  eventsOf({ orderId, events }: KnownOrder): readonly OrderEvent[] {
    return orderId === this.#desk.basketId ? mergeOrders(events, this.#desk.basket.events) : events
  }

  /** Returns what is to be sent next; of an order that is too much for one message, the first part. */
  next(): Publication[] {
    const publications: Publication[] = []
    let room = mostEvents
    for (const known of this.#book.all) {
      if (known.isSent && known.orderId !== this.#desk.basketId) continue
      const all = this.eventsOf(known)
      const held = this.#above.get(known.orderId)
      const events = all.filter(({ eventId }) => held?.has(eventId) !== true).slice(0, room)
      if (events.length === 0) continue
      const { orderId } = known
      publications.push({ orderId, events, isWhole: events.length === all.length, knownCount: all.length })
      room -= events.length
      if (room === 0 || publications.length === mostOrders) break
    }
    return publications
  }

  /** The server holds these. */
  held(orderId: string, events: readonly OrderEvent[]): void {
    const held = this.#above.get(orderId) ?? new Set()
    for (const { eventId } of events) held.add(eventId)
    this.#above.set(orderId, held)
  }

  /** Whether the server is known to hold all of it. */
  isHeld(known: KnownOrder): boolean {
    const held = this.#above.get(known.orderId)
    return this.eventsOf(known).every(({ eventId }) => held?.has(eventId) === true)
  }

  /** What the server holds of the order is not known any more; of all orders where none is named. */
  doubt(orderId?: string): void {
    if (orderId === undefined) this.#above.clear()
    else this.#above.delete(orderId)
  }
}
