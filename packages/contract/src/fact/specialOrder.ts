/** Facts of special orders: goods that a customer ordered and gets later. What was paid on one stands in the lines of its sales. */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id, QuantityMilli } from '../scalar.ts'
import { Reason } from './reason.ts'

export const specialOrderFacts = {
  /** A customer ordered goods at these prices. */
  special_order_placed: Type.Object({
    operatorId: Id,
    orderId: Id,
    customerId: Id,
    /** When the customer was told that the goods will be there. */
    promisedDay: Type.Optional(Type.String({ format: 'date' })),
    currency: CurrencyCode,
    /** What the goods cost, tax included. */
    goodsMinor: AmountMinor,
    lines: Type.Array(Type.Object({ itemId: Id, quantityMilli: QuantityMilli, grossMinor: AmountMinor })),
  }),
  /** The goods were handed over by that sale, or the order was cancelled: by the return of what was paid, where something was. */
  special_order_closed: Type.Object({
    operatorId: Id,
    orderId: Id,
    outcome: Type.Union([Type.Literal('handed_over'), Type.Literal('cancelled')]),
    transactionId: Type.Optional(Id),
    /** Why it was cancelled. */
    reason: Type.Optional(Reason),
  }),
} as const
