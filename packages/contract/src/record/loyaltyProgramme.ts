/** A loyalty programme: which goods earn how many points, what a point is worth, which tiers there are. One for each currency is in use. */
import type { EarnRule, RoundingName } from '@kassa/kernel'
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id } from '../scalar.ts'
import { availabilityFields } from './availability.ts'
import { GoodsBody } from './promotionRule.ts'

const most = 1_000_000_000_000
const AboveNought = Type.Integer({ minimum: 1, maximum: most })
const NotBelowNought = Type.Integer({ minimum: 0, maximum: most })
const Months = Type.Integer({ minimum: 1, maximum: 600 })
const ShortName = Type.String({ minLength: 1, maxLength: 60 })

/** The union is of the kernel's own rules. */
const EarnRuleBody = Type.Unsafe<EarnRule>(
  Type.Union([
    Type.Object({
      ...{ ruleId: Id, goods: GoodsBody, ...availabilityFields },
      ...{ type: Type.Literal('points_per_amount'), points: AboveNought, perMinor: AboveNought },
    }),
    Type.Object({
      ...{ ruleId: Id, goods: GoodsBody, ...availabilityFields },
      ...{ type: Type.Literal('additional_points'), additionalPpm: AboveNought },
    }),
    Type.Object({
      ...{ ruleId: Id, goods: GoodsBody, ...availabilityFields },
      ...{ type: Type.Literal('points_from_amount'), points: AboveNought, fromMinor: AboveNought },
    }),
  ]),
)

const TierBody = Type.Object({ tierId: Id, fromMinor: AboveNought, additionalPpm: NotBelowNought })

export const TierRulesBody = Type.Object({
  windowMonths: Months,
  graceMonths: Type.Integer({ minimum: 0, maximum: 600 }),
  tiers: Type.Array(TierBody, { maxItems: 10 }),
})

export const PointRoundingBody = Type.Object({
  name: Type.Unsafe<RoundingName>(Type.String({ pattern: '^[a-z_]{2,30}$' })),
  per: Type.Union([Type.Literal('line'), Type.Literal('transaction')]),
})

export const PointValueBody = Type.Object({ points: AboveNought, amountMinor: AboveNought })

export const LoyaltyBasis = Type.Union([Type.Literal('with_tax'), Type.Literal('without_tax')])

export const TenderTypeName = Type.Union([
  Type.Literal('cash'),
  Type.Literal('card'),
  Type.Literal('gift_card'),
  Type.Literal('voucher'),
  Type.Literal('store_credit'),
  Type.Literal('points'),
  Type.Literal('house_account'),
  Type.Literal('other'),
])

export type LoyaltyProgrammeRecord = Type.Static<typeof LoyaltyProgrammeRecord>
export const LoyaltyProgrammeRecord = Type.Object({
  /** As customers know it. */
  name: ShortName,
  /** Sales earn in it, and its points pay. */
  isInUse: Type.Boolean(),
  currency: CurrencyCode,
  earnRules: Type.Array(EarnRuleBody, { maxItems: 50 }),
  excludedGoods: Type.Optional(
    Type.Object({
      itemIds: Type.Array(Id, { maxItems: 2000 }),
      categoryIds: Type.Array(Id, { maxItems: 500 }),
    }),
  ),
  basis: LoyaltyBasis,
  tendersThatEarnNothing: Type.Array(TenderTypeName, { maxItems: 8 }),
  rounding: PointRoundingBody,
  pointValue: PointValueBody,
  lifetimeMonths: Type.Optional(Months),
  tierRules: Type.Optional(
    Type.Object({
      ...TierRulesBody.properties,
      tiers: Type.Array(Type.Object({ ...TierBody.properties, name: ShortName }), { maxItems: 10 }),
    }),
  ),
  /** What a till takes of one customer's points while the server cannot be asked, at most, in minor units. Left out: as much as it last
   *  heard of; 0: nothing. */
  offlineMostMinor: Type.Optional(AmountMinor),
})
