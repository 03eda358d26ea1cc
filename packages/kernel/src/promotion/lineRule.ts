/** What a line rule takes off goods that cost so much. Never below their floor, and never more where more of them remains. */
import { productsOver } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { LineReward } from './promotion.ts'

const onePpm = 1_000_000
const perMillion = productsOver(onePpm, halfAwayFromZero)
const perUnit = productsOver(onePieceMilli, halfAwayFromZero)

export type Portion = { amountMinor: number; quantityMilli: number; floorMinor: number }

/** Returns `ratePpm` of the amount.   Units: minor units, halves away from zero. */
export function percentOf(amountMinor: number, ratePpm: number): number {
  if (ratePpm === onePpm) return amountMinor
  return perMillion(amountMinor, ratePpm)
}

/** Returns what the rule takes off, as a number that is not below zero.   Units: minor units.
 *  Ensures: amount − discount ≥ the lesser of amount and floor; a greater amount is never left with less. */
export function lineDiscountOf(reward: LineReward, portion: Portion): number {
  const wishedMinor = wishOf(reward, portion)
  const roomMinor = portion.amountMinor - portion.floorMinor
  const discountMinor = wishedMinor < roomMinor ? wishedMinor : roomMinor
  return discountMinor > 0 ? discountMinor : 0
}

function wishOf(reward: LineReward, { amountMinor, quantityMilli }: Portion): number {
  if (reward.type === 'percent_off') return percentOf(amountMinor, reward.ratePpm)
  if (reward.type === 'amount_off') return forQuantity(reward.amountMinor, quantityMilli)
  return amountMinor - forQuantity(reward.priceMinor, quantityMilli)
}

function forQuantity(perUnitMinor: number, quantityMilli: number): number {
  return perUnit(perUnitMinor, quantityMilli)
}
