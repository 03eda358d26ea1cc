/** How many groups a promotion may make in one basket. */
import type { GroupEntry } from './compile.ts'

/** All pieces that take part in groups, of all lines together; of baskets with more, the cheapest lines are left out. */
export const mostPieces = 10_000

/** Returns how many groups limits and coupons allow; `mostPieces` where nothing limits them. */
export function allowedUses(
  { promotionId, needsCoupon, group }: GroupEntry,
  couponUses: ReadonlyMap<string, number>,
): number {
  const limit = group.maxUses ?? mostPieces
  if (!needsCoupon) return limit
  const coupons = lesser(couponUses.get(promotionId) ?? 0, mostPieces)
  return group.countsPerCoupon ? limit * coupons : lesser(limit, coupons)
}

const lesser = (a: number, b: number) => (a < b ? a : b)
