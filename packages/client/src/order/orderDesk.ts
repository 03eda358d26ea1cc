/**
 * Orders at work on this till: what becomes true here is told, and what is told becomes true here. In a file of its own with all that it
 * needs: the first screen comes without it.
 */
import { basketEventsOf, type Order, type OrderEvent } from '@kassa/kernel'
import type { NoticeCode } from '../till/notice.ts'
import type { HeldBasketView } from '../till/view.ts'
import { closingsOf } from './closings.ts'
import { type LetGoPorts, letGoWhereGone } from './letGo.ts'
import { type KnownOrder, type OrderBook, type OrderNames, stored } from './orderBook.ts'
import type { ClosedBy, OrderClosing } from './orderClosing.ts'
import { eventsIn, type OrderExchange, type OrderReply } from './orderExchange.ts'
import type { OrderKeeper } from './orderKeeper.ts'
import type { Publication } from './publications.ts'

export type OrderDeskOptions = LetGoPorts & {
  keeper: OrderKeeper
  nowMs: () => number
  names: OrderNames
  notify: (code: NoticeCode, detail?: Record<string, string | number>) => void
  onChange: () => void
}

export class OrderDesk {
  readonly #options: OrderDeskOptions
  #exchange: OrderExchange | undefined
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

  /** Returns what a sale, or giving the basket up, does to orders; undefined where it does nothing. */
  closing(basketId: string, by: ClosedBy): OrderClosing | undefined {
    const { book, newId, nowMs } = this.#options
    const before = book.get(basketId)
    const place = { registerId: book.registerId, operatorId: by.operatorId, atMs: nowMs() }
    const made = closingsOf({ book, newId, place }, basketId, by.sale)
    if (made.changed.length === 0) return undefined
    const done = () => {
      this.became(made.changed)
      const after = before && made.changed.find(({ orderId }) => orderId === basketId)
      if (before !== undefined && after !== undefined) this.#nameSecondPayment(before.order, after.order)
    }
    const orders = { put: made.changed.map(stored) }
    return { isOrder: before !== undefined, orders, facts: made.facts, done }
  }

  /** Where the order is, as people call it; undefined where it neither waits nor is in use. */
  placeOf(known: KnownOrder): HeldBasketView | undefined {
    return this.book.viewOf(known, this.#options.names)
  }

  /** Takes in an answer of the server, in the turn of the sale's flow, which does not wait for the disk. Resolves when it is kept, or will be
   *  with the next answer. */
  async take(reply: OrderReply, published: readonly Publication[]): Promise<void> {
    const { desk, keeper, onChange } = this.#options
    let isKept = Promise.resolve()
    await desk.inTurn(async () => {
      if (keeper.kept !== undefined && keeper.kept.epoch !== reply.epoch) this.#tellAgain()
      this.#noteHeld(reply, published)
      for (const order of reply.orders) this.#hear(order.orderId, eventsIn(order))
      const isNews = keeper.isBehind
      isKept = keeper.keep(desk.basketId, { epoch: reply.epoch, after: reply.next })
      if (!isNews) return
      this.#views = undefined
      await this.#settleOpen()
      onChange()
    })
    await isKept
  }

  /** The server begins anew: all that is known is told again. */
  #tellAgain(): void {
    const { publications, keeper } = this.#options
    publications.doubt()
    for (const known of this.book.all) keeper.note({ ...known, isSent: false })
  }

  #noteHeld({ kept }: OrderReply, published: readonly Publication[]): void {
    const { publications, keeper } = this.#options
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
      if (known.isSent === lacksSome) keeper.note({ ...known, isSent: !lacksSome })
    }
  }

  #hear(orderId: string, events: readonly OrderEvent[]): void {
    const { publications, keeper, desk } = this.#options
    publications.held(orderId, events)
    const before = this.book.get(orderId)
    const heldIds = new Set(before?.events.map(({ eventId }) => eventId))
    const fresh = events.filter(({ eventId }) => !heldIds.has(eventId))
    if (fresh.length === 0) return
    const after = this.book.with(orderId, fresh, before?.isSent ?? true)
    // Of an order that this till never knew it need not know how it ended.
    if (before === undefined && after.order.state !== 'open') return
    keeper.note(after)
    if (before !== undefined) this.#nameSecondPayment(before.order, after.order)
    if (orderId === desk.basketId && after.order.state === 'open') this.#intoOpenBasket(fresh)
  }

  /** What others did to the basket that is on this till. */
  #intoOpenBasket(events: readonly OrderEvent[]): void {
    const { desk, keeper } = this.#options
    const known = new Set(desk.basket.events.map(({ eventId }) => eventId))
    const add = basketEventsOf(events).filter(({ eventId }) => !known.has(eventId))
    if (add.length === 0) return
    desk.basket.merge(add)
    keeper.noteAdds(desk.basketId, add)
    desk.reprice()
  }

  async #settleOpen(): Promise<void> {
    const { names, notify } = this.#options
    const gone = await letGoWhereGone(this.#options)
    if (gone === undefined) return
    const { after, code, by } = gone
    this.became([after])
    notify(code, { register: by === undefined ? '' : names.register(by.registerId) })
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

  /** Which basket is on the till, how much was done to it, and whether it is being paid. */
  #place(): string {
    const { basketId, basket, state } = this.#options.desk
    return `${basketId} ${basket.events.length} ${state.name}`
  }
}
