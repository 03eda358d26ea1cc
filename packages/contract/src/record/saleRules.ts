/** What is asked before an item is sold: of the buyer, of the piece, of the price. */
import Type from 'typebox'
import { CurrencyCode, UnitPriceE5 } from '../scalar.ts'

/** Years that a buyer must have reached; zero for everybody. */
export const MinimumAge = Type.Integer({ minimum: 0, maximum: 99 })

export type SaleRules = Type.Static<typeof SaleRules>
export const SaleRules = Type.Object({
  /** Left out, the item follows its category; zero where everybody may have it whatever the category says. */
  minimumAge: Type.Optional(MinimumAge),
  /** The price is asked for, within bounds; in other currencies the item is sold at its own. */
  openPrices: Type.Optional(
    Type.Array(Type.Object({ currency: CurrencyCode, leastE5: UnitPriceE5, mostE5: UnitPriceE5 }), {
      minItems: 1,
      maxItems: 20,
    }),
  ),
})
