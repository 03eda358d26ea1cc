/**
 * Putting a basket aside and taking one up again, here or where another till put it aside. What changes hands is one transaction with its
 * facts: a basket is on the till or put aside, never both and never neither, whenever the power goes. Comes when it is first needed.
 */
import type { Fact } from '@kassa/journal'
import { type BasketEvent, basketEventsOf, type OrderEvent } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { SharedDesk } from '../order/letGo.ts'
import { type KnownOrder, stored } from '../order/orderBook.ts'
import type { OrderDesk } from '../order/orderDesk.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { SaleRecorder } from '../selling/saleRecorder.ts'
import type { StoreChange } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'

export type HoldPorts = {
  desk: SharedDesk & Pick<SaleDesk, 'priced'>
  orders: OrderDesk
  recorder: Pick<SaleRecorder, 'note'>
  operatorId: string
  newId: () => string
  nowMs: () => number
  refuse: (code: NoticeCode, detail: Record<string, string>) => CommandOutcome
}

type Exchange = {
  facts: Fact[]
  put: readonly KnownOrder[]
  next: { basketId: string; events: readonly BasketEvent[] }
}

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
const longestName = 60

/** Puts the basket aside, under a name if one is given; an empty one takes its place. */
export async function holdBasket(ports: HoldPorts, name: string | undefined): Promise<CommandOutcome> {
  const { desk, newId } = ports
  if (desk.state.name !== 'scanning' || desk.basket.basket.lines.length === 0) return notNow
  const aside = asHeld(ports, name?.trim().slice(0, longestName) || undefined)
  return exchange(ports, {
    facts: told('basket_held', aside, ports),
    put: [aside],
    next: { basketId: newId(), events: [] },
  })
}

/** Takes a basket up again; one that is on the till with goods in it is put aside for it. One that is in use at another till is taken
 *  over from there only where that is meant. */
export async function resumeBasket(
  ports: HoldPorts,
  basketId: string,
  isTakeOver: boolean,
): Promise<CommandOutcome> {
  const { desk, orders } = ports
  const wanted = orders.book.get(basketId)
  const view = wanted && basketId !== desk.basketId ? orders.placeOf(wanted) : undefined
  if (wanted === undefined || view === undefined) return notNow
  const { elsewhere } = view
  if (elsewhere?.isInUse === true && !isTakeOver) {
    return ports.refuse('basket_in_use', { register: elsewhere.registerName })
  }
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  if (desk.state.name !== 'scanning') return notNow
  const aside = desk.basket.basket.lines.length === 0 ? [] : [asHeld(ports, undefined)]
  const taken = withEvents(ports, basketId, (head) => [{ type: 'order_taken', ...head }])
  return exchange(ports, {
    facts: [
      ...aside.flatMap((held) => told('basket_held', held, ports)),
      ...told('basket_resumed', taken, ports),
    ],
    put: [...aside, taken],
    next: { basketId, events: basketEventsOf(taken.events) },
  })
}

/** A special order that waits is no sale that was begun and not finished: it has facts of its own. */
function told(kind: 'basket_held' | 'basket_resumed', known: KnownOrder, ports: HoldPorts): Fact[] {
  return known.order.placed === undefined ? [fact(kind, bodyOf(known, ports))] : []
}

async function exchange({ desk, orders, recorder }: HoldPorts, made: Exchange): Promise<CommandOutcome> {
  const { basketId, events } = made.next
  const change: StoreChange = {
    values: { sale: { basketId } },
    basket: { clear: true, add: events },
    orders: { put: made.put.map(stored) },
  }
  if (!(await recorder.note({ facts: made.facts, change: () => change }))) return notNow
  desk.begin(basketId, events)
  orders.became(made.put)
  return done
}

function asHeld(ports: HoldPorts, name: string | undefined): KnownOrder {
  const { basketId, basket, priced } = ports.desk
  const { placed, hold } = ports.orders.book.get(basketId)?.order ?? {}
  const { totalMinor, currency } =
    priced.status === 'priced' ? priced.basket : { totalMinor: 0, currency: 'XXX' }
  const lineCount = basket.basket.lines.length
  // A special order is called by its customer, whatever it is put aside as.
  const called = placed === undefined ? name : hold?.name
  return withEvents(ports, basketId, (head) => [
    ...basket.events,
    {
      type: 'order_held',
      ...head,
      totalMinor,
      currency,
      lineCount,
      ...(called === undefined ? {} : { name: called }),
    },
  ])
}

type Head = {
  eventId: string
  revision: number
  by: { registerId: string; operatorId: string; atMs: number }
}

function withEvents(
  { orders: { book }, newId, nowMs, operatorId }: HoldPorts,
  orderId: string,
  events: (head: Head) => readonly OrderEvent[],
): KnownOrder {
  const revision = (book.get(orderId)?.order.revision ?? 0) + 1
  const by = { registerId: book.registerId, operatorId, atMs: nowMs() }
  return book.with(orderId, events({ eventId: newId(), revision, by }), false)
}

function bodyOf({ orderId, order }: KnownOrder, { operatorId }: HoldPorts) {
  const { totalMinor = 0, currency = 'XXX' } = order.hold ?? {}
  return { operatorId, basketId: orderId, totalMinor, currency }
}
