/** Which coupons a sale used, as rows. */
import type { RetailTransaction } from '@kassa/kernel'

export type CouponRow = { transactionId: string; promotionId: string; couponId: string; uses: number }

/** What a device wrote is kept whatever it says; what no till of ours makes is only not counted. */
const longestId = 100

/** Returns one row for each coupon of a promotion.   Ensures: each fits its key. */
export function couponRows({ transactionId, usedCoupons = [] }: RetailTransaction): CouponRow[] {
  const rows = new Map<string, CouponRow>()
  for (const { promotionId, couponId, uses } of usedCoupons) {
    if (promotionId.length > longestId || couponId.length > longestId) continue
    const key = JSON.stringify([promotionId, couponId])
    rows.set(key, { transactionId, promotionId, couponId, uses: (rows.get(key)?.uses ?? 0) + uses })
  }
  return [...rows.values()]
}
