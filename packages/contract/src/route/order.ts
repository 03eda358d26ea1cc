/** How the tills of a store share open orders: one message publishes what a till has done, and reads on in what the others did. */
import Type from 'typebox'
import { OrderEventHead } from '../order/orderEvent.ts'
import { Count, Id } from '../scalar.ts'

const OrderEvents = Type.Object({ orderId: Id, events: Type.Array(OrderEventHead, { maxItems: 5_000 }) })

export const ExchangeOrders = {
  body: Type.Object({
    /** Where the caller has read to; from the start where it is left out, or of another epoch. */
    epoch: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Count),
    orders: Type.Array(OrderEvents, { maxItems: 200 }),
  }),
  reply: Type.Object({
    /** Another one than before: the server begins anew and is told of every open order again. */
    epoch: Type.String(),
    /** Of each order that was published. `refused`: nothing of it was kept. */
    kept: Type.Array(
      Type.Object({
        orderId: Id,
        status: Type.Union([Type.Literal('kept'), Type.Literal('refused')]),
        /** Events of it that are held now. */
        eventCount: Count,
      }),
    ),
    /** What befell orders of the store since. */
    orders: Type.Array(OrderEvents),
    next: Count,
    isComplete: Type.Boolean(),
  }),
}
