/** The best line rules for what groups leave of a line. */
import { negate } from '../money/integer.ts'
import type { Adjustment, ByRules } from './adjustment.ts'
import type { Claim, LineEntry } from './compile.ts'
import { lineDiscountOf, type Portion } from './lineRule.ts'

export type Rest = ByRules & { discountMinor: number }

const none: readonly never[] = []
const nothing: Rest = { discountMinor: 0, adjustments: none, couponsOf: none }

/** Returns the most that the line rules among the claims take off the portion: the best one that stands alone, or all that stack, in
 *  turn.
 *  Rests on: a rule never leaves less of more, so that leaving out one that stacks never helps.
 *  Ensures: of ways as good, one without a coupon, then the first in precedence. */
export function bestRest(claims: readonly Claim[], portion: Portion): Rest {
  const best = bestAlone(claims, portion)
  const alone = best === undefined ? nothing : takeAlone(best, portion)
  return claims.some(canStack) ? better(alone, stackedRest(claims, portion)) : alone
}

/** Returns what `bestRest` takes off, and makes nothing: what is tried is not yet taken. */
export function bestDiscountOf(claims: readonly Claim[], portion: Portion): number {
  const best = bestAlone(claims, portion)
  const aloneMinor = best === undefined ? 0 : lineDiscountOf(best.reward, portion)
  if (!claims.some(canStack)) return aloneMinor
  const stackedMinor = stack(claims, portion, () => {})
  return stackedMinor > aloneMinor ? stackedMinor : aloneMinor
}

function bestAlone(claims: readonly Claim[], portion: Portion): LineEntry | undefined {
  let best: LineEntry | undefined
  let bestMinor = 0
  for (const { entry } of claims) {
    if (entry.kind === 'group' || entry.isStackable) continue
    const discountMinor = lineDiscountOf(entry.reward, portion)
    const isAsGood = discountMinor === bestMinor && best?.needsCoupon === true && !entry.needsCoupon
    if (discountMinor <= bestMinor && !isAsGood) continue
    best = entry
    bestMinor = discountMinor
  }
  return best
}

const canStack = ({ entry }: Claim) => entry.kind === 'line' && entry.isStackable

/** Returns what one rule alone takes off, at most `capMinor`. */
export function takeAlone(entry: LineEntry, portion: Portion, capMinor?: number): Rest {
  const wholeMinor = lineDiscountOf(entry.reward, portion)
  const discountMinor = capMinor !== undefined && capMinor < wholeMinor ? capMinor : wholeMinor
  return discountMinor === 0 ? nothing : restBy(entry, portion, discountMinor)
}

function restBy(entry: LineEntry, portion: Portion, discountMinor: number): Rest {
  const adjustments = [adjustmentBy(entry, portion, discountMinor)]
  return { discountMinor, adjustments, couponsOf: entry.needsCoupon ? [entry.promotionId] : none }
}

function adjustmentBy(
  { promotionId, type }: LineEntry,
  { amountMinor: onMinor, quantityMilli }: Portion,
  discountMinor: number,
): Adjustment {
  return { promotionId, amountMinor: negate(discountMinor), explain: { type, onMinor, quantityMilli } }
}

function stackedRest(claims: readonly Claim[], portion: Portion): Rest {
  let adjustments: readonly Adjustment[] = none
  let couponsOf: readonly string[] = none
  const discountMinor = stack(claims, portion, (entry, left, takenMinor) => {
    adjustments = adjustments.concat(adjustmentBy(entry, left, takenMinor))
    if (entry.needsCoupon) couponsOf = couponsOf.concat(entry.promotionId)
  })
  return { discountMinor, adjustments, couponsOf }
}

/** What the rules that stack take off in turn, each from what the one before left. */
function stack(
  claims: readonly Claim[],
  { amountMinor, quantityMilli, floorMinor }: Portion,
  take: (entry: LineEntry, left: Portion, discountMinor: number) => void,
): number {
  const left = { amountMinor, quantityMilli, floorMinor }
  for (const { entry } of claims) {
    if (entry.kind === 'group' || !entry.isStackable) continue
    const discountMinor = lineDiscountOf(entry.reward, left)
    if (discountMinor > 0) take(entry, left, discountMinor)
    left.amountMinor -= discountMinor
  }
  return amountMinor - left.amountMinor
}

function better(first: Rest, second: Rest): Rest {
  if (second.discountMinor !== first.discountMinor)
    return second.discountMinor > first.discountMinor ? second : first
  return second.couponsOf.length < first.couponsOf.length ? second : first
}
