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
  return compact(left + right, 'sum')
}

/** Returns the sum of integers; 0 for none. */
export function sumExact(values: readonly number[]): number {
  return values.reduce(addExact, 0)
}

/** Returns −value, never negative zero. */
export function negate(value: number): number {
  return value === 0 ? 0 : -value
}

/** What is left over beyond a truncated quotient, as rounding rules see it. Never nothing: an exact quotient is not rounded. */
export type Leftover = {
  size: 'below_half' | 'half' | 'above_half'
  quotientIsOdd: boolean
  isNegative: boolean
}

/** A rounding rule: whether the truncated quotient moves one away from zero. */
export type RoundingRule = (leftover: Leftover) => boolean

/** Returns factor × multiplier ÷ divisor, rounded by `rule`.
 *  Requires: integers, divisor > 0 (asserted).   Ensures: exact before rounding, whatever the size of the product. */
export function multiplyDivide(
  parts: { factor: number; multiplier: number; divisor: number },
  rule: RoundingRule,
): number {
  return multiplied(parts.factor, parts.multiplier, parts.divisor, rule)
}

/** Returns a function that multiplies two integers as `multiplyDivide` does: for what is worked out for every line of a basket, without an
 *  object for each product. */
export function productsOver(
  divisor: number,
  rule: RoundingRule,
): (factor: number, multiplier: number) => number {
  return (factor, multiplier) => multiplied(factor, multiplier, divisor, rule)
}

function multiplied(factor: number, multiplier: number, divisor: number, rule: RoundingRule): number {
  assertInteger(factor, 'factor')
  assertInteger(multiplier, 'multiplier')
  assertInteger(divisor, 'divisor')
  assert(divisor > 0, `divisor is not positive: ${divisor}`)
  const product = factor * multiplier
  if (!Number.isSafeInteger(product))
    return roundQuotient(BigInt(factor) * BigInt(multiplier), BigInt(divisor), rule)
  const isNegative = product < 0
  const magnitude = isNegative ? -product : product
  const remainder = magnitude % divisor
  const quotient = compact((magnitude - remainder) / divisor)
  if (remainder === 0) return isNegative ? negate(quotient) : quotient
  const rest = divisor - remainder
  const size = remainder < rest ? 'below_half' : remainder === rest ? 'half' : 'above_half'
  const rounded = rule({ size, quotientIsOdd: quotient % 2 === 1, isNegative }) ? quotient + 1 : quotient
  return isNegative ? negate(rounded) : rounded
}

/** Returns the same integer as the engine holds it cheapest. What comes out of a division, or of a sum that the engine
 *  expects to be great, is a double in a box, and every object that is given
 *  it has a box of its own; an integer of 32 bits needs none. */
export function compact(value: number, name = 'quotient'): number {
  const short = value | 0
  if (short === value) return short
  // A way that was never taken is not compiled: until an amount is as great as this, all that follows counts in 32 bits.
  assertInteger(value, name)
  return value
}

/** Returns product ÷ divisor, rounded by `rule`, for integers of any size.
 *  Requires: divisor > 0, a quotient in the exact range (asserted). */
export function roundQuotient(product: bigint, divisor: bigint, rule: RoundingRule): number {
  assert(divisor > 0n, `divisor is not positive: ${divisor}`)
  const isNegative = product < 0n
  const magnitude = isNegative ? -product : product
  const quotient = magnitude / divisor
  const remainder = magnitude - quotient * divisor
  const rest = divisor - remainder
  const size = remainder < rest ? 'below_half' : remainder === rest ? 'half' : 'above_half'
  const isMoved = remainder !== 0n && rule({ size, quotientIsOdd: quotient % 2n === 1n, isNegative })
  const rounded = Number(isMoved ? quotient + 1n : quotient)
  assertInteger(rounded, 'rounded quotient')
  return isNegative ? negate(rounded) : rounded
}
