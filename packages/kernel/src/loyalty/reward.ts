/** Rewards: points for a coupon of a promotion, which takes something off the price. */
import type { Coupon } from '../promotion/promotion.ts'
import { couponIdOf } from './earnTerms.ts'
import type { LoyaltyProgramme } from './programme.ts'

export type RewardOutcome =
  | { status: 'affordable'; coupon: Coupon; points: number; leftPoints: number }
  | { status: 'unknown_reward' }
  /** So many more are needed. */
  | { status: 'points_missing'; missingPoints: number }

/** Returns the coupon that a customer takes for points; the points are spent when a transaction has used it.
 *  Units: points, `uses` at least 1.   Requires: the promotion needs a coupon, or the reward gives nothing more.
 *  Ensures: affordable ⇒ all uses together cost no more than `availablePoints`.   Fails: by name (returned). */
export function chooseReward(
  { rewards }: Pick<LoyaltyProgramme, 'rewards'>,
  rewardId: string,
  { availablePoints, uses = 1 }: { availablePoints: number; uses?: number },
): RewardOutcome {
  const reward = rewards.find((one) => one.rewardId === rewardId)
  if (reward === undefined) return { status: 'unknown_reward' }
  const points = reward.points * uses
  const leftPoints = availablePoints - points
  if (leftPoints < 0) return { status: 'points_missing', missingPoints: -leftPoints }
  const coupon = { couponId: couponIdOf(rewardId), promotionId: reward.promotionId, usesLeft: uses }
  return { status: 'affordable', coupon, points, leftPoints }
}
