/** Splitting an amount by weights of any size, such as exact fractions brought to one denominator. As `allocate`, with BigInt. */
import { assert } from '../fault/assert.ts'
import { negate } from './integer.ts'

/** Returns parts of `amountMinor` in proportion to `weights`.
 *  Units: minor units.   Shape: parts in the order of the weights.
 *  Requires: weights ≥ 0, one above zero unless the amount is zero (asserted).
 *  Ensures: the parts sum to amountMinor; equal remainders favour the earlier part; share(−a) mirrors share(a). */
export function share(amountMinor: number, weights: readonly bigint[]): number[] {
  if (amountMinor < 0) return share(-amountMinor, weights).map(negate)
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  assert(
    weights.every((weight) => weight >= 0n),
    'a weight is below zero',
  )
  if (whole === 0n) {
    assert(amountMinor === 0, 'an amount needs a weight above zero to go to')
    return weights.map(() => 0)
  }
  const amount = BigInt(amountMinor)
  const parts = weights.map((weight) => (amount * weight) / whole)
  let left = amount - parts.reduce((sum, part) => sum + part, 0n)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left === 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  return parts.map(Number)
}
