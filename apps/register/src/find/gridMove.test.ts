/** Arrows move through the grid as the eye expects, also at its edges. */
import { expect, it } from 'vitest'
import { indexAfterKey } from './gridMove.ts'

// 0 1 2 3
// 4 5 6 7
// 8 9
const grid = { columns: 4, count: 10, pageRows: 2 }

it.each<[string, number, number | undefined]>([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 5, 9],
  ['ArrowDown', 6, 9],
  ['ArrowDown', 8, 8],
  ['ArrowUp', 2, 2],
  ['ArrowUp', 9, 5],
  ['PageDown', 0, 8],
  ['PageDown', 3, 9],
  ['PageUp', 9, 1],
  ['PageUp', 5, 1],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['a', 3, undefined],
])('%s from %i leads to %s', (key, index, expected) => {
  expect(indexAfterKey(key, { ...grid, index })).toBe(expected)
})
