/** Keeping what was heard of orders, and how far, in one transaction; what could not be kept goes with the next. */
import type { BasketEvent } from '@kassa/kernel'
import type { DeviceStore } from '../store/deviceStore.ts'
import { type KnownOrder, type OrderBook, stored } from './orderBook.ts'
import type { OrderCursor } from './storedOrder.ts'

export type OrderKeeperOptions = {
  book: OrderBook
  store: Pick<DeviceStore, 'save'>
  epoch: number
  /** How far was read before. */
  cursor: OrderCursor | undefined
}

export class OrderKeeper {
  readonly #options: OrderKeeperOptions
  readonly #unkept = new Set<string>()
  /** What went into the basket on the till, and is not on the disk yet. */
  #adds: { basketId: string; events: BasketEvent[] } = { basketId: '', events: [] }
  #kept: OrderCursor | undefined

  constructor(options: OrderKeeperOptions) {
    this.#options = options
    this.#kept = options.cursor
  }

  /** How far was read, as the disk has it. */
  get kept(): OrderCursor | undefined {
    return this.#kept
  }

  get isBehind(): boolean {
    return this.#unkept.size > 0
  }

  /** The order is this by what was heard. */
  note(known: KnownOrder): void {
    this.#options.book.become(known)
    this.#unkept.add(known.orderId)
  }

  /** These went into the basket on the till; what went into one that is not there any more is with its order. */
  noteAdds(basketId: string, events: readonly BasketEvent[]): void {
    const before = this.#adds.basketId === basketId ? this.#adds.events : []
    this.#adds = { basketId, events: [...before, ...events] }
  }

  /** Resolves when it is kept, or will be with the next; a till that starts before that asks for it again.
   *  Requires: called in a turn, so that nothing older is written over what a command wrote; `basketId` is on the till. */
  async keep(basketId: string, cursor: OrderCursor): Promise<void> {
    const { book, store, epoch } = this.#options
    const ids = [...this.#unkept]
    const add = this.#adds.basketId === basketId ? this.#adds.events : []
    if (ids.length === 0 && this.#kept?.epoch === cursor.epoch && this.#kept.after === cursor.after) return
    this.#unkept.clear()
    this.#adds = { basketId, events: [] }
    const put = ids.flatMap((orderId) => book.get(orderId) ?? []).map(stored)
    const basket = add.length === 0 ? {} : { basket: { add } }
    const outcome = await store.save(epoch, { values: { orderCursor: cursor }, orders: { put }, ...basket })
    if (outcome.status === 'saved') {
      this.#kept = cursor
      return
    }
    for (const orderId of ids) this.#unkept.add(orderId)
    if (this.#adds.basketId === basketId) this.#adds.events.unshift(...add)
  }
}
