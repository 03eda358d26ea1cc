/** What a programme says of a sale: which lines earn at which rate, which bonuses they may reach, which rewards were used. */

import { hindranceOf } from '../availability/availability.ts'
import { isMoneyLine } from '../basket/line.ts'
import type { LocalTime } from '../calendar/localTime.ts'
import { minuteNumberOf } from '../calendar/minuteNumber.ts'
import { negate, sumExact } from '../money/integer.ts'
import type { LineDiscount } from '../price/pricedBasket.ts'
import { isAmong, isExcepted } from '../promotion/goods.ts'
import { monthsAfter, nextMidnight } from '../storedValue/validity.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import type { EarnRule, LoyaltyProgramme, Reward } from './programme.ts'
import type { LineEarning, SpendBonus, UsedReward } from './sale.ts'
import type { LoyaltyTerms } from './terms.ts'

export type LoyaltyContext = {
  customerId: string
  at: LocalTime
  storeId: string
  channel: string
  customerGroupIds: readonly string[]
  /** By item id; none where left out. */
  categoryIds: ReadonlyMap<string, readonly string[]>
}

export type NumberedLine = TransactionLine & { lineNumber: number }
type SoldLine = NumberedLine & { categoryIds: readonly string[] }

/** Returns what the programme says of the transaction now: to be kept with it. Undefined where it is in another currency. */
export function loyaltyTerms(
  transaction: RetailTransaction,
  programme: LoyaltyProgramme,
  context: LoyaltyContext,
): LoyaltyTerms | undefined {
  if (transaction.currency !== programme.currency) return undefined
  const { programmeId, basis, rounding, pointValue, tierRules, lifetimeMonths } = programme
  const { at } = context
  const sold = numbered(transaction)
    .filter(({ quantityMilli }) => quantityMilli > 0)
    .map((line): SoldLine => ({ ...line, categoryIds: context.categoryIds.get(line.itemId) ?? [] }))
  const minuteNumber = minuteNumberOf(at)
  const rules = programme.earnRules.filter((rule) => hindranceOf(rule, context, minuteNumber) === undefined)
  const earnings = sold.map((line) => earningOf(line, { rules, programme }))
  return {
    ...{ programmeId, basis, rounding, pointValue },
    tendersThatEarnNothing: [...programme.tendersThatEarnNothing],
    ...(lifetimeMonths === undefined ? {} : { expiresAt: nextMidnight(monthsAfter(at, lifetimeMonths)) }),
    ...(tierRules === undefined ? {} : { tierRules }),
    earnings: grouped(sold, earnings),
    bonuses: bonusesOf(sold, earnings, rules),
    rewards: usedRewards(transaction, sold, programme.rewards),
  }
}

/** Returns the lines with their numbers, from 1. */
export function numbered({ lines }: RetailTransaction): NumberedLine[] {
  return lines.map((line, index) => ({ ...line, lineNumber: index + 1 }))
}

/** Lines that earn alike together, in the order in which each kind comes first. */
function grouped(sold: readonly SoldLine[], earnings: readonly LineEarning[]): LoyaltyTerms['earnings'] {
  const groups = new Map<string, LoyaltyTerms['earnings'][number]>()
  sold.forEach(({ lineNumber }, index) => {
    const earning = earnings[index] ?? { status: 'no_rule' }
    if (earning.status === 'no_rule') return
    const key = JSON.stringify(earning)
    const group = groups.get(key) ?? { lineNumbers: [], earning }
    group.lineNumbers.push(lineNumber)
    groups.set(key, group)
  })
  return [...groups.values()]
}

function earningOf(
  line: SoldLine,
  { rules, programme: { excludedGoods } }: { rules: readonly EarnRule[]; programme: LoyaltyProgramme },
): LineEarning {
  if (isMoneyLine(line)) return { status: 'stored_value' }
  const isExcluded = isExcepted({ include: 'all', ...(excludedGoods && { exclude: excludedGoods }) }, line)
  return isExcluded ? { status: 'excluded_goods' } : bestEarning(line, rules)
}

/** Of the rules that hold, the one that gives most; all that add to it. */
function bestEarning(line: SoldLine, rules: readonly EarnRule[]): LineEarning {
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
  sold: readonly SoldLine[],
  earnings: readonly LineEarning[],
  rules: readonly EarnRule[],
): SpendBonus[] {
  return rules.flatMap((rule) => {
    if (rule.type !== 'points_from_amount') return []
    const { ruleId, points, fromMinor, goods } = rule
    const counted = sold.filter((line, index) => {
      const status = earnings[index]?.status
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
