// Which item a key moves to.
import { expect, it } from 'vitest'
import { nextItem } from './menuKeys.ts'

const LABELS = ['Edit', 'Lock till', 'Label', 'Remove']

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowUp', 0, 3],
  ['ArrowUp', -1, 3],
  ['ArrowDown', -1, 0],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['l', 0, 1],
  ['L', 1, 2],
  ['l', 2, 1],
  ['r', -1, 3],
  ['x', 0, undefined],
  ['Enter', 0, undefined],
  [' ', 0, undefined],
])('%s from %i moves to %s', (key, focused, place) => {
  expect(nextItem(key, focused, LABELS)).toBe(place)
})

it('has nowhere to go in an empty menu', () => {
  expect(nextItem('ArrowDown', -1, [])).toBeUndefined()
})
