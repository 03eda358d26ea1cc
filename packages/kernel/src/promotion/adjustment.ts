/** What a promotion takes off a line, with the reason of the amount, and the coupons that this costs. */
import type { GroupEntry } from './compile.ts'
import { divideUp } from './group.ts'
import type { Promotion } from './promotion.ts'

export type Adjustment = {
  promotionId: string
  /** Added to the line: below zero. Minor units. */
  amountMinor: number
  explain: {
    type: Promotion['type']
    /** What those goods of the line cost just before this promotion. */
    onMinor: number
    quantityMilli: number
    /** The groups that goods of the line are in. */
    groups?: number
  }
}

/** How many coupons each promotion that needs them takes. */
export type Uses = Map<string, number>

/** What line rules take off a line, and those of them that take a coupon: one each. */
export type ByRules = { adjustments: readonly Adjustment[]; couponsOf: readonly string[] }

/** Returns what line rules take off, and counts the coupons. */
export function countedByRules({ adjustments, couponsOf }: ByRules, uses: Uses): readonly Adjustment[] {
  for (const promotionId of couponsOf) uses.set(promotionId, 1)
  return adjustments
}

/** Counts the coupons that so many groups of a promotion take. */
export function countCoupons(
  { promotionId, needsCoupon, group }: GroupEntry,
  groups: number,
  uses: Uses,
): void {
  if (!needsCoupon) return
  const perCoupon = group.countsPerCoupon ? (group.maxUses ?? 1) : 1
  uses.set(promotionId, divideUp(groups, perCoupon))
}
