/** The best line rules for what groups leave of a line. */
import type { Claim, LineEntry } from './compile.ts'
import { lineDiscountOf, type Portion } from './lineRule.ts'

export type LineTake = { entry: LineEntry; onMinor: number; discountMinor: number }

export type Rest = { discountMinor: number; takes: readonly LineTake[] }

const noTakes: readonly LineTake[] = []
const nothing: Rest = { discountMinor: 0, takes: noTakes }

/** Returns the most that the line rules among the claims take off the portion: the best one that stands alone, or all that stack, in
 *  turn.
 *  Rests on: a rule never leaves less of more, so that leaving out one that stacks never helps.
 *  Ensures: of ways as good, one without a coupon, then the first in precedence. */
export function bestRest(claims: readonly Claim[], portion: Portion): Rest {
  let best: LineEntry | undefined
  let bestMinor = 0
  let canStack = false
  for (const { entry } of claims) {
    if (entry.kind === 'group') continue
    if (entry.isStackable) {
      canStack = true
      continue
    }
    const discountMinor = lineDiscountOf(entry.reward, portion)
    const isAsGood = discountMinor === bestMinor && best?.needsCoupon === true && !entry.needsCoupon
    if (discountMinor <= bestMinor && !isAsGood) continue
    best = entry
    bestMinor = discountMinor
  }
  const alone = best === undefined ? nothing : restBy(best, portion, bestMinor)
  return canStack ? better(alone, stackedRest(claims, portion)) : alone
}

/** Returns what one rule alone takes off, at most `capMinor`. */
export function takeAlone(entry: LineEntry, portion: Portion, capMinor?: number): Rest {
  const wholeMinor = lineDiscountOf(entry.reward, portion)
  const discountMinor = capMinor !== undefined && capMinor < wholeMinor ? capMinor : wholeMinor
  return discountMinor === 0 ? nothing : restBy(entry, portion, discountMinor)
}

function restBy(entry: LineEntry, { amountMinor: onMinor }: Portion, discountMinor: number): Rest {
  return { discountMinor, takes: [{ entry, onMinor, discountMinor }] }
}

function stackedRest(claims: readonly Claim[], portion: Portion): Rest {
  let takes = noTakes
  const { quantityMilli, floorMinor } = portion
  let leftMinor = portion.amountMinor
  for (const { entry } of claims) {
    if (entry.kind === 'group' || !entry.isStackable) continue
    const discountMinor = lineDiscountOf(entry.reward, { amountMinor: leftMinor, quantityMilli, floorMinor })
    if (discountMinor > 0) takes = takes.concat({ entry, onMinor: leftMinor, discountMinor })
    leftMinor -= discountMinor
  }
  return { discountMinor: portion.amountMinor - leftMinor, takes }
}

function better(first: Rest, second: Rest): Rest {
  if (second.discountMinor !== first.discountMinor)
    return second.discountMinor > first.discountMinor ? second : first
  return couponsOf(second) < couponsOf(first) ? second : first
}

function couponsOf({ takes }: Rest): number {
  let coupons = 0
  for (const { entry } of takes) if (entry.needsCoupon) coupons += 1
  return coupons
}
