/** Promotions as pricing asks for them: handed in, so that a till without any does not even load their search. */
import { type PromotionOutcome, promote } from './applyPromotions.ts'
import type { CompiledPromotions } from './compile.ts'
import type { PromotionContext, PromotionLine } from './promotion.ts'

export type Promoter = (lines: readonly PromotionLine[], context: PromotionContext) => PromotionOutcome

/** Returns what `price` takes as the promotions of a store: as `applyPromotions`, save that `price` has asserted unique line ids. */
export function makePromoter(compiled: CompiledPromotions): Promoter {
  return (lines, context) => promote(lines, compiled, context)
}
