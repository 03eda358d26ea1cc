/** What happens to an order beside its basket: it is put aside, taken to a register, and closed. ADR-0017. */
import type { BasketEvent } from '../basket/event.ts'

/** Where, by whom, and when by the clock of that register: ms since 1970 UTC. */
export type OrderPlace = { registerId: string; operatorId: string; atMs: number }

export type OrderLifeEvent = { eventId: string; revision: number; by: OrderPlace } & (
  | {
      type: 'order_held'
      /** As people call it, a customer's name perhaps: it goes when the order goes. */
      name?: string
      /** What the basket cost at that moment. */
      totalMinor: number
      currency: string
      lineCount: number
    }
  | { type: 'order_taken' }
  /** Paid by that transaction; given up where there is none. */
  | { type: 'order_closed'; transactionId?: string }
)

export type OrderEvent = BasketEvent | OrderLifeEvent
