/** A promotion: its name on the receipt, when and where it holds, whether it wants a coupon, and what it takes off. */
import Type from 'typebox'
import { AmountMinor } from '../scalar.ts'
import { availabilityFields } from './availability.ts'
import { GoodsBody, PromotionRule } from './promotionRule.ts'

const CouponCode = Type.String({
  pattern: '^[A-Z0-9][A-Z0-9-]{2,39}$',
  description: 'As it is printed, in capitals: people may type it as they like.',
})

export type PromotionRecord = Type.Static<typeof PromotionRecord>
export const PromotionRecord = Type.Object({
  /** As receipts name it. */
  name: Type.String({ minLength: 1, maxLength: 60 }),
  /** Of rules that stack, the greater one works first. */
  priority: Type.Integer({ minimum: -1000, maximum: 1000 }),
  ...availabilityFields,
  /** It holds only for who shows one of the codes. */
  coupon: Type.Optional(
    Type.Object({
      codes: Type.Array(CouponCode, { minItems: 1, maxItems: 1000 }),
      /** Each code is good once; else for everyone, once per basket. */
      isOneUse: Type.Boolean(),
    }),
  ),
  minimumSpend: Type.Optional(Type.Object({ amountMinor: AmountMinor, goods: GoodsBody })),
  rule: PromotionRule,
})
