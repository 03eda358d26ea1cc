/**
 * Telling the server what befell the orders of this till, and hearing what befell those of the others. One message at a time; where none
 * gets through, it is tried again, and nothing on the till waits for it.
 *
 *   idle ── something is wanted ──▶ asking ── answered ──▶ idle, or asking again where more is wanted
 *                                      └── no answer ──▶ waiting ── time passed, or the line is back ──▶ asking
 */
import type { RouteTypes } from '@kassa/contract'
import type { OrderEvent } from '@kassa/kernel'
import type { TillClock } from '../clock/tillClock.ts'
import type { Publication } from './publications.ts'
import type { OrderCursor } from './storedOrder.ts'

export type OrderReply = RouteTypes['exchangeOrders']['reply']
export type OrderWish = RouteTypes['exchangeOrders']['body']

export type OrderExchangeOptions = {
  clock: Pick<TillClock, 'after'>
  /** Undefined where nobody answers. */
  ask: (wish: OrderWish) => Promise<OrderReply | undefined>
  cursor: OrderCursor | undefined
  next: () => Publication[]
  /** Takes the answer in. Resolves when the till goes by it. */
  take: (reply: OrderReply, published: readonly Publication[]) => Promise<void>
}

/** What a person does in one go is one message. */
const gatherMs = 150
const firstWaitMs = 2_000
const longestWaitMs = 60_000

export class OrderExchange {
  readonly #options: OrderExchangeOptions
  #cursor: OrderCursor | undefined
  #isAsking = false
  #isWanted = false
  #isClosed = false
  #waitMs = firstWaitMs
  #cancelWait: (() => void) | undefined

  constructor(options: OrderExchangeOptions) {
    this.#options = options
    this.#cursor = options.cursor
  }

  /** How far the orders of the store are read. */
  get cursor(): OrderCursor | undefined {
    return this.#cursor
  }

  /** Something befell an order here. */
  want(): void {
    this.#isWanted = true
    if (this.#isAsking || this.#cancelWait !== undefined || this.#isClosed) return
    this.#cancelWait = this.#options.clock.after(gatherMs, () => this.#askNow())
  }

  /** The line is open, or a person asks: no waiting. */
  hurry(): void {
    this.#isWanted = true
    this.#waitMs = firstWaitMs
    this.#askNow()
  }

  /** The server tells of something new, up to there. */
  told(seq: number): void {
    if (this.#cursor === undefined || this.#cursor.after < seq) this.want()
  }

  close(): void {
    this.#isClosed = true
    this.#cancelWait?.()
  }

  #askNow(): void {
    this.#cancelWait?.()
    this.#cancelWait = undefined
    if (!this.#isAsking && !this.#isClosed) void this.#ask()
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    try {
      while (this.#isWanted && !this.#isClosed) {
        this.#isWanted = false
        if (!(await this.#askOnce())) {
          this.#waitLonger()
          return
        }
      }
    } finally {
      this.#isAsking = false
    }
  }

  /** Returns whether there was an answer. */
  async #askOnce(): Promise<boolean> {
    const { ask, next, take } = this.#options
    const published = next()
    const orders = published.map(({ orderId, events }) => ({ orderId, events: [...events] }))
    const reply = await ask({ ...this.#cursor, orders })
    if (reply === undefined) return false
    if (this.#isClosed) return true
    this.#waitMs = firstWaitMs
    this.#cursor = { epoch: reply.epoch, after: reply.next }
    await take(reply, published)
    if (!reply.isComplete || next().length > 0) this.#isWanted = true
    return true
  }

  #waitLonger(): void {
    this.#isWanted = true
    if (this.#isClosed) return
    this.#cancelWait = this.#options.clock.after(this.#waitMs, () => this.#askNow())
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs)
  }
}

/** Returns the events of an answer. The server has read each: it passes on none that is not what its type says. */
export function eventsIn(order: OrderReply['orders'][number]): OrderEvent[] {
  return order.events as unknown as OrderEvent[]
}
