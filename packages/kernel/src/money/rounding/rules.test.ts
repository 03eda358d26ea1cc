import fc from 'fast-check'
import { expect, test } from 'vitest'
import { multiplyDivide } from '../integer.ts'
import { type RoundingName, roundingRules } from './rules.ts'
import { roundToStep } from './toStep.ts'

// The table of java.math.RoundingMode (Java SE documentation), with HALF_UP there being half_away_from_zero here, and
// half_up, half_down towards the infinities besides.
const tenths = [55, 25, 16, 11, 10, -10, -11, -16, -25, -55]
const rows: [RoundingName, number[]][] = [
  ['away_from_zero', [6, 3, 2, 2, 1, -1, -2, -2, -3, -6]],
  ['toward_zero', [5, 2, 1, 1, 1, -1, -1, -1, -2, -5]],
  ['up', [6, 3, 2, 2, 1, -1, -1, -1, -2, -5]],
  ['down', [5, 2, 1, 1, 1, -1, -2, -2, -3, -6]],
  ['half_away_from_zero', [6, 3, 2, 1, 1, -1, -1, -2, -3, -6]],
  ['half_toward_zero', [5, 2, 2, 1, 1, -1, -1, -2, -2, -5]],
  ['half_even', [6, 2, 2, 1, 1, -1, -1, -2, -2, -6]],
  ['half_up', [6, 3, 2, 1, 1, -1, -1, -2, -2, -5]],
  ['half_down', [5, 2, 2, 1, 1, -1, -1, -2, -3, -6]],
]

test.each(rows)('%s', (name, expected) => {
  const rounded = tenths.map((factor) =>
    multiplyDivide({ factor, multiplier: 1, divisor: 10 }, roundingRules[name]),
  )
  expect(rounded).toEqual(expected)
  // Beyond the range of doubles the same rules decide.
  const wide = tenths.map((factor) =>
    multiplyDivide({ factor, multiplier: 10 ** 15, divisor: 10 ** 15 * 5 }, roundingRules[name]),
  )
  const narrow = tenths.map((factor) =>
    multiplyDivide({ factor, multiplier: 1, divisor: 5 }, roundingRules[name]),
  )
  expect(wide).toEqual(narrow)
})

test.each([
  // 0.05 in minor units of two decimals, 0.50, 1 and 10
  [1297, 5, 'up', 1300],
  [1299, 5, 'down', 1295],
  [-1297, 5, 'down', -1300],
  [1275, 50, 'half_even', 1300],
  [1225, 50, 'half_even', 1200],
  [1275, 50, 'half_toward_zero', 1250],
  [-1275, 50, 'half_up', -1250],
  [-1275, 50, 'half_down', -1300],
  [1201, 100, 'away_from_zero', 1300],
  [1299, 100, 'toward_zero', 1200],
  [12_500, 1000, 'half_even', 12_000],
  [13_500, 1000, 'half_even', 14_000],
  [12_499, 1000, 'half_even', 12_000],
] as const)('%i to a step of %i by %s is %i', (amountMinor, stepMinor, name, expected) => {
  expect(roundToStep(amountMinor, stepMinor, roundingRules[name])).toBe(expected)
})

test('a step that is none is a fault', () => {
  expect(() => roundToStep(100, 0)).toThrow('not positive')
  expect(() => roundToStep(Number.MAX_SAFE_INTEGER, 100, roundingRules.up)).toThrow('not an exact integer')
})

const anyAmount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const anyStep = fc.constantFrom(1, 5, 10, 50, 100, 1000)
const anyName = fc.constantFrom(...(Object.keys(roundingRules) as RoundingName[]))

test('rounding lands on the step, less than a step away, and stays where it is when done again', () => {
  fc.assert(
    fc.property(anyAmount, anyStep, anyName, (amountMinor, stepMinor, name) => {
      const rule = roundingRules[name]
      const rounded = roundToStep(amountMinor, stepMinor, rule)
      expect(rounded % stepMinor || 0).toBe(0)
      expect(Math.abs(rounded - amountMinor)).toBeLessThan(stepMinor)
      expect(roundToStep(rounded, stepMinor, rule)).toBe(rounded)
      const mirror = roundToStep(-amountMinor || 0, stepMinor, rule)
      const isSymmetric = !['up', 'down', 'half_up', 'half_down'].includes(name)
      if (isSymmetric) expect(mirror).toBe(-rounded || 0)
    }),
  )
})

test('rounding keeps the order of amounts', () => {
  fc.assert(
    fc.property(anyAmount, fc.nat(1000), anyStep, anyName, (amountMinor, more, stepMinor, name) => {
      const rule = roundingRules[name]
      expect(roundToStep(amountMinor + more, stepMinor, rule)).toBeGreaterThanOrEqual(
        roundToStep(amountMinor, stepMinor, rule),
      )
    }),
  )
})

test('an amount that no double holds is a fault that names it', () => {
  expect(() => roundToStep(2 ** 53 - 1, 10, roundingRules.away_from_zero)).toThrow(
    'amount in steps is not an exact integer',
  )
  expect(() => roundToStep(100, 0)).toThrow('divisor is not positive: 0')
})
