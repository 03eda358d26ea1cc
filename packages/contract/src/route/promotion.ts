/** Messages of the back office about promotions. */
import Type from 'typebox'
import { PromotionRecord } from '../record/promotion.ts'
import { Id } from '../scalar.ts'

/** Of the record: one more with each save. */
const Version = Type.Integer({ minimum: 1 })

export type PromotionRow = Type.Static<typeof PromotionRow>
export const PromotionRow = Type.Object({ promotionId: Id, version: Version, promotion: PromotionRecord })

export const ListPromotions = { reply: Type.Object({ promotions: Type.Array(PromotionRow) }) }

export const AddPromotion = { body: PromotionRecord, reply: Type.Object({ promotionId: Id }) }

/** All of the promotion as it shall be from now on. Refused where `version` is not the one that there is. */
export const SavePromotion = {
  params: Type.Object({ promotionId: Id }),
  body: Type.Object({ version: Version, promotion: PromotionRecord }),
  reply: Type.Object({}),
}
