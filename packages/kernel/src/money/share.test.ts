import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import { share } from './share.ts'

test.each([
  [100, [1n, 1n, 1n], [34, 33, 33]],
  [-100, [1n, 1n, 1n], [-34, -33, -33]],
  // 2.5, 1.5 and 1: what is left goes to the larger remainder, the earlier of two
  [5, [5n, 3n, 2n], [3, 1, 1]],
  [5, [2n, 5n, 3n], [1, 3, 1]],
  [1, [1n, 2n * 10n ** 30n], [0, 1]],
  [0, [0n, 0n], [0, 0]],
  [0, [], []],
])('%i by %o is %o', (amountMinor, weights, parts) => {
  expect(share(amountMinor, weights)).toEqual(parts)
})

test('a share of nothing, or below it, is a fault', () => {
  expect(() => share(1, [0n])).toThrow('needs a weight above zero')
  expect(() => share(1, [2n, -1n])).toThrow('below zero')
})

test('with weights in the range of doubles it is allocate', () => {
  const anyWeights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
  // The products of the greater amounts are beyond it.
  const anyAmount = fc.oneof(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.maxSafeInteger())
  fc.assert(
    fc.property(anyAmount, anyWeights, (amountMinor, weights) => {
      if (weights.every((weight) => weight === 0)) return
      expect(share(amountMinor, weights.map(BigInt))).toEqual(allocate(amountMinor, weights))
    }),
  )
})
