/**
 * A loyalty programme as data: which goods earn how many points, what a point is worth, which tiers there are.
 *
 * Points are spent in one of two ways, and tax follows the way:
 * - *as a tender* (`points`, by `pointValue`): the price stays what it was and tax lies on all of it. This is right where points are
 *   a right to goods for which somebody paid. Source: Directive 2006/112/EC art. 73 and 73a.
 * - *as a reward*: a coupon for a promotion. The price falls, and the taxable amount with it. This is what points mostly are where
 *   they are given with purchases: a discount on a later one. Source: Directive 2006/112/EC art. 79(b); CJEU C-48/97 Kuwait Petroleum;
 *   CJEU C-436/24 Lyko Operations (points that are spent together with a purchase are no vouchers).
 */
import { type Availability, isAvailability } from '../availability/availability.ts'
import type { Currency } from '../money/currency.ts'
import { type RoundingName, roundingRules } from '../money/rounding/rules.ts'
import type { Goods } from '../promotion/goods.ts'
import type { TenderType } from '../settle/tender.ts'

export type EarnRule = Availability & { ruleId: string; goods: Goods } & (
    | { type: 'points_per_amount'; points: number; perMinor: number }
    /** So much more of what goods earn, in parts per million: double points are 1,000,000. Such rules add up. */
    | { type: 'additional_points'; additionalPpm: number }
    /** Once, where these goods cost at least so much. */
    | { type: 'points_from_amount'; points: number; fromMinor: number }
  )

/** What a tier asks and gives; `additionalPpm` as in an earn rule. */
export type Tier = { tierId: string; fromMinor: number; additionalPpm: number }

export type TierRules = {
  /** A customer is in the highest tier for which the spend of the window before a day is enough. */
  windowMonths: number
  /** … or was enough on one of the days of so many months. */
  graceMonths: number
  /** The lowest first. */
  tiers: readonly Tier[]
}

/** Points for a coupon of a promotion. */
export type Reward = { rewardId: string; promotionId: string; points: number }

/** So many points are worth this much, in minor units of the programme's currency. */
export type PointValue = { points: number; amountMinor: number }

export type PointRounding = { name: RoundingName; per: 'line' | 'transaction' }

export type LoyaltyProgramme = {
  programmeId: string
  currency: Currency
  earnRules: readonly EarnRule[]
  /** They earn nothing, whatever the rules say. What is bought as stored value never does: it earns when it is spent. */
  excludedGoods?: { itemIds: readonly string[]; categoryIds: readonly string[] }
  /** What counts as spent. */
  basis: 'with_tax' | 'without_tax'
  /** What was paid with them earns nothing. Points never do, whether they are named or not. */
  tendersThatEarnNothing: readonly TenderType[]
  rounding: PointRounding
  pointValue: PointValue
  /** Points expire after so many months, at the end of the day; never, where left out. */
  lifetimeMonths?: number
  tierRules?: TierRules
  rewards: readonly Reward[]
}

export type ProgrammeProblem =
  | 'impossible_time'
  /** Points and amounts are integers; rates and values are above zero. */
  | 'number_out_of_range'
  | 'unknown_rounding'
  /** Tiers rise, and none gives less than the one below. */
  | 'tiers_do_not_rise'
  | 'two_of_one_id'

/** Returns what is wrong with the programme, the first in the order of `ProgrammeProblem`, or undefined. */
export function programmeProblem(programme: LoyaltyProgramme): ProgrammeProblem | undefined {
  const { earnRules, rewards, tierRules, rounding } = programme
  if (!earnRules.every(isAvailability)) return 'impossible_time'
  if (!positives(programme).every((value) => Number.isSafeInteger(value) && value > 0 && value <= 1e12))
    return 'number_out_of_range'
  if (!Object.hasOwn(roundingRules, rounding.name)) return 'unknown_rounding'
  const { tiers = [], graceMonths = 0 } = tierRules ?? {}
  if (!Number.isSafeInteger(graceMonths) || graceMonths < 0) return 'number_out_of_range'
  if (!tiers.every(isAbove)) return 'tiers_do_not_rise'
  const lists = [
    earnRules.map(({ ruleId }) => ruleId),
    rewards.map(({ rewardId }) => rewardId),
    rewards.map(({ promotionId }) => promotionId),
    tiers.map(({ tierId }) => tierId),
  ]
  return lists.some((ids) => new Set(ids).size < ids.length) ? 'two_of_one_id' : undefined
}

function isAbove({ fromMinor, additionalPpm }: Tier, index: number, tiers: readonly Tier[]): boolean {
  const below = tiers[index - 1]
  const rises = below === undefined || (fromMinor > below.fromMinor && additionalPpm >= below.additionalPpm)
  return rises && Number.isSafeInteger(additionalPpm) && additionalPpm >= 0
}

function positives({
  earnRules,
  rewards,
  pointValue,
  lifetimeMonths,
  tierRules,
}: LoyaltyProgramme): number[] {
  const ofRules = earnRules.flatMap((rule) => {
    if (rule.type === 'points_per_amount') return [rule.points, rule.perMinor]
    return rule.type === 'additional_points' ? [rule.additionalPpm] : [rule.points, rule.fromMinor]
  })
  return [
    ...[...ofRules, ...rewards.map(({ points }) => points), pointValue.points, pointValue.amountMinor],
    ...(lifetimeMonths === undefined ? [] : [lifetimeMonths]),
    ...(tierRules === undefined ? [] : [tierRules.windowMonths]),
    ...(tierRules?.tiers ?? []).map(({ fromMinor }) => fromMinor),
  ]
}
