import fc from 'fast-check'
import { expect, it } from 'vitest'
import { limitText, parseLimit } from './limitText.ts'

it.each([
  ['', { status: 'none' }],
  [' ', { status: 'none' }],
  ['0', { status: 'limited', ppm: 0 }],
  ['10', { status: 'limited', ppm: 100_000 }],
  ['10 %', { status: 'limited', ppm: 100_000 }],
  ['12,5', { status: 'limited', ppm: 125_000 }],
  ['12.05', { status: 'limited', ppm: 120_500 }],
  ['100', { status: 'limited', ppm: 1_000_000 }],
  ['100,01', { status: 'no_percentage' }],
  ['-5', { status: 'no_percentage' }],
  ['ten', { status: 'no_percentage' }],
])('“%s” is %o', (text, limit) => {
  expect(parseLimit(text)).toEqual(limit)
})

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(',', '.'), (hundredths, mark) => {
      const ppm = hundredths * 100
      expect(parseLimit(limitText(ppm, mark))).toEqual({ status: 'limited', ppm })
    }),
  )
})
