/** The baskets that are put aside on this device, in the order in which they were. They outlive reloads, operators and shifts. */
import type { BasketEvent } from '@kassa/kernel'
import type { HeldBasketView } from '../till/view.ts'

/** A basket that is put aside, as the device keeps it. */
export type HeldBasket = HeldBasketView & { events: readonly BasketEvent[] }

export class HeldBaskets {
  #held: readonly HeldBasket[]
  #views: readonly HeldBasketView[] = []

  constructor(held: readonly HeldBasket[]) {
    this.#held = []
    this.become(held)
  }

  get all(): readonly HeldBasket[] {
    return this.#held
  }

  /** What is shown of them. */
  get views(): readonly HeldBasketView[] {
    return this.#views
  }

  /** Requires: what is given is durable. */
  become(held: readonly HeldBasket[]): void {
    this.#held = held
    this.#views = held.map(({ events: _, ...view }) => view)
  }
}
