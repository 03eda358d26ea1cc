/** Messages of the back office about what is asked before something is sold. */
import Type from 'typebox'
import { MinimumAge, SaleRules } from '../record/saleRules.ts'
import { Id } from '../scalar.ts'

/** All of an item's rules as they shall be from now on. Refused where `version` is not the one of the item that there is. */
export const SaveSaleRules = {
  params: Type.Object({ itemId: Id }),
  body: Type.Object({ version: Type.Integer({ minimum: 1 }), saleRules: SaleRules }),
  reply: Type.Object({}),
}

/** The age that buyers of a category must have reached, where an item does not say otherwise; none where it is left out. */
export const SaveCategoryAge = {
  params: Type.Object({ categoryId: Id }),
  body: Type.Object({ minimumAge: Type.Optional(MinimumAge) }),
  reply: Type.Object({}),
}
