/** Facts of baskets that are put aside. The name that one is given stays on the device: it is often a customer's. */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id } from '../scalar.ts'

const heldBasket = Type.Object({
  operatorId: Id,
  basketId: Id,
  /** What the basket costs at that moment. */
  totalMinor: AmountMinor,
  currency: CurrencyCode,
})

export const holdingFacts = {
  /** A basket was put aside unpaid. */
  basket_held: heldBasket,
  /** It was taken up again. */
  basket_resumed: heldBasket,
} as const
