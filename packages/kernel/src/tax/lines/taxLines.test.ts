import fc from 'fast-check'
import { expect, test } from 'vitest'
import { taxOf } from '../compute.ts'
import { netFor } from './netFor.ts'
import type { Tax } from './tax.ts'
import { type TaxableLine, type TaxLineRules, taxLines } from './taxLines.ts'

const rules: TaxLineRules = { currency: 'EUR', pricesIncludeTax: false, taxRounding: 'document' }
const inclusive: TaxLineRules = { ...rules, pricesIncludeTax: true }
const percent = (code: string, ratePpm: number, more: Partial<Tax> = {}): Tax => ({
  ...{ type: 'percent', code, ratePpm },
  ...(more as object),
})
const line = (amountMinor: number, ...taxes: Tax[]): TaxableLine => ({
  ...{ amountMinor, quantityMilli: amountMinor < 0 ? -1000 : 1000, taxes },
})
const minors = (lines: TaxableLine[], by: TaxLineRules = rules) =>
  taxLines(lines, by).lines.map(({ netMinor, taxes, grossMinor }) => [
    netMinor,
    ...taxes.map(({ taxMinor }) => taxMinor),
    grossMinor,
  ])

const gst = percent('CA-GST', 50_000)

test('Quebec until 2012: QST of 9.5 % on the price and the GST, and since 2013 9.975 % on the price alone', () => {
  // Revenu Québec, IN-203; on 100.00 $ both make 5.00 $ and 9.98 $.
  const onTop = percent('CA-QST', 95_000, { onTopOf: ['CA-GST'] })
  expect(minors([line(10_000, gst, onTop)])).toEqual([[10_000, 500, 998, 11_498]])
  expect(minors([line(10_000, gst, percent('CA-QST', 99_750))])).toEqual([[10_000, 500, 998, 11_498]])
  expect(taxLines([line(10_000, gst, onTop)], rules).totals).toEqual([
    { code: 'CA-GST', treatment: 'charged', baseMinor: 10_000, taxMinor: 500 },
    { code: 'CA-QST', treatment: 'charged', baseMinor: 10_500, taxMinor: 998 },
  ])
  // The same price with both taxes inside
  expect(minors([line(11_498, gst, onTop)], inclusive)).toEqual([[10_000, 500, 998, 11_498]])
})

test('Brazil: ICMS of 18 % is a part of the price that contains it (Lei Complementar 87/1996 art. 13 § 1)', () => {
  const icms: Tax = { type: 'division', code: 'BR-ICMS', ratePpm: 180_000 }
  expect(minors([line(10_000, icms)])).toEqual([[10_000, 2195, 12_195]])
  expect(minors([line(12_195, icms)], inclusive)).toEqual([[10_000, 2195, 12_195]])
})

test('so much per piece, taxed in its turn: electricity by the kilowatt hour, bottles by the piece', () => {
  const levy: Tax = { type: 'per_unit', code: 'LEVY', unitAmountE5: 12_500 }
  const vat = percent('VAT', 200_000, { onTopOf: ['LEVY'] })
  const six = { ...line(1000, levy, vat), quantityMilli: 6000 }
  // 6 × 0.125 = 0.75; 20 % of 10.75 = 2.15
  expect(minors([six])).toEqual([[1000, 75, 215, 1290]])
  expect(minors([{ ...six, amountMinor: 1290 }], inclusive)).toEqual([[1000, 75, 215, 1290]])
  // The levy inside the price, the tax on top of it
  const inside = { ...six, amountMinor: 1075, taxes: [{ ...levy, isIncluded: true }, vat] }
  expect(minors([inside])).toEqual([[1000, 75, 215, 1290]])
  // A third of a unit: 0.0416…, rounded once
  expect(minors([{ ...six, quantityMilli: 333, taxes: [levy] }])).toEqual([[1000, 4, 1004]])
})

test('rounded per line and per document: three lines of 0.99 at 21 %', () => {
  const lines = [99, 99, 99].map((amount) => line(amount, percent('NL-21', 210_000)))
  // 20.79 each; 62.37 in all
  expect(taxLines(lines, { ...rules, taxRounding: 'line' }).taxMinor).toBe(63)
  expect(taxLines(lines, rules).taxMinor).toBe(62)
  expect(minors(lines)).toEqual([
    [99, 21, 120],
    [99, 21, 120],
    [99, 20, 119],
  ])
})

test('state and city rounded as one: New York, 4 + 4.5 + 0.375 % of 1.40 is 12.425 cents', () => {
  const taxes = (roundingGroup?: string) =>
    [percent('US-NY', 40_000), percent('US-NY-NYC', 45_000), percent('US-NY-MCTD', 3750)].map((tax) => ({
      ...tax,
      ...(roundingGroup === undefined ? {} : { roundingGroup }),
    }))
  // Each for itself: 5.6, 6.3 and 0.525 cents are 6, 6 and 1. As one: 12, shared out.
  expect(minors([line(140, ...taxes())])).toEqual([[140, 6, 6, 1, 153]])
  expect(minors([line(140, ...taxes('sales'))])).toEqual([[140, 5, 6, 1, 152]])
})

test('one code at two rates or two amounts in a document, as on either side of a change of law', () => {
  const two = [line(10_000, percent('NL-9', 60_000)), line(10_000, percent('NL-9', 90_000))]
  expect(minors(two, { ...rules, taxRounding: 'line' })).toEqual([
    [10_000, 600, 10_600],
    [10_000, 900, 10_900],
  ])
  const levies = [100_000, 200_000].map(
    (unitAmountE5): Tax => ({ type: 'per_unit', code: 'LEVY', unitAmountE5 }),
  )
  expect(
    minors(
      levies.map((levy) => line(1000, levy)),
      { ...rules, taxRounding: 'line' },
    ),
  ).toEqual([
    [1000, 100, 1100],
    [1000, 200, 1200],
  ])
})

test('a tax of the whole price and more on top of it is no fault: tobacco, spirits', () => {
  expect(minors([line(500, percent('DUTY', 1_000_000)), line(500, percent('DUTY', 2_500_000))])).toEqual([
    [500, 500, 1000],
    [500, 1250, 1750],
  ])
})

test('a fault names what is no exact integer', () => {
  expect(() => taxLines([line(0.5)], rules)).toThrow('amountMinor is not an exact integer: 0.5')
  expect(() => taxLines([{ ...line(5), quantityMilli: Number.NaN }], rules)).toThrow(
    'quantityMilli is not an exact integer: NaN',
  )
})

const vat21 = percent('NL-21', 210_000)

test('who is exempt pays the price without the tax, and it is told why there is none', () => {
  const relief = { treatment: 'exempt' } as const
  const document = taxLines([line(1210, vat21)], { ...inclusive, relief })
  expect(document).toMatchObject({ netMinor: 1000, taxMinor: 0, totalMinor: 1000 })
  expect(document.totals).toEqual([{ code: 'NL-21', treatment: 'exempt', baseMinor: 1000, taxMinor: 0 }])
  // Where the price stays, it is all net.
  const kept = taxLines([line(1210, vat21)], { ...inclusive, relief: { ...relief, keepsPrice: true } })
  expect(kept).toMatchObject({ netMinor: 1210, taxMinor: 0, totalMinor: 1210 })
})

test('the customer of a reverse charge owes the tax: Council Directive 2006/112/EC art. 196', () => {
  const relief = { treatment: 'reverse_charge', codes: ['NL-21'] } as const
  const document = taxLines([line(10_000, vat21), line(500, percent('NL-0', 0))], { ...rules, relief })
  expect(document.totalMinor).toBe(10_500)
  expect(document.totals).toEqual([
    { code: 'NL-0', treatment: 'charged', baseMinor: 500, taxMinor: 0 },
    { code: 'NL-21', treatment: 'reverse_charge', baseMinor: 10_000, taxMinor: 0 },
  ])
})

test('relief from one of two taxes: what is on top of it has less below it', () => {
  const onTop = percent('CA-QST', 95_000, { onTopOf: ['CA-GST'] })
  const relief = { treatment: 'exempt', codes: ['CA-GST'] } as const
  for (const [amount, by] of [
    [10_000, rules],
    [11_498, inclusive],
  ] as const)
    expect(minors([line(amount, gst, onTop)], { ...by, relief })).toEqual([[10_000, 0, 950, 10_950]])
})

test.each<[string, Tax[]]>([
  ['charged twice', [gst, gst]],
  ['not before it', [percent('A', 1, { onTopOf: ['B'] }), percent('B', 1)]],
  ['not before it', [percent('A', 1, { onTopOf: ['A'] })]],
  ['takes the whole price', [{ type: 'division', code: 'A', ratePpm: 1_000_000 }]],
  ['below zero', [percent('A', -1)]],
  ['not an exact integer', [percent('A', 0.5)]],
])('taxes %s are a fault', (broken, taxes) => {
  expect(() => taxLines([line(100, ...taxes)], rules)).toThrow(broken)
})

test.each([
  [
    999,
    200_000,
    {
      status: 'between',
      below: { netMinor: 832, grossMinor: 998 },
      above: { netMinor: 833, grossMinor: 1000 },
    },
  ],
  [
    -999,
    200_000,
    {
      status: 'between',
      below: { netMinor: -833, grossMinor: -1000 },
      above: { netMinor: -832, grossMinor: -998 },
    },
  ],
  [1210, 210_000, { status: 'exact', netMinor: 1000 }],
  [0, 210_000, { status: 'exact', netMinor: 0 }],
  [1, 250_000, { status: 'exact', netMinor: 1 }],
])('the net amount that gives %i at %i ppm', (grossMinor, ratePpm, outcome) => {
  expect(netFor(line(grossMinor, percent('VAT', ratePpm)), rules)).toEqual(outcome)
})

const anyRate = fc.integer({ min: 0, max: 400_000 })
const anyMinor = fc.integer({ min: -10_000_000, max: 10_000_000 })
const anyTaxes = fc
  .array(
    fc.record({
      kind: fc.constantFrom('percent', 'division', 'per_unit'),
      size: anyRate,
      isIncluded: fc.option(fc.boolean(), { nil: undefined }),
      isOnTop: fc.boolean(),
      isGrouped: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((drafts) =>
    drafts.map(
      ({ kind, size, isIncluded, isOnTop, isGrouped }, index): Tax => ({
        code: `T${index}`,
        ...(kind === 'per_unit'
          ? { type: 'per_unit', unitAmountE5: size }
          : { type: kind as 'percent' | 'division', ratePpm: size }),
        ...(isIncluded === undefined ? {} : { isIncluded }),
        ...(isOnTop ? { onTopOf: drafts.slice(0, index).map((_, below) => `T${below}`) } : {}),
        ...(isGrouped ? { roundingGroup: 'G' } : {}),
      }),
    ),
  )
const anyLines = fc.array(
  fc.record({
    amountMinor: anyMinor,
    quantityMilli: fc.integer({ min: -50_000, max: 50_000 }),
    taxes: anyTaxes,
  }),
  { maxLength: 8 },
)
const anyRules = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  pricesIncludeTax: fc.boolean(),
  taxRounding: fc.constantFrom('line' as const, 'document' as const),
})

test('net and taxes make up gross, totals sum to the lines, and a refund is the mirror', () => {
  fc.assert(
    fc.property(anyLines, anyRules, (lines, by) => {
      const document = taxLines(lines, by)
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
      for (const { netMinor, taxMinor, grossMinor, taxes } of document.lines) {
        expect(netMinor + taxMinor).toBe(grossMinor)
        expect(sum(taxes.map((tax) => tax.taxMinor))).toBe(taxMinor)
      }
      expect(sum(document.totals.map((total) => total.taxMinor))).toBe(document.taxMinor)
      expect(sum(document.lines.map((each) => each.grossMinor))).toBe(document.totalMinor)
      lines.forEach(({ amountMinor, taxes }, index) => {
        if (taxes.every((tax) => tax.isIncluded ?? by.pricesIncludeTax))
          expect(document.lines[index]?.grossMinor).toBe(amountMinor)
      })
      const back = lines.map((each) => ({
        ...each,
        amountMinor: -each.amountMinor || 0,
        quantityMilli: -each.quantityMilli || 0,
      }))
      const mirror = taxLines(back, by)
      expect(mirror.lines.map((each) => each.grossMinor)).toEqual(
        document.lines.map((each) => -each.grossMinor || 0),
      )
      expect(mirror.totals.map((total) => total.taxMinor)).toEqual(
        document.totals.map((total) => -total.taxMinor || 0),
      )
    }),
  )
})

test('with one percentage for all lines the amounts are those of taxOf', () => {
  fc.assert(
    fc.property(fc.array(anyMinor, { maxLength: 12 }), anyRate, anyRules, (amounts, ratePpm, by) => {
      const document = taxLines(
        amounts.map((amount) => line(amount, percent('VAT', ratePpm))),
        by,
      )
      expect(document.lines.map(({ taxMinor }) => taxMinor)).toEqual(taxOf(amounts, ratePpm, by))
    }),
  )
})

test('from net to gross and back is exact, for one percentage', () => {
  fc.assert(
    fc.property(anyMinor, fc.integer({ min: 0, max: 999_999 }), (netMinor, ratePpm) => {
      const tax = percent('VAT', ratePpm)
      const { totalMinor } = taxLines([line(netMinor, tax)], rules)
      expect(taxLines([line(totalMinor, tax)], inclusive).netMinor).toBe(netMinor)
    }),
  )
})

test('a net amount that is found gives its gross; where none is, its neighbours are one step apart', () => {
  fc.assert(
    fc.property(anyMinor, anyTaxes, (grossMinor, drafts) => {
      const taxes = drafts.map(({ isIncluded: _, ...tax }) => tax as Tax)
      const grossOf = (netMinor: number) =>
        taxLines([{ ...line(grossMinor, ...taxes), amountMinor: netMinor }], rules).totalMinor
      const outcome = netFor(line(grossMinor, ...taxes), rules)
      if (outcome.status === 'exact') {
        expect(grossOf(outcome.netMinor)).toBe(grossMinor)
        // Of several the one nearest to zero
        if (grossMinor > 0) expect(grossOf(outcome.netMinor - 1)).toBeLessThan(grossMinor)
      } else {
        const { below, above } = outcome
        expect(above.netMinor - below.netMinor).toBe(1)
        expect(below.grossMinor).toBeLessThan(grossMinor)
        expect(above.grossMinor).toBeGreaterThan(grossMinor)
        expect([grossOf(below.netMinor), grossOf(above.netMinor)]).toEqual([
          below.grossMinor,
          above.grossMinor,
        ])
      }
    }),
  )
})
