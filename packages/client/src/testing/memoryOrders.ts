/** The open orders of a store, as a server keeps them, in memory: by the kernel's own rule. */
import type { RouteTypes } from '@kassa/contract'
import { type OrderEvent, receiveOrder } from '@kassa/kernel'

type Wish = RouteTypes['exchangeOrders']['body']
type Reply = RouteTypes['exchangeOrders']['reply']
type Row = { orderId: string; seq: number; event: OrderEvent }

export class MemoryOrders {
  #rows: Row[] = []
  #seq = 0
  /** Events in one answer. */
  mostEvents = 2_000

  /** Every event that is held, of every order. */
  get rows(): readonly Row[] {
    return this.#rows
  }

  /** Forgets everything, as a server does that was set up anew. */
  clear(): void {
    this.#rows = []
    this.#seq = 0
  }

  /** Returns the answer, and the last place where something was added. */
  exchange(epoch: string, { orders, ...from }: Wish): { reply: Reply; newSeq?: number } {
    const before = this.#seq
    const kept = orders.map((order) => this.#publish(order))
    const after = from.epoch === epoch && (from.after ?? 0) <= this.#seq ? (from.after ?? 0) : 0
    const news = this.#rows.filter(({ seq }) => seq > after)
    const page = news.slice(0, this.mostEvents)
    const isComplete = news.length <= this.mostEvents
    const next = isComplete ? this.#seq : (page.at(-1)?.seq ?? after)
    const told = new Map<string, OrderEvent[]>()
    for (const { orderId, event } of page) told.set(orderId, [...(told.get(orderId) ?? []), event])
    const reply = {
      ...{ epoch, kept, next, isComplete },
      orders: [...told].map(([orderId, events]) => ({ orderId, events: structuredClone(events) })),
    }
    return { reply, ...(this.#seq > before ? { newSeq: this.#seq } : {}) }
  }

  #publish({ orderId, events }: Wish['orders'][number]): Reply['kept'][number] {
    const held = this.#rows.filter((row) => row.orderId === orderId)
    const heldIds = new Set(held.map(({ event }) => event.eventId))
    const isClosed = held.some(({ event }) => event.type === 'order_closed')
    const published = structuredClone(events) as unknown as OrderEvent[]
    const receipt = receiveOrder({ heldIds, isClosed }, published)
    for (const event of receipt.added) {
      this.#seq += 1
      this.#rows.push({ orderId, seq: this.#seq, event })
    }
    if (receipt.isClosed) {
      this.#rows = this.#rows.filter((row) => row.orderId !== orderId || row.event.type === 'order_closed')
    }
    return { orderId, status: receipt.status, eventCount: heldIds.size + receipt.added.length }
  }
}
