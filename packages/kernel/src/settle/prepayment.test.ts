import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TaxTotal } from '../tax/total.ts'
import { splitPrepayment } from './prepayment.ts'

const order: TaxTotal[] = [
  { taxCode: 'NL-21', ratePpm: 210_000, netMinor: 100_000, taxMinor: 21_000 },
  { taxCode: 'NL-9', ratePpm: 90_000, netMinor: 10_000, taxMinor: 900 },
]

test('a tenth on account is a tenth of each tax', () => {
  expect(splitPrepayment(order, { amountMinor: 13_190, paidBeforeMinor: 0 })).toEqual({
    status: 'split',
    parts: [
      { taxCode: 'NL-21', ratePpm: 210_000, netMinor: 10_000, taxMinor: 2100 },
      { taxCode: 'NL-9', ratePpm: 90_000, netMinor: 1000, taxMinor: 90 },
    ],
  })
})

test('no more than is left; the whole order; an order of nothing', () => {
  expect(splitPrepayment(order, { amountMinor: 31_901, paidBeforeMinor: 100_000 })).toEqual({
    ...{ status: 'exceeds_order', leftMinor: 31_900 },
  })
  expect(splitPrepayment(order, { amountMinor: 131_900, paidBeforeMinor: 0 })).toEqual({
    status: 'split',
    parts: order,
  })
  expect(splitPrepayment([], { amountMinor: 0, paidBeforeMinor: 0 })).toEqual({ status: 'split', parts: [] })
  const nothing = [{ taxCode: 'A+B', netMinor: 0, taxMinor: 0 }]
  expect(splitPrepayment(nothing, { amountMinor: 0, paidBeforeMinor: 0 })).toEqual({
    status: 'split',
    parts: nothing,
  })
  expect(() => splitPrepayment(order, { amountMinor: 0.5, paidBeforeMinor: 0 })).toThrow('amountMinor')
})

test('whatever is paid on account sums to the order, tax by tax', () => {
  const totals = fc.array(
    fc.record({ taxCode: fc.constantFrom('A', 'B'), netMinor: fc.nat(100_000), taxMinor: fc.nat(25_000) }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(totals, fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 6 }), (taxes, amounts) => {
      const wholeMinor = taxes.reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0)
      const sums = taxes.map(() => ({ netMinor: 0, taxMinor: 0 }))
      let paidBeforeMinor = 0
      for (const wished of [...amounts, wholeMinor]) {
        const amountMinor = Math.min(wished, wholeMinor - paidBeforeMinor)
        const outcome = splitPrepayment(taxes, { amountMinor, paidBeforeMinor })
        if (outcome.status !== 'split') throw new Error(outcome.status)
        expect(outcome.parts.reduce((sum, part) => sum + part.netMinor + part.taxMinor, 0)).toBe(amountMinor)
        outcome.parts.forEach((part, index) => {
          const sum = sums[index]
          if (sum === undefined) return
          sum.netMinor += part.netMinor
          sum.taxMinor += part.taxMinor
        })
        paidBeforeMinor += amountMinor
      }
      expect(sums).toEqual(taxes.map(({ netMinor, taxMinor }) => ({ netMinor, taxMinor })))
    }),
  )
})
