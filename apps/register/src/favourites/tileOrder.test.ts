import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, placeAfterKey } from './tileOrder.ts'

test.each([
  [0, 2, ['b', 'c', 'a', 'd']],
  [3, 0, ['d', 'a', 'b', 'c']],
  [1, 1, ['a', 'b', 'c', 'd']],
  [0, -1, ['a', 'b', 'c', 'd']],
  [3, 4, ['a', 'b', 'c', 'd']],
])('the tile at %i goes to %i', (from, to, order) => {
  expect(moved(['a', 'b', 'c', 'd'], from, to)).toEqual(order)
})

test('no tile is lost or doubled, wherever one goes', () => {
  const ids = fc.uniqueArray(fc.string(), { maxLength: 12 })
  fc.assert(
    fc.property(ids, fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 }), (all, from, to) => {
      expect([...moved(all, from, to)].sort()).toEqual([...all].sort())
    }),
  )
})

test('arrows move it, other keys do not', () => {
  expect(['ArrowUp', 'ArrowRight', 'a'].map((key) => placeAfterKey(key, 3))).toEqual([2, 4, undefined])
})
