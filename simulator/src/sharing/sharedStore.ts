/** The server of a store as its tills share orders through it: it keeps them by the shipping rule, and lines do to messages what lines do. */
import type { OrderReply, OrderWish } from '@kassa/client/parts'
import { MemoryOrders } from '@kassa/client/testing'
import type { Strikes } from '../fault.ts'
import type { Line } from '../line.ts'
import type { Chance } from '../random.ts'
import type { VirtualClock } from '../virtualClock.ts'

/** A till as the server knows it. */
export type Listener = { line: Line; told: (seq: number) => void; lineOpened: () => void }

export type SharedStoreOptions = { time: VirtualClock; chance: Chance; strikes: Strikes }

const patienceMs = 30_000
/** So long it takes until a line that says nothing is taken for dead, and opened again. */
const silenceMs = 65_000

export class SharedStore {
  readonly orders = new MemoryOrders()
  readonly #options: SharedStoreOptions
  readonly #listeners = new Set<Listener>()
  #epoch = 1

  constructor(options: SharedStoreOptions) {
    this.#options = options
    this.orders.mostEvents = 20
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Forgets every order, as a server does that was put back, or lost; its tills come again. */
  forget(): void {
    this.orders.clear()
    this.#epoch += 1
    for (const listener of this.#listeners) this.#comeAgain(listener, 1_000)
  }

  /** Takes a message of a till, and answers it. Undefined where nobody answers in time. */
  ask(line: Line, wish: OrderWish): Promise<OrderReply | undefined> {
    const { time, chance, strikes } = this.#options
    return new Promise((resolve) => {
      const giveUp = time.after(patienceMs, () => resolve(undefined))
      const delayMs = strikes('request_delayed') ? chance.below(60_000) : 5 + chance.below(50)
      const isDoubled = strikes('request_duplicated')
      const isAnswerLost = strikes('answer_lost')
      if (strikes('request_lost') || !line.carriesBatches(time.epochMs())) return
      // Text, as on a wire: nobody shares objects.
      const text = JSON.stringify(wish)
      time.after(delayMs, () => {
        const reply = this.#take(text)
        if (isDoubled) time.after(chance.below(90_000), () => this.#take(text))
        if (isAnswerLost || !line.carriesAnswers(time.epochMs())) return
        giveUp()
        time.after(5 + chance.below(50), () => resolve(reply))
      })
    })
  }

  #take(text: string): OrderReply {
    const { reply, newSeq } = this.orders.exchange(`epoch ${this.#epoch}`, JSON.parse(text) as OrderWish)
    if (newSeq !== undefined) for (const listener of this.#listeners) this.#tell(listener, newSeq)
    return JSON.parse(JSON.stringify(reply)) as OrderReply
  }

  #tell(listener: Listener, seq: number): void {
    const { time, strikes } = this.#options
    if (strikes('order_news_lost') || !listener.line.carriesAnswers(time.epochMs())) {
      this.#comeAgain(listener, silenceMs)
      return
    }
    time.after(10, () => {
      if (this.#listeners.has(listener)) listener.told(seq)
    })
  }

  #comeAgain(listener: Listener, afterMs: number): void {
    this.#options.time.after(afterMs, () => {
      if (this.#listeners.has(listener)) listener.lineOpened()
    })
  }
}
