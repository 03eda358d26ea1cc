/** The orders that this till knows, in memory: what each is by all that was heard of it, and the list that people see. */
import { basketEventsOf, foldOrder, mergeOrders, type Order, type OrderEvent } from '@kassa/kernel'
import type { HeldBasketView } from '../till/view.ts'
import type { StoredOrder } from './storedOrder.ts'

export type KnownOrder = StoredOrder & { order: Order }

/** How ids are called. */
export type OrderNames = { register(registerId: string): string; operator(operatorId: string): string }

export class OrderBook {
  readonly registerId: string
  readonly #orders = new Map<string, KnownOrder>()

  constructor(registerId: string, stored: readonly StoredOrder[]) {
    this.registerId = registerId
    for (const one of stored) this.become({ ...one, order: foldOrder(one.events) })
  }

  get(orderId: string): KnownOrder | undefined {
    return this.#orders.get(orderId)
  }

  get all(): IterableIterator<KnownOrder> {
    return this.#orders.values()
  }

  /** Returns what the order is with more events. Nothing becomes true by that. */
  with(orderId: string, events: readonly OrderEvent[], isSent: boolean): KnownOrder {
    const merged = mergeOrders(this.get(orderId)?.events ?? [], events)
    const order = foldOrder(merged)
    return { orderId, isSent, order, events: order.state === 'open' ? merged : order.closings }
  }

  /** Requires: what is given is durable, or is heard again where it was not kept. */
  become(known: KnownOrder): void {
    this.#orders.set(known.orderId, known)
  }

  forget(orderId: string): void {
    this.#orders.delete(orderId)
  }

  /** Whether it is this till that has the order. */
  isHere({ order }: KnownOrder): boolean {
    return order.place?.by.registerId === this.registerId
  }

  /** Returns what is put aside in the store or in use at other tills, oldest first; special orders are not among them. `openId` is on this
   *  till. */
  views(openId: string, names: OrderNames): HeldBasketView[] {
    return [...this.#orders.values()]
      .flatMap((known) => {
        const isElsewhere = known.orderId === openId || known.order.placed !== undefined
        return isElsewhere ? [] : (this.viewOf(known, names) ?? [])
      })
      .sort((a, b) => a.heldAtMs - b.heldAtMs)
  }

  /** Returns how an order waits, or where it is in use; undefined where it does neither. */
  viewOf(known: KnownOrder, names: OrderNames): HeldBasketView | undefined {
    const { place, hold, state } = known.order
    const isEmpty = basketEventsOf(known.events).length === 0
    if (state !== 'open' || place === undefined || hold === undefined || isEmpty) return undefined
    const { name, totalMinor, currency, lineCount } = hold
    const { registerId, operatorId, atMs } = place.by
    const elsewhere = {
      registerName: names.register(registerId),
      operatorName: names.operator(operatorId),
      isInUse: place.type === 'taken',
    }
    return {
      ...{ basketId: known.orderId, totalMinor, currency, lineCount, heldAtMs: atMs },
      ...(name === undefined ? {} : { name }),
      ...(this.isHere(known) ? {} : { elsewhere }),
    }
  }
}

/** Returns what the device keeps of it. */
export function stored({ orderId, events, isSent }: KnownOrder): StoredOrder {
  return { orderId, events, isSent }
}
