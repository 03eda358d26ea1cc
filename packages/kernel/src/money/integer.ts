/**
 * Exact integer arithmetic under every amount.
 * A product may leave the range in which a double is exact; it is then worked out with BigInt and must come back into it.
 */
import { assert } from '../fault/assert.ts'

/** Throws unless `value` is an integer that a double holds exactly (±2^53 − 1). Negative zero is refused. */
export function assertInteger(value: number, name: string): void {
  assert(Number.isSafeInteger(value) && !Object.is(value, -0), `${name} is not an exact integer: ${value}`)
}

/** Adds; throws where the sum leaves the exact range. */
export function addExact(left: number, right: number): number {
  const sum = left + right
  assertInteger(sum, 'sum')
  return sum
}

/** Returns the sum of integers; 0 for none. */
export function sumExact(values: readonly number[]): number {
  return values.reduce(addExact, 0)
}

/** Returns −value, never negative zero. */
export function negate(value: number): number {
  return value === 0 ? 0 : -value
}

/** A rounding rule: how many to take for `remainder` of `divisor` left over beyond a truncated quotient.
 *  `remainder` and `divisor` are positive, remainder < divisor; the answer is 0 or 1 and is taken away from zero. */
export type RoundingRule = (args: {
  remainder: bigint
  divisor: bigint
  quotientIsOdd: boolean
  isNegative: boolean
}) => 0 | 1

/** Returns factor × multiplier ÷ divisor, rounded by `rule`.
 *  Requires: integers, divisor > 0 (asserted).   Ensures: exact before rounding, whatever the size of the product. */
export function multiplyDivide(
  { factor, multiplier, divisor }: { factor: number; multiplier: number; divisor: number },
  rule: RoundingRule,
): number {
  assertInteger(factor, 'factor')
  assertInteger(multiplier, 'multiplier')
  assertInteger(divisor, 'divisor')
  assert(divisor > 0, `divisor is not positive: ${divisor}`)
  const product = factor * multiplier
  if (Number.isSafeInteger(product)) {
    const remainder = product % divisor
    if (remainder === 0) return product === 0 ? 0 : product / divisor
  }
  const exact = BigInt(factor) * BigInt(multiplier)
  const isNegative = exact < 0n
  const magnitude = isNegative ? -exact : exact
  const wide = BigInt(divisor)
  const quotient = magnitude / wide
  const extra = rule({
    remainder: magnitude % wide,
    divisor: wide,
    quotientIsOdd: quotient % 2n === 1n,
    isNegative,
  })
  const rounded = Number(quotient + BigInt(extra))
  assertInteger(rounded, 'rounded quotient')
  return isNegative ? negate(rounded) : rounded
}
