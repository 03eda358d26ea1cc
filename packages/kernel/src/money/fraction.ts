/** Exact fractions under amounts that are rounded only at the end, such as several taxes on one price. */
import { assert } from '../fault/assert.ts'

/** In lowest terms, the denominator above zero. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** Returns the fraction in lowest terms.   Requires: a denominator other than zero (asserted). */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  assert(denominator !== 0n, 'a fraction has a denominator')
  const divisor = greatestDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** Returns the sum. */
export function addFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

/** Returns the product. */
export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Returns the fractions over their least common denominator; 1 for none.   Shape: numerators in input order. */
export function overOneDenominator(fractions: readonly Fraction[]): {
  numerators: bigint[]
  denominator: bigint
} {
  const common = fractions.reduce(
    (multiple, { denominator }) => (multiple / greatestDivisor(multiple, denominator)) * denominator,
    1n,
  )
  return {
    numerators: fractions.map(({ numerator, denominator }) => numerator * (common / denominator)),
    denominator: common,
  }
}

/** Above zero for numbers that are not both zero. */
function greatestDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
