import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addExact,
  assertInteger,
  compact,
  multiplyDivide,
  negate,
  roundQuotient,
  sumExact,
} from './integer.ts'
import { halfAwayFromZero } from './rounding/halfAwayFromZero.ts'
import { type RoundingName, roundingRules } from './rounding/rules.ts'
import { roundToStep } from './rounding/toStep.ts'
import { towardZero } from './rounding/towardZero.ts'

test.each([
  [5, 1, 2, 3],
  [-5, 1, 2, -3],
  [4, 1, 3, 1],
  [0, 7, 3, 0],
  // Products beyond 2^53 are worked out exactly.
  [9_007_199_254_740_991, 1000, 1000, 9_007_199_254_740_991],
  [9_007_199_254_740_990, 3, 4, 6_755_399_441_055_743],
])('%i × %i ÷ %i is %i, halves away from zero', (factor, multiplier, divisor, expected) => {
  expect(multiplyDivide({ factor, multiplier, divisor }, halfAwayFromZero)).toBe(expected)
})

test.each([NaN, 0.5, -0, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no amount', (factor) => {
  expect(() => multiplyDivide({ factor, multiplier: 1, divisor: 1 }, towardZero)).toThrow(
    'not an exact integer',
  )
})

test('a sum that leaves the exact range is a fault, not a rounded amount', () => {
  expect(() => addExact(Number.MAX_SAFE_INTEGER, 1)).toThrow('not an exact integer')
})

test('division agrees with integers of any size, and is mirrored', () => {
  const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  const small = fc.integer({ min: -9_000_000, max: 9_000_000 })
  fc.assert(
    fc.property(whole, small, fc.integer({ min: 1, max: 1_000_000_000 }), (factor, multiplier, divisor) => {
      const rounded = BigInt(multiplyDivide({ factor, multiplier, divisor }, halfAwayFromZero))
      const doubled = 2n * (BigInt(factor) * BigInt(multiplier) - rounded * BigInt(divisor))
      expect(doubled <= BigInt(divisor) && doubled >= -BigInt(divisor)).toBe(true)
      const mirror = multiplyDivide({ factor: -factor || 0, multiplier, divisor }, halfAwayFromZero)
      expect(BigInt(mirror)).toBe(-rounded)
    }),
  )
})

test.each([
  // Netherlands: to five cents
  [1297, 5, 1295],
  [1298, 5, 1300],
  [-1298, 5, -1300],
  // Sweden: to the krona, fifty öre go up
  [2949, 100, 2900],
  [2950, 100, 3000],
  // Denmark: to fifty øre
  [1274, 50, 1250],
  [1275, 50, 1300],
  [7, 1, 7],
  [2, 5, 0],
])('%i to a step of %i is %i', (amountMinor, stepMinor, expected) => {
  expect(roundToStep(amountMinor, stepMinor)).toBe(expected)
})

test('a fault names the number that is none', () => {
  const divide = (factor: number, multiplier: number, divisor: number) =>
    multiplyDivide({ factor, multiplier, divisor }, towardZero)
  expect(() => divide(0.5, 1, 1)).toThrow('factor is not an exact integer: 0.5')
  expect(() => divide(1, Number.NaN, 1)).toThrow('multiplier is not an exact integer: NaN')
  expect(() => divide(1, 1, 2 ** 53)).toThrow('divisor is not an exact integer: 9007199254740992')
  expect(() => divide(1, 1, 0)).toThrow('divisor is not positive: 0')
  expect(() => divide(1, 1, -3)).toThrow('divisor is not positive: -3')
  expect(() => roundQuotient(1n, 0n, towardZero)).toThrow('divisor is not positive: 0')
  expect(() => roundQuotient(1n, -1n, towardZero)).toThrow('divisor is not positive: -1')
  expect(() => roundQuotient(2n ** 60n, 3n, towardZero)).toThrow('rounded quotient is not an exact integer')
  expect(() => addExact(2 ** 53 - 1, 1)).toThrow('sum is not an exact integer')
  expect(() => sumExact([2 ** 53 - 1, 1, -1])).toThrow('sum is not an exact integer')
  expect(() => assertInteger(-0, 'left')).toThrow('left is not an exact integer: 0')
})

test('zero has no sign', () => {
  expect(negate(0)).toBe(0)
  expect(negate(-3)).toBe(3)
  expect(sumExact([])).toBe(0)
  const half = { factor: -1, multiplier: 1, divisor: 3 }
  expect(multiplyDivide(half, towardZero)).toBe(0)
  expect(multiplyDivide({ ...half, multiplier: 0 }, towardZero)).toBe(0)
  expect(roundQuotient(-1n, 3n, towardZero)).toBe(0)
  expect(roundQuotient(0n, 3n, towardZero)).toBe(0)
})

test.each([
  [1, 0],
  [3, 2],
  [5, 2],
  [-3, -2],
])('%i halves go to the even neighbour %i, however they are divided', (halves, rounded) => {
  expect(multiplyDivide({ factor: halves, multiplier: 1, divisor: 2 }, roundingRules.half_even)).toBe(rounded)
  expect(roundQuotient(BigInt(halves), 2n, roundingRules.half_even)).toBe(rounded)
})

test('with small and with large integers every rule rounds the same', () => {
  const names = fc.constantFrom(...(Object.keys(roundingRules) as RoundingName[]))
  const small = fc.integer({ min: -40, max: 40 })
  fc.assert(
    fc.property(names, small, fc.integer({ min: 1, max: 9 }), (name, product, divisor) => {
      const rule = roundingRules[name]
      const rounded = multiplyDivide({ factor: product, multiplier: 1, divisor }, rule)
      expect(roundQuotient(BigInt(product), BigInt(divisor), rule)).toBe(rounded)
      // The same quotient, of a product that a double does not hold
      const large = { factor: product * 2 ** 24, multiplier: 2 ** 25, divisor: divisor * 2 ** 49 }
      expect(multiplyDivide(large, rule)).toBe(rounded)
    }),
  )
})

test.each([0, 1, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32 + 1, 2 ** 53 - 1])(
  '%i stays the same, however it is held',
  (value) => {
    expect(compact(value)).toBe(value)
  },
)

test.each([0.5, NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d cannot be held', (value) => {
  expect(() => compact(value)).toThrow('not an exact integer')
})
