/** What customers of a store take along with goods, counted from its own sales. The record has the id of the store. */
import Type from 'typebox'
import { Id } from '../scalar.ts'

/** More than a few are no suggestion, and a till that is shown all of them reads none. */
export const mostCompanions = 3
/** Every till of the business keeps them. */
export const mostGoodsWithCompanions = 1_000

export type CompanionsRecord = Type.Static<typeof CompanionsRecord>
export const CompanionsRecord = Type.Object({
  /** The goods that are sold most come first. */
  goods: Type.Array(
    Type.Object({
      itemId: Id,
      /** The best comes first. */
      companionIds: Type.Array(Id, { minItems: 1, maxItems: mostCompanions, uniqueItems: true }),
    }),
    { maxItems: mostGoodsWithCompanions },
  ),
})
