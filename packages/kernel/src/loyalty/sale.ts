/** What a sale and a return mean to a programme, with the rules of their day: kept for ever, so that later rules change nothing. */
import type { LocalTime } from '../calendar/localTime.ts'
import type { LotEntry, LotMovement } from '../storedValue/lotEntry.ts'
import type { PointRounding, PointValue, TierRules } from './programme.ts'

export type AdditionalPoints = { ruleId: string; additionalPpm: number }

/** Why a line earns what it does. */
export type LineEarning =
  | {
      status: 'earns'
      ruleId: string
      points: number
      perMinor: number
      additional: readonly AdditionalPoints[]
    }
  | { status: 'excluded_goods' | 'stored_value' | 'no_rule' }

/** Goods that were sold. */
export type LoyaltyLine = {
  /** From 1, as on the transaction. */
  lineNumber: number
  quantityMilli: number
  /** What was paid for the line, with tax, and what of it counts as spent: not below zero. */
  grossMinor: number
  basisMinor: number
  earning: LineEarning
}

export type SpendBonus = { ruleId: string; points: number; fromMinor: number; lineNumbers: readonly number[] }

/** A reward that was taken, and what it took off which lines: above zero. */
export type UsedReward = {
  rewardId: string
  points: number
  discounts: readonly { lineNumber: number; amountMinor: number }[]
}

export type LoyaltySale = {
  transactionId: string
  programmeId: string
  customerId: string
  at: LocalTime
  /** When what it earns expires; never, where left out. */
  expiresAt?: LocalTime
  rounding: PointRounding
  pointValue: PointValue
  tierRules?: TierRules
  lines: readonly LoyaltyLine[]
  bonuses: readonly SpendBonus[]
  /** What was paid with something that earns nothing, points among it, in minor units. */
  unearningMinor: number
  /** What was paid with points. */
  pointsMinor: number
  /** Goods that came back with these, and paid for them: so much of what they had cost. */
  exchanged: readonly { originalId: string; creditMinor: number }[]
  rewards: readonly UsedReward[]
}

/** What goods that were exchanged had been paid with, as far as it was not money: it pays for the goods taken instead. */
export type Carried = { unearningMinor: number; pointsMinor: number }

/** Goods of a sale that came back. */
export type LoyaltyReturn = {
  /** The transaction that took them back, and the one that sold them. */
  transactionId: string
  originalId: string
  at: LocalTime
  lines: readonly { lineNumber: number; quantityMilli: number }[]
  /** What was given back by tenders that earn nothing, points among them, and what by points: not below zero. */
  unearningMinor: number
  pointsMinor: number
}

type InPoints<Movement> = Movement extends { amount: number }
  ? Omit<Movement, 'amount'> & { points: number }
  : Movement

/** Points that move for another reason than goods: a gift, a correction, points set aside by another till, points that a customer
 *  who owed them paid for. See `LotMovement` for what each type means. */
export type PointsMovement = { programmeId: string; customerId: string } & Pick<
  LotEntry,
  'entryId' | 'sourceId' | 'at'
> &
  InPoints<LotMovement>

/** All that came back of one sale. */
export type Back = {
  milliByLine: ReadonlyMap<number, number>
  unearningMinor: number
  pointsMinor: number
}

export const nothingBack: Back = { milliByLine: new Map(), unearningMinor: 0, pointsMinor: 0 }

/** Returns what is back after one more return. */
export function addBack(back: Back, { lines, unearningMinor, pointsMinor }: Omit<LoyaltyReturn, 'at'>): Back {
  const milliByLine = new Map(back.milliByLine)
  for (const { lineNumber, quantityMilli } of lines)
    milliByLine.set(lineNumber, (milliByLine.get(lineNumber) ?? 0) + quantityMilli)
  return {
    milliByLine,
    unearningMinor: back.unearningMinor + unearningMinor,
    pointsMinor: back.pointsMinor + pointsMinor,
  }
}
