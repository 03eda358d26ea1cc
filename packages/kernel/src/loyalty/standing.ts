/**
 * What a sale stands for after some of its goods came back: the points that the kept goods earn, and those that paid for them.
 *
 * It is worked out from what was kept, never from the way there. So goods that come back in any parts, on any days, take exactly
 * what they earned, and what is left is what buying the kept goods alone would have earned at these prices: points cannot be made by
 * buying more and returning it, or by filling a line up to the next whole point.
 */

import { type Fraction, fraction, overOneDenominator } from '../money/fraction.ts'
import { multiplyDivide, roundQuotient, sumExact } from '../money/integer.ts'
import { roundingRules } from '../money/rounding/rules.ts'
import { up } from '../money/rounding/up.ts'
import { share } from '../money/share.ts'
import { refundOf } from '../promotion/paid.ts'
import { pointsFor, pointsGivenFor } from './burn.ts'
import type { Back, Carried, LoyaltyLine, LoyaltySale, UsedReward } from './sale.ts'

export type Standing = {
  earnedPoints: number
  /** What each line adds, in their order; with `bonusPoints` they sum to what is earned. */
  linePoints: readonly { lineNumber: number; points: number }[]
  bonusPoints: number
  /** Points that are spent on what is kept, by tender and by reward. */
  tenderPoints: number
  rewardPoints: number
  /** What counts towards tiers: spent on goods that earn, in money. */
  spentMinor: number
  /** What was paid with tenders that earn nothing, and is more than the goods that are kept cost: it pays for goods that were taken in
   *  exchange. */
  excess: Carried
  /** How much more of what is kept, or went back by such tenders, they may have paid for. */
  roomMinor: number
}

/** What became of a sale: what is back, the tier of its day, and what pays for its goods although it is no money. */
export type Fate = { back: Back; tierPpm: number; carried: Carried }

type Kept = { line: LoyaltyLine; grossMinor: number; basisMinor: number }
/** The part of what is kept that was paid with money: `paidMinor` ÷ `keptMinor`. */
type MoneyPart = { paidMinor: bigint; keptMinor: bigint }

/** Returns what the sale stands for after what became of it.
 *  Units: minor units, points, parts per million.
 *  Ensures: independent of the parts in which goods came back; nothing is below zero; with everything back nothing is earned, and what
 *  went back by points is not spent. More back than was sold counts as all of it. */
export function standingOf(sale: LoyaltySale, { back, tierPpm, carried }: Fate): Standing {
  const kept = sale.lines.map((line) => keptOf(line, back))
  const goods = kept.filter(({ line }) => line.earning.status !== 'stored_value')
  const keptMinor = sumExact(goods.map(({ grossMinor }) => grossMinor))
  const unearningMinor = notBelowZero(sale.unearningMinor + carried.unearningMinor - back.unearningMinor)
  const pointsMinor = notBelowZero(sale.pointsMinor + carried.pointsMinor - back.pointsMinor)
  const roomMinor = keptMinor + back.unearningMinor - sale.unearningMinor - carried.unearningMinor
  const beyondMinor = notBelowZero(unearningMinor - keptMinor)
  const money = { paidMinor: BigInt(notBelowZero(keptMinor - unearningMinor)), keptMinor: BigInt(keptMinor) }
  const linePoints = pointsOfLines(sale, kept, { money, tierPpm })
  const bonusPoints = bonusOf(sale, kept, money)
  return {
    earnedPoints: sumExact(linePoints.map(({ points }) => points)) + bonusPoints,
    ...{ linePoints, bonusPoints },
    tenderPoints: tenderLeft(sale, pointsMinor, carried),
    rewardPoints: sumExact(sale.rewards.map((reward) => rewardLeft(reward, sale, back))),
    spentMinor: spentOf(kept, money),
    excess: {
      unearningMinor: beyondMinor,
      pointsMinor: beyondMinor < pointsMinor ? beyondMinor : pointsMinor,
    },
    roomMinor: notBelowZero(roomMinor),
  }
}

function keptOf(line: LoyaltyLine, back: Back): Kept {
  const { grossMinor, basisMinor } = line
  return { line, grossMinor: leftOf(grossMinor, line, back), basisMinor: leftOf(basisMinor, line, back) }
}

/** As a return gives back what was paid: see `refundOf`. */
function leftOf(
  amountMinor: number,
  { lineNumber, quantityMilli }: LoyaltyLine,
  { milliByLine }: Back,
): number {
  const returnedMilli = milliByLine.get(lineNumber) ?? 0
  const refund = refundOf({ promotedMinor: amountMinor, quantityMilli }, 0, returnedMilli)
  return refund.status === 'refundable' ? amountMinor - refund.refundMinor : 0
}

function pointsOfLines(
  { rounding }: LoyaltySale,
  kept: readonly Kept[],
  { money, tierPpm }: { money: MoneyPart; tierPpm: number },
): { lineNumber: number; points: number }[] {
  const rates = overOneDenominator(kept.map(({ line }) => pointRate(line, tierPpm)))
  const exact = kept.map(({ basisMinor }, index) => {
    return BigInt(basisMinor) * (rates.numerators[index] ?? 0n) * money.paidMinor
  })
  const divisor = money.keptMinor === 0n ? 1n : rates.denominator * money.keptMinor
  const round = (numerator: bigint) => roundQuotient(numerator, divisor, roundingRules[rounding.name])
  const whole = exact.reduce((sum, one) => sum + one, 0n)
  const points = rounding.per === 'line' ? exact.map(round) : share(round(whole), exact)
  return kept.map(({ line }, index) => ({ lineNumber: line.lineNumber, points: points[index] ?? 0 }))
}

/** Points per minor unit. */
function pointRate({ earning }: LoyaltyLine, tierPpm: number): Fraction {
  if (earning.status !== 'earns') return fraction(0n, 1n)
  const ppm = 1_000_000 + tierPpm + sumExact(earning.additional.map(({ additionalPpm }) => additionalPpm))
  return fraction(BigInt(earning.points) * BigInt(ppm), BigInt(earning.perMinor) * 1_000_000n)
}

function bonusOf({ bonuses }: LoyaltySale, kept: readonly Kept[], money: MoneyPart): number {
  const reached = bonuses.filter(({ fromMinor, lineNumbers }) => {
    const counted = kept.filter(({ line }) => lineNumbers.includes(line.lineNumber))
    const basisMinor = sumExact(counted.map((one) => one.basisMinor))
    return basisMinor > 0 && BigInt(basisMinor) * money.paidMinor >= BigInt(fromMinor) * money.keptMinor
  })
  return sumExact(reached.map(({ points }) => points))
}

function spentOf(kept: readonly Kept[], { paidMinor, keptMinor }: MoneyPart): number {
  if (keptMinor === 0n) return 0
  const earning = kept.filter(({ line }) => line.earning.status === 'earns')
  const basisMinor = sumExact(earning.map((one) => one.basisMinor))
  return roundQuotient(BigInt(basisMinor) * paidMinor, keptMinor, roundingRules.down)
}

/** What is carried was paid for by an earlier sale, so it is worth no more than it was there, in whatever parts it went on. */
function tenderLeft({ pointValue }: LoyaltySale, leftMinor: number, carried: Carried): number {
  const ownMinor = notBelowZero(leftMinor - carried.pointsMinor)
  return pointsFor(ownMinor, pointValue) + pointsGivenFor(leftMinor - ownMinor, pointValue)
}

/** A reward stays spent on the part of its discount that is kept; one that took nothing off is not spent. */
function rewardLeft({ points, discounts }: UsedReward, { lines }: LoyaltySale, back: Back): number {
  const tookOffMinor = sumExact(discounts.map(({ amountMinor }) => amountMinor))
  if (tookOffMinor === 0) return 0
  const left = discounts.map(({ lineNumber, amountMinor }) => {
    const line = lines.find((one) => one.lineNumber === lineNumber)
    return line === undefined ? amountMinor : leftOf(amountMinor, line, back)
  })
  return multiplyDivide({ factor: points, multiplier: sumExact(left), divisor: tookOffMinor }, up)
}

function notBelowZero(value: number): number {
  return value < 0 ? 0 : value
}
