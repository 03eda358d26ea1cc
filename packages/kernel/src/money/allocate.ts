/** Splitting an amount into parts that sum to the whole, by the largest remainder. */
import { assert, must } from '../fault/assert.ts'
import { assertInteger, compact, negate, sumExact } from './integer.ts'

/** Returns parts of `amountMinor` in proportion to `weights`.
 *  Units: minor units; weights are integers ≥ 0.   Shape: parts in the order of the weights.
 *  Requires: a weight above zero unless the amount is zero (asserted).
 *  Ensures: the parts sum to amountMinor; equal remainders favour the earlier part; allocate(−a) mirrors allocate(a). */
export function allocate(amountMinor: number, weights: readonly number[]): number[] {
  assertInteger(amountMinor, 'amountMinor')
  weights.forEach(assertWeight)
  if (amountMinor < 0) return allocate(-amountMinor, weights).map(negate)
  const whole = sumExact(weights)
  if (whole === 0) {
    assert(amountMinor === 0, 'an amount needs a weight above zero to go to')
    return weights.map(() => 0)
  }
  const parts = weights.map((weight) => quotientOf(amountMinor, weight, whole))
  let left = amountMinor - sumExact(parts)
  if (left === 0) return parts
  const remainders = weights.map((weight) => remainderOf(amountMinor, weight, whole))
  const byRemainder = weights
    .map((_, index) => index)
    .sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (let place = 0; left > 0; place += 1) {
    const index = must(byRemainder[place], 'less is left than there are parts')
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}

function assertWeight(weight: number): void {
  assertInteger(weight, 'weight')
  assert(weight >= 0, `weight below zero: ${weight}`)
}

/** amount × weight ÷ whole, without what is left over. */
function quotientOf(amountMinor: number, weight: number, whole: number): number {
  const product = amountMinor * weight
  if (Number.isSafeInteger(product)) return compact((product - (product % whole)) / whole)
  return Number((BigInt(amountMinor) * BigInt(weight)) / BigInt(whole))
}

/** What is left over of amount × weight ÷ whole. */
function remainderOf(amountMinor: number, weight: number, whole: number): number {
  const product = amountMinor * weight
  if (Number.isSafeInteger(product)) return compact(product % whole)
  return Number((BigInt(amountMinor) * BigInt(weight)) % BigInt(whole))
}
