/** What is asked before an item is sold: of the buyer, of the piece, of the price. */
import Type from 'typebox'

/** Years that a buyer must have reached; zero for everybody. */
export const MinimumAge = Type.Integer({ minimum: 0, maximum: 99 })

export type SaleRules = Type.Static<typeof SaleRules>
export const SaleRules = Type.Object({
  /** Left out, the item follows its category; zero where everybody may have it whatever the category says. */
  minimumAge: Type.Optional(MinimumAge),
})
