/** What promotions would have done: baskets of the past under the promotions of then and under others. */
import { applyPromotions } from './applyPromotions.ts'
import type { CompiledPromotions } from './compile.ts'
import type { PromotionContext, PromotionLine } from './promotion.ts'

export type PastBasket = { lines: readonly PromotionLine[]; context: PromotionContext }

export type PromotionEffect = {
  baskets: number
  /** Baskets that would have cost something else. */
  changedBaskets: number
  /** What was taken off in all, zero or below: under the promotions of then, and under the others. */
  beforeMinor: number
  afterMinor: number
  /** What each promotion would have taken off, by id; those that took off nothing are left out. It takes over from others: the
   *  promotion's own amount is more than what it costs, which is after − before. */
  promotions: { promotionId: string; baskets: number; discountMinor: number }[]
}

/** Returns what the baskets would have cost with `after` in place of `before`.
 *  Units: minor units; all baskets in one currency.   Requires: what `applyPromotions` does. Customers buy the same. */
export function replayPromotions(
  baskets: Iterable<PastBasket>,
  before: CompiledPromotions,
  after: CompiledPromotions,
): PromotionEffect {
  const effect = { baskets: 0, changedBaskets: 0, beforeMinor: 0, afterMinor: 0 }
  const totals = new Map<string, { baskets: number; discountMinor: number }>()
  for (const { lines, context } of baskets) {
    const was = applyPromotions(lines, before, context)
    const would = applyPromotions(lines, after, context)
    effect.baskets += 1
    effect.changedBaskets += was.discountMinor === would.discountMinor ? 0 : 1
    effect.beforeMinor += was.discountMinor
    effect.afterMinor += would.discountMinor
    const ofBasket = new Map<string, number>()
    const adjustments = [...would.lines.flatMap((line) => line.adjustments), ...would.documentAdjustments]
    for (const { promotionId, amountMinor } of adjustments)
      ofBasket.set(promotionId, (ofBasket.get(promotionId) ?? 0) + amountMinor)
    for (const [promotionId, amountMinor] of ofBasket) {
      const total = totals.get(promotionId) ?? { baskets: 0, discountMinor: 0 }
      totals.set(promotionId, {
        baskets: total.baskets + 1,
        discountMinor: total.discountMinor + amountMinor,
      })
    }
  }
  const promotions = [...totals].map(([promotionId, total]) => ({ promotionId, ...total }))
  return { ...effect, promotions: promotions.sort((a, b) => (a.promotionId < b.promotionId ? -1 : 1)) }
}
