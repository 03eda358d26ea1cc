/** What is asked of somebody who may, in words. */
import type { Need } from '@kassa/client'
import { formatRate } from '@kassa/ui'
import type { LaterTillWords } from '../words/laterWords.ts'

/** Returns what the operator wants to do and may not do alone. */
export function needText(
  { permission, discountPpm }: Need,
  { t, locale }: { t: LaterTillWords; locale: string },
): string {
  const rate = discountPpm === undefined ? '' : formatRate(discountPpm, locale)
  return t(`approval.need_${permission}`, { rate })
}
