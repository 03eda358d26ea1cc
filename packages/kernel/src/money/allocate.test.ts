import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [5, [3, 7], [2, 3]],
  [1, [0, 1], [0, 1]],
  [0, [0, 0], [0, 0]],
  [0, [], []],
])('%i over %j is %j', (amountMinor, weights, parts) => {
  expect(allocate(amountMinor, weights)).toEqual(parts)
})

test('an amount cannot go to nobody', () => {
  expect(() => allocate(1, [0])).toThrow('a weight above zero')
  expect(() => allocate(1, [-1, 2])).toThrow('below zero')
  expect(() => allocate(1, [0.5, 2])).toThrow('weight is not an exact integer: 0.5')
  expect(() => allocate(0.5, [1])).toThrow('amountMinor is not an exact integer: 0.5')
})

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const weightLists = fc
  .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1 })
  .filter((list) => list.some((w) => w > 0))

test('the parts sum to the whole, none is more than one unit off its share, and the mirror holds', () => {
  fc.assert(
    fc.property(amounts, weightLists, (amountMinor, weights) => {
      const parts = allocate(amountMinor, weights)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amountMinor)
      expect(allocate(-amountMinor || 0, weights)).toEqual(parts.map((part) => -part || 0))
      const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
      parts.forEach((part, index) => {
        const off = BigInt(part) * whole - BigInt(amountMinor) * BigInt(weights[index] ?? 0)
        expect(off < whole && off > -whole).toBe(true)
      })
    }),
  )
})
