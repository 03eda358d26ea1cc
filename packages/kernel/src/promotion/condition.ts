/** Does a promotion hold for this basket at all? Nothing here depends on which promotions are applied. */
import { type Availability, type Hindrance, hindranceOf } from '../availability/availability.ts'
import { minuteNumberOf } from '../calendar/minuteNumber.ts'
import { addExact, assertInteger, sumExact } from '../money/integer.ts'
import { type Goods, isAmong } from './goods.ts'
import { type GoodsLine, goodsLinesOf } from './goodsLine.ts'
import type { Promotion, PromotionContext, PromotionLine } from './promotion.ts'

export type PromotionHindrance = Hindrance | 'coupon_missing' | 'minimum_spend_not_reached'

/** What conditions ask of a basket, worked out once. */
export type Facts = {
  context: PromotionContext
  minuteNumber: number
  lines: readonly GoodsLine[]
  couponUses: ReadonlyMap<string, number>
  /** What all goods cost that may be promoted. */
  spentMinor: number
}

export function factsOf(lines: readonly GoodsLine[], context: PromotionContext): Facts {
  const couponUses = new Map<string, number>()
  for (const { promotionId, usesLeft } of context.coupons) {
    assertInteger(usesLeft, `usesLeft of ${promotionId}`)
    if (usesLeft > 0) couponUses.set(promotionId, (couponUses.get(promotionId) ?? 0) + usesLeft)
  }
  const spentMinor = sumExact(lines.map(({ amountMinor }) => amountMinor))
  return { context, minuteNumber: minuteNumberOf(context.at), lines, couponUses, spentMinor }
}

type Condition = keyof Availability | 'promotionId' | 'needsCoupon' | 'minimumSpend'

/** What decides whether a promotion holds, with nothing left out: of one shape for all promotions, which makes asking a thousand
 *  of them quick. */
export type Conditions = { [Name in Condition]: Promotion[Name] | undefined }

export function conditionsOf(promotion: Promotion): Conditions {
  const {
    promotionId,
    needsCoupon,
    minimumSpend,
    storeIds,
    channels,
    customerGroupIds,
    from,
    until,
    windows,
  } = promotion
  return {
    promotionId,
    needsCoupon,
    minimumSpend,
    storeIds,
    channels,
    customerGroupIds,
    from,
    until,
    windows,
  }
}

/** Returns whether nothing is asked of a basket. */
export function isWithoutConditions({ promotionId: _, ...limits }: Conditions): boolean {
  return Object.values(limits).every((limit) => limit === undefined || limit === false)
}

/** Returns why the promotion does not hold, or undefined where it does. */
export function conditionOf(conditions: Conditions, facts: Facts): PromotionHindrance | undefined {
  const { promotionId = '', needsCoupon, minimumSpend } = conditions
  if (needsCoupon === true && !facts.couponUses.has(promotionId)) return 'coupon_missing'
  const hindrance = hindranceOf(conditions, facts.context, facts.minuteNumber)
  if (hindrance !== undefined || minimumSpend === undefined) return hindrance
  return spentOn(minimumSpend.goods, facts) < minimumSpend.amountMinor
    ? 'minimum_spend_not_reached'
    : undefined
}

function spentOn(goods: Goods, { lines, spentMinor }: Facts): number {
  if (goods.include === 'all' && goods.exclude === undefined) return spentMinor
  let sumMinor = 0
  for (const { line, amountMinor } of lines)
    if (isAmong(goods, line)) sumMinor = addExact(sumMinor, amountMinor)
  return sumMinor
}

/** Returns why the promotion does not hold for a basket, whatever goods it names; undefined where it does. For screens that say
 *  what is missing: a coupon, or a few euros more. */
export function promotionHindrance(
  promotion: Promotion,
  lines: readonly PromotionLine[],
  context: PromotionContext,
): PromotionHindrance | undefined {
  return conditionOf(conditionsOf(promotion), factsOf(goodsLinesOf(lines), context))
}
