/**
 * Group rules in one form: slots that need pieces, and what a piece or a whole group yields.
 * What a piece yields depends on its price, its slot and how full the slot was, never on which pieces are in it already.
 */
import { lineDiscountOf, percentOf } from './lineRule.ts'
import type { GroupRule, GroupSlot, LineReward, LineRule } from './promotion.ts'

export type GroupReward =
  /** The last pieces of each group: pieces come dearest first, so these are the cheapest. */
  | { type: 'last'; rewardedPieces: number; ratePpm: number }
  | { type: 'price'; priceMinor: number }
  | { type: 'amount'; amountMinor: number }
  | { type: 'each'; reward: LineReward }
  /** The pieces of the last slot; where `isAfterBought`, none dearer than those bought for it. */
  | { type: 'last_slot'; ratePpm: number; isAfterBought: boolean }

export type Group = {
  slots: readonly GroupSlot[]
  /** Pieces of a whole group. */
  pieces: number
  reward: GroupReward
  /** Groups per basket, or per coupon where `countsPerCoupon`. */
  maxUses?: number
  countsPerCoupon: boolean
}

/** Returns the group of a rule, or of a line rule for so many pieces: groups of one. */
export function groupOf(rule: GroupRule | (LineRule & { maxPieces: number })): Group {
  const made = (slots: readonly GroupSlot[], reward: GroupReward): Group => {
    const pieces = slots.reduce((sum, slot) => sum + slot.pieces, 0)
    const limit = 'maxPieces' in rule ? rule.maxPieces : rule.maxUses
    const maxUses = limit === undefined ? {} : { maxUses: limit }
    return { slots, pieces, reward, ...maxUses, countsPerCoupon: 'maxPieces' in rule }
  }
  switch (rule.type) {
    case 'n_for_m': {
      const rewardedPieces = rule.takePieces - rule.payPieces
      const slot = { goods: rule.goods, pieces: rule.takePieces }
      return made([slot], { type: 'last', rewardedPieces, ratePpm: 1_000_000 })
    }
    case 'cheapest_off': {
      const { rewardedPieces, ratePpm } = rule
      return made([{ goods: rule.goods, pieces: rule.groupPieces }], {
        type: 'last',
        rewardedPieces,
        ratePpm,
      })
    }
    case 'group_price':
      return made(rule.slots, { type: 'price', priceMinor: rule.priceMinor })
    case 'group_percent_off': {
      const { ratePpm } = rule
      return made(rule.slots, { type: 'each', reward: { type: 'percent_off', ratePpm } })
    }
    case 'group_amount_off':
      return made(rule.slots, { type: 'amount', amountMinor: rule.amountMinor })
    case 'buy_get': {
      const { ratePpm, getAtMostBought: isAfterBought } = rule
      return made([...rule.buy, rule.get], { type: 'last_slot', ratePpm, isAfterBought })
    }
    default:
      return made([{ goods: rule.goods, pieces: 1 }], { type: 'each', reward: rule })
  }
}

/** Returns whether a piece of this price may be in the group. */
export function mayJoin({ reward, pieces }: Group, pieceMinor: number): boolean {
  return reward.type !== 'amount' || pieceMinor * pieces >= reward.amountMinor
}

/** Returns what a piece yields where it is rewarded.   Units: minor units. */
export function yieldOf({ reward, slots }: Group, slot: number, pieceMinor: number): number {
  switch (reward.type) {
    case 'last':
      return percentOf(pieceMinor, reward.ratePpm)
    case 'price':
      return pieceMinor
    case 'amount':
      return 0
    case 'each':
      return lineDiscountOf(reward.reward, { amountMinor: pieceMinor, quantityMilli: 1000, floorMinor: 0 })
    case 'last_slot':
      return slot === slots.length - 1 ? percentOf(pieceMinor, reward.ratePpm) : 0
  }
}

/** Returns whether a piece that finds `fill` pieces in its slot is rewarded. */
export function isRewarded({ reward, pieces }: Group, fill: number): boolean {
  return reward.type !== 'last' || fill >= pieces - reward.rewardedPieces
}

/** Returns what completing a group adds to what its pieces yield: below zero where the group has a price. */
export function completionOf({ reward }: Group): number {
  if (reward.type === 'price') return -reward.priceMinor || 0
  return reward.type === 'amount' ? reward.amountMinor : 0
}

/** Returns an upper bound of what the piece adds to the group: the bounds of a whole group's pieces sum to no less than its
 *  discount. Rests on: of the cheapest k of n pieces, none yields more than k/n of what all would. */
export function shareOf(group: Group, slot: number, pieceMinor: number): number {
  const { reward, pieces } = group
  const yields = yieldOf(group, slot, pieceMinor)
  if (reward.type === 'last') return divideUp(yields * reward.rewardedPieces, pieces)
  if (reward.type === 'amount') return divideUp(reward.amountMinor, pieces)
  if (reward.type !== 'price') return yields
  const paid = reward.priceMinor - (reward.priceMinor % pieces)
  return yields * pieces > paid ? yields - paid / pieces : 0
}

/** Returns the quotient, rounded up; of numbers that are not below zero. */
export const divideUp = (dividend: number, divisor: number) =>
  (dividend + ((divisor - (dividend % divisor)) % divisor)) / divisor
