import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addExact, multiplyDivide } from './integer.ts'
import { halfAwayFromZero } from './rounding/halfAwayFromZero.ts'
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
