/** Typed quantities are exact, and what is shown can be typed back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSoldBy, quantityMilliIn, quantityText } from './quantityText.ts'

it.each<[string, number | undefined]>([
  ['3', 3000],
  ['12', 12000],
  ['0,125', 125],
  ['1,5', 1500],
  ['1,', 1000],
  ['0', undefined],
  ['', undefined],
  ['0,000', undefined],
])('reads %o as %s', (text, expected) => {
  expect(quantityMilliIn(text, ',')).toBe(expected)
})

it.each([
  [3000, 'piece', true],
  [350, 'piece', false],
  [350, 'kg', true],
  [1, 'l', true],
  [250, 'h', true],
  [255, 'h', false],
] as const)('sells %d thousandths of a %s: %s', (quantityMilli, unit, expected) => {
  expect(isSoldBy(quantityMilli, unit)).toBe(expected)
})

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom(',', '.'), (milli, mark) => {
      expect(quantityMilliIn(quantityText(milli, mark), mark)).toBe(milli)
      expect(quantityText(-milli, mark)).toBe(quantityText(milli, mark))
    }),
  )
})
