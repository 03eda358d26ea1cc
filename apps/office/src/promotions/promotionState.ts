/** Whether a promotion holds now, by the clocks of its stores. */
import type { PromotionRecord } from '@kassa/contract'
import type { LocalTime } from '@kassa/kernel'

export type PromotionState = 'running' | 'coming' | 'ended'

/** Returns the state at a time of the store's clock. Hours of the week do not end it. */
export function promotionState(
  { from, until }: Pick<PromotionRecord, 'from' | 'until'>,
  now: LocalTime,
): PromotionState {
  if (until !== undefined && until <= now) return 'ended'
  return from !== undefined && from > now ? 'coming' : 'running'
}
