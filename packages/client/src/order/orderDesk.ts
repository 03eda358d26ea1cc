/**
 * Orders at work on this till: what is heard of them becomes true here, and the basket on the till is let go where another till has it
 * by now, or was paid for it. In a file of its own with all that it needs: the first screen comes without it.
 */
import { type BasketEvent, basketEventsOf, type Order, type OrderEvent } from '@kassa/kernel'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { HeldBasketView } from '../till/view.ts'
import type { KnownOrder, OrderBook, OrderNames } from './orderBook.ts'
import type { OrderClosing } from './orderClosing.ts'
import { eventsIn, type OrderExchange, type OrderReply } from './orderExchange.ts'
import type { Publication, Publications } from './publications.ts'
import type { OrderCursor, StoredOrder } from './storedOrder.ts'

/** What orders need of the flow of the sale. */
export type SharedDesk = Pick<
  SaleDesk,
  'state' | 'basketId' | 'basket' | 'inTurn' | 'dispatch' | 'begin' | 'reprice'
>

export type OrderDeskOptions = {
  book: OrderBook
  publications: Publications
  store: Pick<DeviceStore, 'save'>
  epoch: number
  desk: SharedDesk
  newId: () => string
  nowMs: () => number
  names: OrderNames
  notify: (code: NoticeCode, detail?: Record<string, string | number>) => void
  onChange: () => void
}

export class OrderDesk {
  readonly #options: OrderDeskOptions
  #exchange: OrderExchange | undefined
  #kept: OrderCursor | undefined
  /** Heard, and not on the disk yet: orders by their ids, and what went into the basket on the till. */
  readonly #unkept = new Set<string>()
  #unkeptAdds: BasketEvent[] = []
  #views: readonly HeldBasketView[] | undefined
  #seen = ''

  constructor(options: OrderDeskOptions) {
    this.#options = options
  }

  get book(): OrderBook {
    return this.#options.book
  }

  /** What is shown of them. */
  get views(): readonly HeldBasketView[] {
    const { book, desk, names } = this.#options
    this.#views ??= book.views(desk.basketId, names)
    return this.#views
  }

  /** Requires: called once, before anything else. */
  begin(exchange: OrderExchange): void {
    this.#exchange = exchange
    this.#kept = exchange.cursor
    this.#seen = this.#place()
    // The plug may have been pulled between hearing that another till has the basket, and letting it go.
    void this.#options.desk.inTurn(() => this.#settleOpen())
  }

  /** The line to the server is open. */
  lineOpened(): void {
    this.#exchange?.hurry()
  }

  /** The server tells of something new. */
  told(seq: number): void {
    this.#exchange?.told(seq)
  }

  close(): void {
    this.#exchange?.close()
  }

  /** Names or the shown basket may be others. */
  stale(): void {
    this.#views = undefined
  }

  /** Something changed on the till; costs next to nothing where that is no shared basket. */
  changed(): void {
    const place = this.#place()
    if (place === this.#seen) return
    const { book, desk } = this.#options
    if (!this.#seen.startsWith(desk.basketId)) this.#unkeptAdds = []
    this.#seen = place
    this.#views = undefined
    if (book.get(desk.basketId) === undefined) return
    this.#exchange?.want()
    void desk.inTurn(() => this.#settleOpen())
  }

  /** These became true here, and the others are to know. */
  became(orders: readonly KnownOrder[]): void {
    for (const known of orders) this.book.become(known)
    this.#views = undefined
    this.#exchange?.want()
    this.#options.onChange()
  }

  /** Returns what closes the order that a basket is; undefined where it never was one. */
  closing(orderId: string, by: { operatorId: string; transactionId?: string }): OrderClosing | undefined {
    const { book, newId, nowMs } = this.#options
    const before = book.get(orderId)
    if (before === undefined) return undefined
    const { operatorId, transactionId } = by
    const closed: OrderEvent = {
      type: 'order_closed',
      eventId: transactionId ?? newId(),
      revision: before.order.revision + 1,
      by: { registerId: book.registerId, operatorId, atMs: nowMs() },
      ...(transactionId === undefined ? {} : { transactionId }),
    }
    const known = book.with(orderId, [closed], false)
    const done = () => {
      this.became([known])
      this.#nameSecondPayment(before.order, known.order)
    }
    return { orders: { put: [stored(known)] }, done }
  }

  /** Takes in an answer of the server, in the turn of the sale's flow, which does not wait for the disk. Resolves when it is kept, or will be
   *  with the next answer. */
  async take(reply: OrderReply, published: readonly Publication[]): Promise<void> {
    const { desk, onChange } = this.#options
    let isKept = Promise.resolve()
    await desk.inTurn(async () => {
      const note = (known: KnownOrder) => {
        this.book.become(known)
        this.#unkept.add(known.orderId)
      }
      if (this.#kept !== undefined && this.#kept.epoch !== reply.epoch) this.#tellAgain(note)
      this.#noteHeld(reply, published, note)
      for (const order of reply.orders) this.#hear(order.orderId, eventsIn(order), note)
      const isNews = this.#unkept.size > 0
      isKept = this.#keep({ epoch: reply.epoch, after: reply.next })
      if (!isNews) return
      this.#views = undefined
      await this.#settleOpen()
      onChange()
    })
    await isKept
  }

  /** The server begins anew: all that is known is told again. */
  #tellAgain(note: (known: KnownOrder) => void): void {
    this.#options.publications.doubt()
    for (const known of this.book.all) note({ ...known, isSent: false })
  }

  #noteHeld(
    { kept }: OrderReply,
    published: readonly Publication[],
    note: (known: KnownOrder) => void,
  ): void {
    const { publications } = this.#options
    for (const { orderId, events, isWhole, knownCount } of published) {
      const known = this.book.get(orderId)
      const receipt = kept.find((one) => one.orderId === orderId)
      if (known === undefined || receipt === undefined) continue
      publications.held(orderId, events)
      if (!publications.isHeld(known)) continue
      const isOpen = known.order.state === 'open' && receipt.status === 'kept'
      // The server forgot what it was told long ago: it is told all of it.
      const lacksSome = isOpen && !isWhole && receipt.eventCount < knownCount
      if (lacksSome) publications.doubt(orderId)
      if (known.isSent === lacksSome) note({ ...known, isSent: !lacksSome })
    }
  }

  #hear(orderId: string, events: readonly OrderEvent[], note: (known: KnownOrder) => void): void {
    const { publications, desk } = this.#options
    publications.held(orderId, events)
    const before = this.book.get(orderId)
    const heldIds = new Set(before?.events.map(({ eventId }) => eventId))
    const fresh = events.filter(({ eventId }) => !heldIds.has(eventId))
    if (fresh.length === 0) return
    const after = this.book.with(orderId, fresh, before?.isSent ?? true)
    // Of an order that this till never knew it need not know how it ended.
    if (before === undefined && after.order.state !== 'open') return
    note(after)
    if (before !== undefined) this.#nameSecondPayment(before.order, after.order)
    if (orderId === desk.basketId && after.order.state === 'open') this.#intoOpenBasket(fresh)
  }

  /** What others did to the basket that is on this till. */
  #intoOpenBasket(events: readonly OrderEvent[]): void {
    const { desk } = this.#options
    const known = new Set(desk.basket.events.map(({ eventId }) => eventId))
    const add = basketEventsOf(events).filter(({ eventId }) => !known.has(eventId))
    if (add.length === 0) return
    desk.basket.merge(add)
    this.#unkeptAdds.push(...add)
    desk.reprice()
  }

  /** Lets the basket on the till go where another till has it by now. One that is being paid stays until that is over; where it was paid
   *  elsewhere and nothing was paid here yet, paying ends.   Requires: called in a turn. */
  async #settleOpen(): Promise<void> {
    const { book, desk, names, notify } = this.#options
    const known = book.get(desk.basketId)
    if (known === undefined) return
    const { state, place, closings } = known.order
    if (state === 'open' && place?.type === 'taken' && book.isHere(known)) return
    const flow = desk.state
    const isUnpaid =
      flow.name === 'tendering' && flow.tendering.tenders.length === 0 && flow.tendering.payments.length === 0
    if (state === 'paid' && isUnpaid) await desk.dispatch({ name: 'cancelled' })
    if (desk.state.name !== 'scanning') return
    if (state === 'given_up') {
      await this.#goOnAlone()
      return
    }
    const by = state === 'open' ? place?.by : closings.find(({ transactionId }) => transactionId)?.by
    if (!(await this.#letGo(known))) return
    const register = by === undefined ? '' : names.register(by.registerId)
    notify(state === 'paid' ? 'basket_paid_elsewhere' : 'basket_taken_over', { register })
  }

  /** What was done here and not told yet goes into the order. */
  async #letGo(known: KnownOrder): Promise<boolean> {
    const { book, desk, newId, publications, store, epoch } = this.#options
    const basketId = newId()
    const isSent = known.isSent && publications.isHeld(known)
    const after = book.with(known.orderId, publications.eventsOf(known), isSent)
    const change = {
      values: { sale: { basketId } },
      basket: { clear: true },
      orders: { put: [stored(after)] },
    }
    if ((await store.save(epoch, change)).status !== 'saved') return false
    desk.begin(basketId)
    this.became([after])
    return true
  }

  /** Somebody gave the order up while it is on this till: its goods are still here, as a basket of this till alone. */
  async #goOnAlone(): Promise<void> {
    const { desk, newId, store, epoch } = this.#options
    const basketId = newId()
    const outcome = await store.save(epoch, { values: { sale: { basketId } } })
    if (outcome.status === 'saved') desk.begin(basketId, desk.basket.events)
  }

  #nameSecondPayment(before: Order, after: Order): void {
    const { book, names, notify } = this.#options
    const paid = ({ closings }: Order) => closings.filter(({ transactionId }) => transactionId !== undefined)
    const isNew = paid(before).length < 2 && paid(after).length > 1
    const isOurs = paid(after).some(({ by }) => by.registerId === book.registerId)
    const other = paid(after).find(({ by }) => by.registerId !== book.registerId)
    if (isNew && isOurs && other !== undefined) {
      notify('basket_paid_twice', { register: names.register(other.by.registerId) })
    }
  }

  /** Keeps what was heard, and how far, in one transaction. Where that fails, it goes with the next answer; a till that starts before that
   *  asks for it again.   Requires: called in a turn, so that nothing older is written over what a command wrote. */
  async #keep(cursor: OrderCursor): Promise<void> {
    const { store, epoch } = this.#options
    const [ids, add] = [[...this.#unkept], this.#unkeptAdds]
    if (ids.length === 0 && this.#kept?.epoch === cursor.epoch && this.#kept.after === cursor.after) return
    this.#unkept.clear()
    this.#unkeptAdds = []
    const put = ids.flatMap((orderId) => this.book.get(orderId) ?? []).map(stored)
    const basket = add.length === 0 ? {} : { basket: { add } }
    const outcome = await store.save(epoch, { values: { orderCursor: cursor }, orders: { put }, ...basket })
    if (outcome.status === 'saved') {
      this.#kept = cursor
      return
    }
    for (const orderId of ids) this.#unkept.add(orderId)
    this.#unkeptAdds.unshift(...add)
  }

  /** Which basket is on the till, how much was done to it, and whether it is being paid. */
  #place(): string {
    const { basketId, basket, state } = this.#options.desk
    return `${basketId} ${basket.events.length} ${state.name}`
  }
}

/** Returns what the device keeps of it. */
export function stored({ orderId, events, isSent }: KnownOrder): StoredOrder {
  return { orderId, events, isSent }
}
