/** Promotions as pricing asks for them: handed in, so that a till without any does not even load their search. */
import { applyPromotions, type PromotionOutcome } from './applyPromotions.ts'
import type { CompiledPromotions } from './compile.ts'
import type { PromotionContext, PromotionLine } from './promotion.ts'

export type Promoter = (lines: readonly PromotionLine[], context: PromotionContext) => PromotionOutcome

/** Returns what `price` takes as the promotions of a store. */
export function makePromoter(compiled: CompiledPromotions): Promoter {
  return (lines, context) => applyPromotions(lines, compiled, context)
}
