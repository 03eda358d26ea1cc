/** What a server keeps of the events that a till publishes of an order. The same rule in the product, in tests and in the simulator. */
import type { OrderEvent } from './event.ts'

/** More than a day of scanning into one basket. */
const mostEvents = 5_000

export type OrderReceipt = {
  /** `refused`: too much for one order; nothing of it is kept, and it stays on its till. */
  status: 'kept' | 'refused'
  /** What is new. */
  added: readonly OrderEvent[]
  /** Of a closed order only its closings are kept. */
  isClosed: boolean
}

/** Returns what becomes of published events, where those with `heldIds` are held already.
 *  Ensures: the same events again add nothing; a closed order stays closed. */
export function receiveOrder(
  held: { heldIds: ReadonlySet<string>; isClosed: boolean },
  published: readonly OrderEvent[],
): OrderReceipt {
  const isClosed = held.isClosed || published.some(({ type }) => type === 'order_closed')
  const fresh = new Map<string, OrderEvent>()
  for (const event of published) {
    const isWanted = !isClosed || event.type === 'order_closed'
    if (isWanted && !held.heldIds.has(event.eventId)) fresh.set(event.eventId, event)
  }
  if (held.heldIds.size + fresh.size > mostEvents)
    return { status: 'refused', added: [], isClosed: held.isClosed }
  return { status: 'kept', added: [...fresh.values()], isClosed }
}
