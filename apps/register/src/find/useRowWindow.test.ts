/** Only the rows around what is in sight are drawn, however long the list. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowsInSight } from './useRowWindow.ts'

it.each([
  ['at the top', 0, { first: 0, end: 8 }],
  ['in the middle', 10_000, { first: 97, end: 108 }],
  ['at the end', 99_500, { first: 992, end: 1000 }],
])('draws the rows %s', (_, scrollTopPx, expected) => {
  expect(rowsInSight({ scrollTopPx, heightPx: 500, stridePx: 100, rowCount: 1000 })).toEqual(expected)
})

it('covers what is in sight and never more than the list has', () => {
  const place = fc.record({
    scrollTopPx: fc.integer({ min: 0, max: 2_000_000 }),
    heightPx: fc.integer({ min: 0, max: 3000 }),
    stridePx: fc.integer({ min: 40, max: 400 }),
    rowCount: fc.integer({ min: 0, max: 20_000 }),
  })
  fc.assert(
    fc.property(place, (drawn) => {
      const { first, end } = rowsInSight(drawn)
      expect(0 <= first && first <= end && end <= drawn.rowCount).toBe(true)
      const inSight = Math.floor(drawn.scrollTopPx / drawn.stridePx)
      if (inSight < drawn.rowCount)
        expect(first <= inSight && inSight < Math.max(end, inSight + 1)).toBe(true)
    }),
  )
})
