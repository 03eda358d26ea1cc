/** What happens to an order beside its basket: it is put aside, placed by a customer, prepaid, taken to a register, and closed. ADR-0017,
 *  ADR-0032. */
import type { BasketEvent } from '../basket/event.ts'
import type { Day } from '../tax/rate.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'

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
  /** A customer ordered the goods at these prices: from here on it is a special order, which waits until it is handed over or cancelled. */
  | {
      type: 'order_placed'
      customerId: string
      /** When the customer was told that the goods will be there. */
      promisedDay?: Day
      note?: string
      /** What the goods cost, tax included. */
      goodsMinor: number
      currency: string
    }
  /** A part of it, or all, was paid by that sale; the basket has lines that set it against the goods. */
  | { type: 'order_prepaid'; sale: RetailTransaction }
  /** Paid by that transaction; given up where there is none. */
  | { type: 'order_closed'; transactionId?: string }
)

export type OrderEvent = BasketEvent | OrderLifeEvent
