/** What a transaction means to a programme: which lines earn at which rate, what was paid with points, what came back. */
import { hindranceOf } from '../availability/availability.ts'
import type { LocalTime } from '../calendar/localTime.ts'
import { minuteNumberOf } from '../calendar/minuteNumber.ts'
import { allocate } from '../money/allocate.ts'
import { negate, sumExact } from '../money/integer.ts'
import type { LineDiscount } from '../price/pricedBasket.ts'
import { isAmong, isExcepted } from '../promotion/goods.ts'
import type { Tender } from '../settle/tender.ts'
import { monthsAfter, nextMidnight } from '../storedValue/validity.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { pointsGivenFor } from './burn.ts'
import type { EarnRule, LoyaltyProgramme, Reward } from './programme.ts'
import type {
  LineEarning,
  LoyaltyLine,
  LoyaltyReturn,
  LoyaltySale,
  PointsMovement,
  SpendBonus,
  UsedReward,
} from './sale.ts'

export type LoyaltyContext = {
  customerId: string
  at: LocalTime
  storeId: string
  channel: string
  customerGroupIds: readonly string[]
  /** By item id; none where left out. */
  categoryIds: ReadonlyMap<string, readonly string[]>
}

export type LoyaltyRecord = {
  sale?: LoyaltySale
  returns: LoyaltyReturn[]
  /** Points given for goods that came back without their receipt. */
  movements: PointsMovement[]
}

type NumberedLine = TransactionLine & { lineNumber: number; categoryIds: readonly string[] }

/** Returns what the transaction sold and took back, as the programme sees it.
 *  Units: minor units; the transaction is in the programme's currency, otherwise it means nothing to it.
 *  Ensures: goods that come back without their receipt earn nothing and take nothing, and what they pay for in exchange earns nothing. */
export function recordLoyalty(
  transaction: RetailTransaction,
  programme: LoyaltyProgramme,
  context: LoyaltyContext,
): LoyaltyRecord {
  if (transaction.currency !== programme.currency) return { returns: [], movements: [] }
  const lines = transaction.lines.map((line, index): NumberedLine => {
    const categoryIds = context.categoryIds.get(line.itemId) ?? []
    return { ...line, lineNumber: index + 1, categoryIds }
  })
  const sold = lines.filter(({ quantityMilli }) => quantityMilli > 0)
  const returns = returnsOf(transaction, lines, { programme, at: context.at })
  const movements = returns.length === 0 ? givenPoints(transaction, { programme, context }) : []
  if (sold.length === 0) return { returns, movements }
  return { sale: saleOf(transaction, { lines, sold }, { programme, context }), returns, movements }
}

type Terms = { programme: LoyaltyProgramme; context: LoyaltyContext }

function givenPoints({ transactionId, tenders }: RetailTransaction, terms: Terms): PointsMovement[] {
  const { programmeId, pointValue } = terms.programme
  const { customerId, at } = terms.context
  const points = pointsGivenFor(sumOf(tenders, isPoints, -1), pointValue)
  if (points === 0) return []
  const head = { entryId: `${transactionId} given`, sourceId: transactionId, programmeId, customerId, at }
  return [{ ...head, type: 'load', points, ...expiryOfPoints(terms) }]
}

function expiryOfPoints({ programme: { lifetimeMonths }, context: { at } }: Terms): {
  expiresAt?: LocalTime
} {
  return lifetimeMonths === undefined ? {} : { expiresAt: nextMidnight(monthsAfter(at, lifetimeMonths)) }
}

function saleOf(
  transaction: RetailTransaction,
  { lines, sold }: { lines: readonly NumberedLine[]; sold: readonly NumberedLine[] },
  { programme, context }: Terms,
): LoyaltySale {
  const { transactionId, tenders } = transaction
  const { programmeId, rounding, pointValue, tierRules } = programme
  const { customerId, at } = context
  const minuteNumber = minuteNumberOf(at)
  const rules = programme.earnRules.filter((rule) => hindranceOf(rule, context, minuteNumber) === undefined)
  const isExcluded = (line: NumberedLine) =>
    isExcepted({ include: 'all', ...(programme.excludedGoods && { exclude: programme.excludedGoods }) }, line)
  const earning = (line: NumberedLine): LineEarning => {
    if (line.role === 'gift_card') return { status: 'stored_value' }
    return isExcluded(line) ? { status: 'excluded_goods' } : earningOf(line, rules)
  }
  const loyaltyLines = sold.map((line) => loyaltyLineOf(line, earning(line), programme))
  const credits = creditsOf(lines)
  return {
    ...{ transactionId, programmeId, customerId, at, rounding, pointValue, lines: loyaltyLines },
    ...expiryOfPoints({ programme, context }),
    ...(tierRules === undefined ? {} : { tierRules }),
    bonuses: bonusesOf(sold, loyaltyLines, rules),
    unearningMinor: sumOf(tenders, (tender) => earnsNothing(tender, programme), 1) + credits.unknownMinor,
    pointsMinor: sumOf(tenders, isPoints, 1),
    exchanged: credits.exchanged,
    rewards: usedRewards(transaction, sold, programme.rewards),
  }
}

function loyaltyLineOf(line: NumberedLine, earning: LineEarning, { basis }: LoyaltyProgramme): LoyaltyLine {
  const { lineNumber, quantityMilli, grossMinor, taxMinor } = line
  const spentMinor = basis === 'with_tax' ? grossMinor : grossMinor - taxMinor
  const atLeastZero = (value: number) => (value < 0 ? 0 : value)
  const amounts = { grossMinor: atLeastZero(grossMinor), basisMinor: atLeastZero(spentMinor) }
  return { lineNumber, quantityMilli, ...amounts, earning }
}

/** Of the rules that hold, the one that gives most; all that add to it. */
function earningOf(line: NumberedLine, rules: readonly EarnRule[]): LineEarning {
  let best: { ruleId: string; points: number; perMinor: number } | undefined
  const additional: { ruleId: string; additionalPpm: number }[] = []
  for (const rule of [...rules].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))) {
    if (!isAmong(rule.goods, line)) continue
    const { ruleId } = rule
    if (rule.type === 'additional_points') additional.push({ ruleId, additionalPpm: rule.additionalPpm })
    if (rule.type !== 'points_per_amount') continue
    const { points, perMinor } = rule
    const isBetter =
      best === undefined || BigInt(points) * BigInt(best.perMinor) > BigInt(best.points) * BigInt(perMinor)
    if (isBetter) best = { ruleId, points, perMinor }
  }
  return best === undefined ? { status: 'no_rule' } : { status: 'earns', ...best, additional }
}

/** Goods that earn nothing by themselves reach no bonus either. */
function bonusesOf(
  sold: readonly NumberedLine[],
  lines: readonly LoyaltyLine[],
  rules: readonly EarnRule[],
): SpendBonus[] {
  return rules.flatMap((rule) => {
    if (rule.type !== 'points_from_amount') return []
    const { ruleId, points, fromMinor, goods } = rule
    const counted = sold.filter((line, index) => {
      const status = lines[index]?.earning.status
      return (status === 'earns' || status === 'no_rule') && isAmong(goods, line)
    })
    return [{ ruleId, points, fromMinor, lineNumbers: counted.map(({ lineNumber }) => lineNumber) }]
  })
}

function usedRewards(
  { usedCoupons = [] }: RetailTransaction,
  sold: readonly NumberedLine[],
  rewards: readonly Reward[],
): UsedReward[] {
  return rewards.flatMap(({ rewardId, promotionId, points }) => {
    const used = usedCoupons.filter((one) => one.couponId === couponIdOf(rewardId))
    const uses = sumExact(used.map((one) => one.uses))
    const discounts = sold.flatMap(({ lineNumber, discounts: taken = [] }) => {
      const byReward = taken.filter(({ type, name }) => isOfPromotion(type) && name === promotionId)
      const amountMinor = negate(sumExact(byReward.map((discount) => discount.amountMinor)))
      return amountMinor > 0 ? [{ lineNumber, amountMinor }] : []
    })
    return uses === 0 ? [] : [{ rewardId, points: points * uses, discounts }]
  })
}

function isOfPromotion(type: LineDiscount['type']): boolean {
  return type === 'promotion' || type === 'document_promotion'
}

/** The coupon that a reward is: see `chooseReward`. */
export function couponIdOf(rewardId: string): string {
  return `reward ${rewardId}`
}

/** How far goods that come back pay for those that go out, by the sale that they are from. */
function creditsOf(lines: readonly NumberedLine[]) {
  const outMinor = sumExact(lines.map(({ grossMinor }) => (grossMinor > 0 ? grossMinor : 0)))
  const back = lines.filter(({ grossMinor, quantityMilli }) => grossMinor < 0 && quantityMilli < 0)
  const backMinor = negate(sumExact(back.map(({ grossMinor }) => grossMinor)))
  const weights = back.map(({ grossMinor }) => -grossMinor)
  const credits = backMinor === 0 ? [] : allocate(backMinor < outMinor ? backMinor : outMinor, weights)
  const bySale = new Map<string | undefined, number>()
  back.forEach(({ original }, index) => {
    const before = bySale.get(original?.transactionId) ?? 0
    bySale.set(original?.transactionId, before + (credits[index] ?? 0))
  })
  const exchanged = [...bySale].flatMap(([originalId, creditMinor]) => {
    return originalId === undefined || creditMinor === 0 ? [] : [{ originalId, creditMinor }]
  })
  return { exchanged, unknownMinor: bySale.get(undefined) ?? 0 }
}

function returnsOf(
  { transactionId, tenders }: RetailTransaction,
  lines: readonly NumberedLine[],
  { programme, at }: { programme: LoyaltyProgramme; at: LocalTime },
): LoyaltyReturn[] {
  const back = lines.filter(({ quantityMilli, original }) => quantityMilli < 0 && original !== undefined)
  const originalIds = [...new Set(back.map(({ original }) => original?.transactionId ?? ''))]
  const linesOf = (id: string) => back.filter(({ original }) => original?.transactionId === id)
  const weights = originalIds.map((id) => weightOf(linesOf(id)))
  const split = (amountMinor: number) =>
    sumExact(weights) === 0 ? weights.map(() => 0) : allocate(amountMinor, weights)
  const unearning = split(sumOf(tenders, (tender) => earnsNothing(tender, programme), -1))
  const points = split(sumOf(tenders, isPoints, -1))
  return originalIds.map((originalId, index) => ({
    ...{ transactionId, originalId, at },
    lines: linesOf(originalId).map(({ original, quantityMilli }) => {
      return { lineNumber: original?.lineNumber ?? 0, quantityMilli: negate(quantityMilli) }
    }),
    unearningMinor: unearning[index] ?? 0,
    pointsMinor: points[index] ?? 0,
  }))
}

function weightOf(lines: readonly NumberedLine[]): number {
  const minor = negate(sumExact(lines.map(({ grossMinor }) => grossMinor)))
  return minor > 0 ? minor : 0
}

const isPoints = (tender: Tender) => tender.type === 'points'

function earnsNothing(tender: Tender, { tendersThatEarnNothing }: LoyaltyProgramme): boolean {
  return isPoints(tender) || tendersThatEarnNothing.includes(tender.type)
}

/** Sums what was paid (`sign` 1) or given back (−1) by tenders of a kind, in all. */
function sumOf(tenders: readonly Tender[], isCounted: (tender: Tender) => boolean, sign: 1 | -1): number {
  const sum = sumExact(tenders.filter(isCounted).map(({ amountMinor }) => amountMinor))
  const signed = sign === 1 ? sum : negate(sum)
  return signed > 0 ? signed : 0
}
