import { expect, test } from 'vitest'
import { stepped } from './favourites.ts'

test.each([
  [1, -1, ['b', 'a', 'c']],
  [1, 1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('the tile at %i, %i on', (place, step, order) => {
  expect(stepped(['a', 'b', 'c'], place, step)).toEqual(order)
})
