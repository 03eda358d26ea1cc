/**
 * An order: a basket that several tills may work on, as a fold over a set of events. Two tills that have the same events have the same
 * order, whatever came first, and merging is nothing but putting sets together.
 *
 *   open ── held ◀──▶ taken to a register ── closed: paid or given up
 *
 * Invariants: 1. Where it is: the latest of `order_held` and `order_taken` holds. 2. A closed order stays closed, whatever is added to
 * it; one that was paid is paid, whoever gave it up. 3. Two payments are both facts: the order has both. 4. What was prepaid stays, in
 * whatever order it is heard of.
 */
import { type BasketEvent, isLater } from '../basket/event.ts'
import { assertNever } from '../fault/assert.ts'
import type { OrderEvent, OrderLifeEvent, OrderPlace } from './event.ts'

type Of<Type extends OrderLifeEvent['type']> = Extract<OrderLifeEvent, { type: Type }>

export type Order = {
  state: 'open' | 'paid' | 'given_up'
  /** Where it is now; undefined where it was never put aside. */
  place?: { type: 'held' | 'taken'; by: OrderPlace }
  /** How it was put aside last, whoever has it now. */
  hold?: Of<'order_held'>
  /** Where it is a special order: what was agreed. */
  placed?: Of<'order_placed'>
  /** What was paid before the goods were handed over, by event id. */
  prepayments: Of<'order_prepaid'>[]
  /** Of those who closed it, by event id. */
  closings: Of<'order_closed'>[]
  /** The highest revision of what befell the order; the next such event takes one more. */
  revision: number
}

const lifeTypes: ReadonlySet<string> = new Set<OrderLifeEvent['type']>([
  'order_held',
  'order_placed',
  'order_prepaid',
  'order_taken',
  'order_closed',
])

/** Returns the order that the events make, in whatever order they are given; the same event twice counts once. */
export function foldOrder(events: Iterable<OrderEvent>): Order {
  const closings = new Map<string, Of<'order_closed'>>()
  const prepayments = new Map<string, Of<'order_prepaid'>>()
  let placed: Of<'order_placed'> | undefined
  let hold: Of<'order_held'> | undefined
  let taking: Of<'order_taken'> | undefined
  let revision = 0
  for (const event of events) {
    if (isBasketEvent(event)) continue
    revision = event.revision > revision ? event.revision : revision
    switch (event.type) {
      case 'order_closed':
        closings.set(event.eventId, event)
        break
      case 'order_prepaid':
        prepayments.set(event.eventId, event)
        break
      case 'order_placed':
        placed = later(placed, event)
        break
      case 'order_held':
        hold = later(hold, event)
        break
      case 'order_taken':
        taking = later(taking, event)
        break
      default:
        assertNever(event)
    }
  }
  const place =
    hold !== undefined && taking !== undefined
      ? later<Of<'order_held' | 'order_taken'>>(hold, taking)
      : (hold ?? taking)
  const ended = byId(closings)
  return {
    state: stateOf(ended),
    ...(place && { place: { type: place.type === 'order_held' ? 'held' : 'taken', by: place.by } }),
    ...(hold && { hold }),
    ...(placed && { placed }),
    prepayments: byId(prepayments),
    closings: ended,
    revision,
  }
}

/** Returns the union of two sets of events.   Shape: by revision, then by event id; each event once.
 *  Ensures: merging is commutative, associative and idempotent. */
export function mergeOrders(a: readonly OrderEvent[], b: readonly OrderEvent[]): OrderEvent[] {
  const byId = new Map<string, OrderEvent>()
  for (const event of a) byId.set(event.eventId, event)
  for (const event of b) byId.set(event.eventId, event)
  return [...byId.values()].sort((left, right) => (isLater(left, right) ? 1 : -1))
}

/** Returns whether it is about what is in the basket. Kinds that are not known here yet count as that; the basket leaves them out. */
export function isBasketEvent(event: OrderEvent): event is BasketEvent {
  return !lifeTypes.has(event.type)
}

/** Returns the events of the basket alone. */
export function basketEventsOf(events: readonly OrderEvent[]): BasketEvent[] {
  return events.filter(isBasketEvent)
}

function byId<Event extends OrderLifeEvent>(events: ReadonlyMap<string, Event>): Event[] {
  return [...events.values()].sort((a, b) => (a.eventId < b.eventId ? -1 : 1))
}

function later<Event extends OrderLifeEvent>(held: Event | undefined, event: Event): Event {
  return held === undefined || isLater(event, held) ? event : held
}

function stateOf(closings: readonly Of<'order_closed'>[]): Order['state'] {
  if (closings.some(({ transactionId }) => transactionId !== undefined)) return 'paid'
  return closings.length > 0 ? 'given_up' : 'open'
}
