/** The fact that somebody asked what an item costs, without selling it.   Source: SKVFS 2014:9 (prisfrågningar). */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id } from '../scalar.ts'

export const lookUpFacts = {
  /** `amountMinor`: what was shown: one of it, alone, then. */
  price_looked_up: Type.Object({
    operatorId: Id,
    itemId: Id,
    amountMinor: AmountMinor,
    currency: CurrencyCode,
  }),
} as const
