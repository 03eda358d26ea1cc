/**
 * What a programme said of a sale when it was made: written into the sale, so that its points can be worked out from the journal alone,
 * whatever the programme says later. Amounts are not in it: the sale has them.
 */
import type { LocalTime } from '../calendar/localTime.ts'
import type { TenderType } from '../settle/tender.ts'
import type { PointRounding, PointValue, TierRules } from './programme.ts'
import type { LineEarning, SpendBonus, UsedReward } from './sale.ts'

/** What the customer was told at the till: an estimate where the till could not ask. Points. */
export type ToldPoints = {
  earnedPoints: number
  /** What they had after the sale, where the till knew; `asOf`: when the server had last said so. */
  balancePoints?: number
  asOf?: LocalTime
}

export type LoyaltyTerms = {
  programmeId: string
  basis: 'with_tax' | 'without_tax'
  rounding: PointRounding
  pointValue: PointValue
  tendersThatEarnNothing: TenderType[]
  /** When what the sale earns expires; never, where left out. */
  expiresAt?: LocalTime
  tierRules?: TierRules
  /** Which lines earn how, from 1. A line that is in none earns nothing, because no rule names it. */
  earnings: { lineNumbers: number[]; earning: LineEarning }[]
  bonuses: SpendBonus[]
  rewards: UsedReward[]
  told?: ToldPoints
}
