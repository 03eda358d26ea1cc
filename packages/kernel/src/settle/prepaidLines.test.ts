/** What is paid on an order, line by line. */
import { expect, test } from 'vitest'
import type { TaxTotal } from '../tax/total.ts'
import { prepaidLines } from './prepaidLines.ts'

const standard: TaxTotal = { taxCode: 'NL-21', ratePpm: 210_000, netMinor: 10_000, taxMinor: 2100 }
const untaxed: TaxTotal = { taxCode: 'none', netMinor: 12_100, taxMinor: 0 }
const free: TaxTotal = { taxCode: 'NL-9', ratePpm: 90_000, netMinor: 0, taxMinor: 0 }
const onePiece = { quantityMilli: 1000, returnedMilli: 0 }

test('each tax has a line with what is its own, and a tax of nothing has none', () => {
  expect(prepaidLines([standard, free, untaxed], { amountMinor: 2420, paidBeforeMinor: 0 }, 'EUR')).toEqual({
    status: 'split',
    lines: [
      {
        ...{ ...onePiece, unitPriceE5: 1_210_000, grossMinor: 1210 },
        ...{ taxMinor: 210, taxCode: 'NL-21', ratePpm: 210_000 },
      },
      { ...onePiece, unitPriceE5: 1_210_000, grossMinor: 1210, taxMinor: 0, taxCode: 'none' },
    ],
  })
})

test('the unit price has five decimals of the major unit, also where that has no minor one', () => {
  expect(prepaidLines([untaxed], { amountMinor: 50, paidBeforeMinor: 0 }, 'JPY')).toMatchObject({
    lines: [{ unitPriceE5: 5_000_000, grossMinor: 50 }],
  })
})

test('taxes that are not charged have their parts of nothing', () => {
  const part = { code: 'NL-21', treatment: 'reverse_charge' as const, baseMinor: 10_000, taxMinor: 0 }
  const taxes = [{ taxCode: 'NL-21/reverse_charge', netMinor: 10_000, taxMinor: 0, parts: [part] }]
  expect(prepaidLines(taxes, { amountMinor: 2500, paidBeforeMinor: 0 }, 'EUR')).toMatchObject({
    lines: [{ grossMinor: 2500, taxMinor: 0, taxParts: [{ ...part, baseMinor: 2500 }] }],
  })
})
