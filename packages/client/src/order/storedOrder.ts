/** Orders as a device keeps them: those of this till, and what it last heard of those of the others. */
import type { OrderEvent } from '@kassa/kernel'

export type StoredOrder = {
  orderId: string
  /** Of a closed order only its closings. */
  events: readonly OrderEvent[]
  /** Whether the server holds all of it. */
  isSent: boolean
}

/** How far the orders of the store are read. */
export type OrderCursor = { epoch: string; after: number }
