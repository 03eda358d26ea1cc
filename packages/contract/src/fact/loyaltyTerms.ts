/** What a programme said of a sale when it was made, as the sale carries it. The kernel has the type; here is how it is read from outside. */
import type { LineEarning, LoyaltyTerms, SpendBonus, TierRules, UsedReward } from '@kassa/kernel'
import Type from 'typebox'
import { LocalTime } from '../record/availability.ts'
import {
  LoyaltyBasis,
  PointRoundingBody,
  PointValueBody,
  TenderTypeName,
  TierRulesBody,
} from '../record/loyaltyProgramme.ts'
import { AmountMinor, Count, Id } from '../scalar.ts'
import { schemaOf } from './sameType.ts'

const Points = Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })

/** Of the kernel's own types, whose lists nothing changes. */
const EarningBody = Type.Unsafe<LineEarning>(
  Type.Union([
    Type.Object({
      status: Type.Literal('earns'),
      ruleId: Id,
      points: Count,
      perMinor: Type.Integer({ minimum: 1 }),
      additional: Type.Array(Type.Object({ ruleId: Id, additionalPpm: Count })),
    }),
    Type.Object({
      status: Type.Union([
        Type.Literal('excluded_goods'),
        Type.Literal('stored_value'),
        Type.Literal('no_rule'),
      ]),
    }),
  ]),
)
const BonusBody = Type.Unsafe<SpendBonus>(
  Type.Object({ ruleId: Id, points: Count, fromMinor: AmountMinor, lineNumbers: Type.Array(Count) }),
)
const RewardBody = Type.Unsafe<UsedReward>(
  Type.Object({
    rewardId: Type.String({ maxLength: 100 }),
    points: Count,
    discounts: Type.Array(Type.Object({ lineNumber: Count, amountMinor: AmountMinor })),
  }),
)

export const LoyaltyTermsBody = schemaOf<LoyaltyTerms>()(
  Type.Object({
    programmeId: Id,
    basis: LoyaltyBasis,
    rounding: PointRoundingBody,
    pointValue: PointValueBody,
    tendersThatEarnNothing: Type.Array(TenderTypeName),
    expiresAt: Type.Optional(LocalTime),
    tierRules: Type.Optional(Type.Unsafe<TierRules>(TierRulesBody)),
    earnings: Type.Array(Type.Object({ lineNumbers: Type.Array(Count), earning: EarningBody })),
    bonuses: Type.Array(BonusBody),
    rewards: Type.Array(RewardBody),
    told: Type.Optional(
      Type.Object({
        earnedPoints: Points,
        balancePoints: Type.Optional(Points),
        asOf: Type.Optional(LocalTime),
      }),
    ),
  }),
)
