/** Why a coupon cannot be used here and now. Comes later than the other words of notices: only coupons need it. */
import type { Notice } from '@kassa/client'
import type { LaterTillWords } from '../words/laterWords.ts'

const reasons = ['not_started', 'ended', 'outside_window', 'other_store', 'other_customer_group'] as const

/** Returns the reason in words; undefined for every other notice, and for reasons that no till of this version meets. */
export function couponLead({ code, detail }: Notice, t: LaterTillWords): string | undefined {
  if (code !== 'coupon_not_valid') return undefined
  const why = reasons.find((reason) => reason === detail?.why)
  return why === undefined ? undefined : t(`offers.why_${why}`)
}
