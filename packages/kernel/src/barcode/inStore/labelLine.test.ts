import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf } from '../../quantity/quantity.ts'
import { lineOfLabel } from './labelLine.ts'

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

test.each([
  ['a weight at the price of the shelf', { unit: 'kg', unitPriceE5: 500_000 }, 250, 500, 500_000],
  ['a weight at nearly that price', { unit: 'kg', unitPriceE5: 14_900_000 }, 1235, 83, 14_879_518],
  ['a piece', { unit: 'piece', unitPriceE5: 399_000 }, 1235, 1000, 1_235_000],
  ['what has no price of its own', { unit: 'kg', unitPriceE5: 0 }, 1235, 1000, 1_235_000],
  ['less than a gram', { unit: 'kg', unitPriceE5: 900_000_000 }, 1, 1, 1_000_000],
] as const)('%s', (_, item, amountMinor, quantityMilli, unitPriceE5) => {
  expect(lineOfLabel(item, euro(amountMinor))).toEqual({ status: 'labelled', quantityMilli, unitPriceE5 })
})

test('so much for so little is refused, not sold for another amount', () => {
  expect(lineOfLabel({ unit: 'kg', unitPriceE5: 1_490_003 }, euro(9_999_999_999))).toEqual({
    status: 'label_amount_too_far',
  })
})

test('a line costs what its label says', () => {
  const unit = fc.constantFrom('piece' as const, 'kg' as const)
  const currency = fc.constantFrom('EUR', 'SEK', 'JPY', 'KWD')
  fc.assert(
    fc.property(
      fc.record({ unit, unitPriceE5: fc.integer({ min: 10_000, max: 1_000_000_000 }) }),
      fc.record({ amountMinor: fc.integer({ min: 1, max: 999_999 }), currency }),
      (item, label) => {
        const line = lineOfLabel(item, label)
        if (line.status !== 'labelled') return
        expect(amountOf({ ...line, currency: label.currency })).toBe(label.amountMinor)
      },
    ),
  )
})
