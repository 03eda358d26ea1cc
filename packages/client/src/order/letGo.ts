/**
 * The basket on the till when another till has it by now, was paid for it, or gave it up. Sees to it that a shared basket is on one till
 * at most, and that its goods are on one at least.
 */
import type { Order, OrderPlace } from '@kassa/kernel'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import { type KnownOrder, type OrderBook, stored } from './orderBook.ts'
import type { Publications } from './publications.ts'

/** What orders need of the flow of the sale. */
export type SharedDesk = Pick<
  SaleDesk,
  'state' | 'basketId' | 'basket' | 'inTurn' | 'dispatch' | 'begin' | 'reprice'
>

export type LetGoPorts = {
  book: OrderBook
  publications: Publications
  store: Pick<DeviceStore, 'save'>
  epoch: number
  desk: SharedDesk
  newId: () => string
}

/** `after`: the order with what was done to it here. */
export type LetGo = {
  after: KnownOrder
  code: 'basket_taken_over' | 'basket_paid_elsewhere'
  by?: OrderPlace
}

/** Lets the basket on the till go where another till has it by now, and returns how; undefined where it stays. One that is being paid
 *  stays until that is over; where it was paid elsewhere and nothing was paid here yet, paying ends.   Requires: called in a turn. */
export async function letGoWhereGone(ports: LetGoPorts): Promise<LetGo | undefined> {
  const { book, desk } = ports
  const known = book.get(desk.basketId)
  if (known === undefined) return undefined
  const { state, place } = known.order
  if (state === 'open' && place?.type === 'taken' && book.isHere(known)) return undefined
  if (state === 'paid' && isUnpaid(desk)) await desk.dispatch({ name: 'cancelled' })
  if (desk.state.name !== 'scanning') return undefined
  if (state === 'given_up') {
    await goOnAlone(ports)
    return undefined
  }
  const after = await letGo(ports, known)
  const by = newHolder(known.order)
  const code = state === 'paid' ? 'basket_paid_elsewhere' : 'basket_taken_over'
  return after && { after, code, ...(by && { by }) }
}

function isUnpaid({ state }: SharedDesk): boolean {
  if (state.name !== 'tendering') return false
  const { tenders, payments } = state.tendering
  return tenders.length === 0 && payments.length === 0
}

function newHolder({ state, place, closings }: Order): OrderPlace | undefined {
  if (state === 'open') return place?.by
  return closings.find(({ transactionId }) => transactionId !== undefined)?.by
}

/** What was done here and not told yet goes into the order. */
async function letGo(
  { book, desk, newId, publications, store, epoch }: LetGoPorts,
  known: KnownOrder,
): Promise<KnownOrder | undefined> {
  const basketId = newId()
  const isSent = known.isSent && publications.isHeld(known)
  const after = book.with(known.orderId, publications.eventsOf(known), isSent)
  const change = {
    values: { sale: { basketId } },
    basket: { clear: true },
    orders: { put: [stored(after)] },
  }
  if ((await store.save(epoch, change)).status !== 'saved') return undefined
  desk.begin(basketId)
  return after
}

/** Somebody gave the order up while it is on this till: its goods are still here, as a basket of this till alone. */
async function goOnAlone({ desk, newId, store, epoch }: LetGoPorts): Promise<void> {
  const basketId = newId()
  const outcome = await store.save(epoch, { values: { sale: { basketId } } })
  if (outcome.status === 'saved') desk.begin(basketId, desk.basket.events)
}
