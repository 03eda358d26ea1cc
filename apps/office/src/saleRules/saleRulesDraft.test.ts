import type { SaleRules } from '@kassa/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSaleRules, saleRulesDraftOf } from './saleRulesDraft.ts'

const aged = (minimumAge: number | undefined) => (minimumAge === undefined ? {} : { minimumAge })
const age = fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined })
const openPrice = fc
  .tuple(fc.constantFrom('EUR', 'SEK', 'JPY'), fc.nat(99_999_999), fc.nat(99_999_999))
  .map(([currency, a, b]) => ({ currency, leastE5: Math.min(a, b), mostE5: Math.max(a, b) }))
const rules = fc
  .tuple(age, fc.uniqueArray(openPrice, { selector: ({ currency }) => currency }), fc.boolean())
  .map(
    ([own, openPrices, isTraced]): SaleRules => ({
      ...aged(own),
      ...(openPrices.length > 0 && { openPrices }),
      ...(isTraced && { needsSerials: true, needsExpiry: true }),
    }),
  )

test('rules that are opened and saved stay what they were', () => {
  fc.assert(
    fc.property(rules, age, fc.constantFrom(',' as const, '.' as const), (saleRules, ofCategory, mark) => {
      const currencies = (saleRules.openPrices ?? []).map(({ currency }) => currency)
      const draft = saleRulesDraftOf(saleRules, { category: aged(ofCategory), currencies, mark })
      expect(readSaleRules(draft)).toEqual({
        ...{ status: 'read', saleRules },
        ...(ofCategory === undefined ? {} : { categoryAge: ofCategory }),
      })
    }),
  )
})

const draft = saleRulesDraftOf({}, { category: undefined, currencies: ['EUR', 'SEK'], mark: '.' })
const bounds = (least: string, most: string) => [{ currency: 'EUR', least, most }]

test('an item without a category has none to ask for; its price is asked where it has one', () => {
  expect(draft).toEqual({
    ...{ minimumAge: '', isPriceAsked: false, tare: '' },
    bounds: [
      { currency: 'EUR', least: '', most: '' },
      { currency: 'SEK', least: '', most: '' },
    ],
    variants: { names: ['', ''], rows: [], order: [] },
    composed: { parts: [], groups: [] },
    trace: { needsSerials: false, needsLot: false, needsExpiry: false },
  })
})

test.each([
  ['ages that are none', { minimumAge: 'x', categoryAge: '120' }, { minimumAge: true, categoryAge: true }],
  ['no bounds at all', { isPriceAsked: true }, { bounds: new Set(['EUR', 'SEK']) }],
  ['one bound', { isPriceAsked: true, bounds: bounds('1', '') }, { bounds: new Set(['EUR']) }],
  [
    'bounds the wrong way round',
    { isPriceAsked: true, bounds: bounds('2', '1') },
    { bounds: new Set(['EUR']) },
  ],
])('%s are named', (_, change, wrong) => {
  expect(readSaleRules({ ...draft, ...change })).toEqual({ status: 'wrong', wrong })
})

test('bounds of a price that is not asked for any more are dropped', () => {
  expect(readSaleRules({ ...draft, bounds: bounds('x', '') })).toEqual({ status: 'read', saleRules: {} })
})

test('packaging is told in whole grams', () => {
  const rules = { tareMilli: 12 }
  const weighed = saleRulesDraftOf(rules, { category: undefined, currencies: ['EUR'], mark: '.' })
  expect(readSaleRules(weighed)).toEqual({ status: 'read', saleRules: rules })
  for (const tare of ['0', '1.5', '-3', '100001', 'x']) {
    expect(readSaleRules({ ...weighed, tare })).toEqual({ status: 'wrong', wrong: { tare: true } })
  }
})
