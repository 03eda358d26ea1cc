/** What must hold of shared baskets once everything was heard, in the words of a shopkeeper. Each returns what is wrong, or nothing. */
import { basketEventsOf, foldBasket, foldOrder, type OrderEvent } from '@kassa/kernel'
import type { SharedStore } from './sharedStore.ts'
import type { SharingTill } from './sharingTill.ts'

/** The store with what people did in it. */
export type Shelf = {
  store: SharedStore
  tills: readonly SharingTill[]
  /** By line: the basket into which it was scanned. */
  homes: Map<string, string>
  removed: Set<string>
  /** By line: how often its item was scanned. */
  scans: Map<string, number>
}

type Orders = Map<string, OrderEvent[]>

/** Returns what is wrong. */
export function brokenSharing(shelf: Shelf): string[] {
  return Object.entries(laws).flatMap(([name, holds]) => holds(shelf).map((what) => `${name}: ${what}`))
}

const laws: Record<string, (shelf: Shelf) => string[]> = {
  'all tills and the server know the same open baskets, event by event': ({ store, tills }) => {
    const atServer = openOf(atServerOf(store))
    return tills.flatMap((till) =>
      differences(openOf(knownBy(till)), atServer).map((id) => `${till.name} ${id}`),
    )
  },

  'a basket is on one till at most, the one that all say has it': ({ tills }) => {
    const shown = tills.map((till) => till.basketId)
    return tills.flatMap((till, place) => {
      const order = till.orders?.book.get(till.basketId)?.order
      if (order === undefined) return []
      const isAlone = shown.indexOf(till.basketId) === place && shown.lastIndexOf(till.basketId) === place
      const isTheirs =
        order.state === 'open' && order.place?.type === 'taken' && order.place.by.registerId === till.name
      return isAlone && isTheirs ? [] : [`${till.name} ${till.basketId}`]
    })
  },

  'no till is paid for a basket that it knows to be paid': ({ tills }) =>
    tills.flatMap(({ name, sales }) =>
      sales.filter(({ wasPaid }) => wasPaid).map(({ basketId }) => `${name} ${basketId}`),
    ),

  'a paid basket is on no list': ({ tills }) => {
    const paid = new Set(tills.flatMap(({ sales }) => sales.map(({ basketId }) => basketId)))
    return tills.flatMap((till) =>
      (till.orders?.views ?? [])
        .filter(({ basketId }) => paid.has(basketId))
        .map(({ basketId }) => `${till.name} ${basketId}`),
    )
  },

  'whoever was paid for a basket that another was paid for as well is told': ({ tills }) => {
    const sales = tills.flatMap((till) => till.sales.map(({ basketId }) => ({ till, basketId })))
    return tills.flatMap((till) => {
      const twice = till.sales.filter(({ basketId }) =>
        sales.some((other) => other.basketId === basketId && other.till !== till),
      )
      return till.paidTwiceCount >= new Set(twice.map(({ basketId }) => basketId)).size ? [] : [till.name]
    })
  },

  'what was put into a basket is in it, or was taken out, paid or given up': ({
    store,
    tills,
    homes,
    removed,
  }) => {
    const closed = new Set(
      tills.flatMap((till) => [...till.givenUp, ...till.sales.map(({ basketId }) => basketId)]),
    )
    const held = new Set(
      [...openOf(atServerOf(store)).values(), ...tills.map(({ basket }) => basket.events)].flatMap((events) =>
        events.flatMap((event) => ('lineId' in event && event.type === 'line_added' ? [event.lineId] : [])),
      ),
    )
    return [...homes].flatMap(([lineId, home]) =>
      held.has(lineId) || removed.has(lineId) || closed.has(home) ? [] : [`${lineId} of ${home}`],
    )
  },

  'each piece that was scanned into an open basket counts, whoever scanned at once': (shelf) => {
    const { store, tills, homes, scans, removed } = shelf
    // Each till that had a basket which another gave up goes on with its own copy.
    const copied = new Set(tills.flatMap((till) => till.givenUp))
    const isCounted = (lineId: string) => !removed.has(lineId) && !copied.has(homes.get(lineId) ?? '')
    return [...openOf(atServerOf(store))].flatMap(([orderId, events]) =>
      foldBasket(basketEventsOf(events))
        .lines.filter(({ lineId }) => isCounted(lineId))
        .filter(({ lineId, quantityMilli }) => quantityMilli !== (scans.get(lineId) ?? 0) * 1000)
        .map(({ lineId, quantityMilli }) => `${orderId}: ${quantityMilli} of ${scans.get(lineId)}`),
    )
  },

  'the basket on a till is the one on its disk': ({ tills }) =>
    tills.flatMap(({ name, disk, basket }) => (idsOf(disk.basket) === idsOf(basket.events) ? [] : [name])),

  'of a closed basket the server keeps nothing but how it was closed': ({ store }) =>
    [...atServerOf(store)].flatMap(([orderId, events]) => {
      const isClosed = foldOrder(events).state !== 'open'
      return isClosed && events.some(({ type }) => type !== 'order_closed') ? [orderId] : []
    }),
}

function atServerOf({ orders }: SharedStore): Orders {
  const byOrder: Orders = new Map()
  for (const { orderId, event } of orders.rows) byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), event])
  return byOrder
}

function knownBy(till: SharingTill): Orders {
  const own = (orderId: string) => (orderId === till.basketId ? till.basket.events : [])
  const known = [...(till.orders?.book.all ?? [])]
  return new Map(known.map(({ orderId, events }) => [orderId, [...events, ...own(orderId)]]))
}

function openOf(orders: Orders): Orders {
  return new Map([...orders].filter(([, events]) => foldOrder(events).state === 'open'))
}

function differences(one: Orders, other: Orders): string[] {
  const ids = new Set([...one.keys(), ...other.keys()])
  return [...ids].filter((id) => idsOf(one.get(id) ?? []) !== idsOf(other.get(id) ?? []))
}

function idsOf(events: readonly { eventId: string }[]): string {
  return [...new Set(events.map(({ eventId }) => eventId))].sort().join()
}
