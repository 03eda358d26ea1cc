/** What customers ordered, as the back office sees it: worked out from the journal and from the orders that tills share. */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id } from '../scalar.ts'

const SpecialOrderRow = Type.Object({
  orderId: Id,
  state: Type.Union([Type.Literal('waiting'), Type.Literal('handed_over'), Type.Literal('cancelled')]),
  storeId: Id,
  customerId: Type.Optional(Id),
  /** How the customer is called, while they are known. */
  customer: Type.Optional(Type.String()),
  promisedDay: Type.Optional(Type.String({ format: 'date' })),
  currency: CurrencyCode,
  /** What the goods cost, while the order waits at this server's tills. */
  goodsMinor: Type.Optional(AmountMinor),
  /** What was paid, less what was set against goods or given back, tax included. */
  heldMinor: AmountMinor,
  lastAt: Type.String(),
  /** The sale that paid or gave back last. */
  transactionId: Type.Optional(Id),
})

export const ListSpecialOrders = {
  /** Those that wait come first, then by what befell them last. */
  reply: Type.Object({
    orders: Type.Array(SpecialOrderRow),
    /** What is held in all, tax included; without its tax it is what stands on the account `prepayment`. */
    held: Type.Array(Type.Object({ currency: CurrencyCode, heldMinor: AmountMinor, netMinor: AmountMinor })),
    isComplete: Type.Boolean(),
  }),
}
