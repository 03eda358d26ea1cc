import { expect, test } from 'vitest'
import { must } from '../../fault/assert.ts'
import { assertTaxes } from '../lines/tax.ts'
import { taxLines } from '../lines/taxLines.ts'
import { taxTable, taxTableNames } from './countries.ts'
import { assertTable, type ConsumptionPlace, type TaxTable, taxesOn } from './table.ts'

const tableOf = (name: string) => must(taxTable(name), name)

// Rates that moved between 2024 and 2027, from both sides of the day, and those that hang on the place.
test.each<
  [name: string, category: string, place: ConsumptionPlace | undefined, day: string, codes: string[]]
>([
  ['NL', 'accommodation', undefined, '2025-12-31', ['NL-9']],
  ['NL', 'accommodation', undefined, '2026-01-01', ['NL-21']],
  ['NL', 'camping', undefined, '2026-01-01', ['NL-9']],
  ['NL', 'food', 'eat_in', '2026-11-22', ['NL-9']],
  ['NL', 'alcohol', 'eat_in', '2026-11-22', ['NL-21']],
  ['SE', 'food', 'take_away', '2026-03-31', ['SE-12']],
  ['SE', 'food', 'take_away', '2026-04-01', ['SE-6']],
  ['SE', 'food', undefined, '2027-12-31', ['SE-6']],
  ['SE', 'food', undefined, '2028-01-01', ['SE-12']],
  ['SE', 'food', 'eat_in', '2026-04-01', ['SE-12']],
  ['DE', 'food', 'take_away', '2025-12-31', ['DE-7']],
  ['DE', 'food', 'eat_in', '2025-12-31', ['DE-19']],
  ['DE', 'food', 'eat_in', '2026-01-01', ['DE-7']],
  ['DE', 'drink', 'eat_in', '2026-01-01', ['DE-19']],
  ['AT', 'staple_food', undefined, '2026-06-30', ['AT-10']],
  ['AT', 'staple_food', undefined, '2026-07-01', ['AT-4.9']],
  ['AT', 'staple_food', 'eat_in', '2026-07-01', ['AT-10']],
  ['AT', 'food', undefined, '2026-07-01', ['AT-10']],
  ['BE', 'accommodation', undefined, '2026-02-28', ['BE-6']],
  ['BE', 'accommodation', undefined, '2026-03-01', ['BE-12']],
  ['BE', 'food', 'take_away', '2026-03-01', ['BE-6']],
  ['BE', 'food', 'eat_in', '2026-03-01', ['BE-12']],
  ['BE', 'drink', 'eat_in', '2026-03-01', ['BE-21']],
  ['DK', 'food', 'eat_in', '2026-11-22', ['DK-25']],
  ['DK', 'newspaper', undefined, '2026-11-22', ['DK-0']],
  ['NO', 'food', 'take_away', '2026-11-22', ['NO-15']],
  ['NO', 'food', 'eat_in', '2026-11-22', ['NO-25']],
  ['NO', 'book', undefined, '2026-11-22', ['NO-0']],
  ['FR', 'food', undefined, '2026-11-22', ['FR-5.5']],
  ['FR', 'food', 'eat_in', '2026-11-22', ['FR-10']],
  ['FR', 'prepared_food', 'take_away', '2026-11-22', ['FR-10']],
  ['FR', 'alcohol', 'eat_in', '2026-11-22', ['FR-20']],
  ['GB', 'food', 'take_away', '2026-11-22', ['GB-0']],
  ['GB', 'food', 'eat_in', '2026-11-22', ['GB-20']],
  ['GB', 'hot_food', 'take_away', '2026-11-22', ['GB-20']],
  ['US-IL Chicago', 'food', undefined, '2025-12-31', ['US-IL-GROCERY', 'US-IL-RTA-GROCERY']],
  ['US-IL Chicago', 'food', undefined, '2026-01-01', ['US-IL-RTA-GROCERY']],
])('%s %s %s on %s pays %j', (name, category, place, day, codes) => {
  const outcome = taxesOn(tableOf(name), { category, day, ...(place === undefined ? {} : { place }) })
  expect(outcome.status === 'resolved' && outcome.taxes.map(({ code }) => code)).toEqual(codes)
})

test.each([...taxTableNames])(
  '%s: each rule names taxes of the table, each tax is used, each can be worked out',
  (name) => {
    const table = tableOf(name)
    assertTable(table)
    for (const { category, place, from } of table.rules) {
      const outcome = taxesOn(table, { category, day: from, ...(place === undefined ? {} : { place }) })
      if (outcome.status !== 'resolved') throw new Error(outcome.status)
      assertTaxes(outcome.taxes)
    }
    const used = new Set(table.rules.flatMap(({ taxes }) => taxes))
    expect(table.taxes.filter(({ code }) => !used.has(code))).toEqual([])
    expect(taxesOn(table, { category: 'standard', day: '2024-01-01' }).status).toBe('resolved')
  },
)

test('the percentage in a code is that of its tax', () => {
  for (const name of taxTableNames)
    for (const tax of tableOf(name).taxes) {
      const [, percent] = /^[A-Z]{2}-([\d.]+)$/.exec(tax.code) ?? []
      if (percent !== undefined) expect(tax).toMatchObject({ ratePpm: Math.round(Number(percent) * 10_000) })
    }
})

test('a dinner in Chicago: 10.25 % sales tax on 100.00 $, and 0.5 % for the restaurant', () => {
  const outcome = taxesOn(tableOf('US-IL Chicago'), { category: 'food', place: 'eat_in', day: '2026-11-22' })
  const taxes = outcome.status === 'resolved' ? outcome.taxes : []
  const line = { amountMinor: 10_000, quantityMilli: 1000, taxes }
  const rules = { currency: 'USD', pricesIncludeTax: false, taxRounding: 'document' as const }
  expect(taxLines([line], rules).totals.map(({ code, taxMinor }) => [code, taxMinor])).toEqual([
    ['US-IL', 625],
    ['US-IL-CHICAGO', 125],
    ['US-IL-COOK', 175],
    ['US-IL-RESTAURANT', 50],
    ['US-IL-RTA', 100],
  ])
})

test('what the table does not say is missing by name', () => {
  expect(taxesOn(tableOf('DE'), { category: 'spirits', day: '2026-11-22' })).toEqual({
    ...{ status: 'tax_rule_missing', category: 'spirits', day: '2026-11-22' },
  })
  expect(taxesOn(tableOf('DE'), { category: 'food', day: '2019-01-01' }).status).toBe('tax_rule_missing')
  for (const day of ['today', '2026-11-22T10:00', ' 2026-11-22', '2026-02-30'])
    expect(() => taxesOn(tableOf('DE'), { category: 'food', day })).toThrow(`not a day: ${day}`)
  expect(taxTable('XX')).toBeUndefined()
})

const oneTax: TaxTable = {
  ...{ region: 'XX', currency: 'EUR', pricesIncludeTax: true, rules: [] },
  taxes: ['A', 'B'].map((code) => ({ type: 'percent', code, ratePpm: 1 })),
}

test('what holds at one place only says nothing of another', () => {
  const rules = [{ category: 'food', place: 'eat_in' as const, from: '2024-01-01', taxes: ['A'] }]
  const at = (place?: ConsumptionPlace) =>
    taxesOn({ ...oneTax, rules }, { category: 'food', day: '2026-01-01', ...(place && { place }) }).status
  expect([at('eat_in'), at('take_away'), at()]).toEqual(['resolved', 'tax_rule_missing', 'tax_rule_missing'])
})

test('the rule that started last holds, in whatever order the table lists them', () => {
  const rules = ['2026-01-01', '2024-01-01', '2025-01-01'].map((from, index) => {
    return { category: 'food', from, taxes: index === 0 ? ['B'] : ['A'] }
  })
  const outcome = taxesOn({ ...oneTax, rules }, { category: 'food', day: '2026-06-01' })
  expect(outcome.status === 'resolved' && outcome.taxes.map(({ code }) => code)).toEqual(['B'])
})

test('a rule for each place may start at once; a tax that the table lacks is a fault', () => {
  const places = ['eat_in', 'take_away'] as const
  const rules = places.map((place) => ({ category: 'food', place, from: '2024-01-01', taxes: ['A'] }))
  expect(() => assertTable({ ...oneTax, rules })).not.toThrow()
  const lacking = { ...oneTax, rules: [{ category: 'food', from: '2024-01-01', taxes: ['C'] }] }
  expect(() => taxesOn(lacking, { category: 'food', day: '2026-01-01' })).toThrow('XX knows no tax C')
})

test('every place that has a table is named', () => {
  expect(taxTableNames.map((name) => taxTable(name)?.region)).toEqual([
    'AT',
    'BE',
    'DE',
    'DK',
    'FR',
    'GB',
    'NL',
    'NO',
    'SE',
    'US-IL',
  ])
})

test.each<[string, Partial<TaxTable>]>([
  ['no tax B', { rules: [{ category: 'standard', from: '2024-01-01', taxes: ['B'] }] }],
  ['one code is two taxes', { taxes: ['A', 'A'].map((code) => ({ type: 'percent', code, ratePpm: 1 })) }],
  [
    'two rules start at once',
    { rules: [1, 2].map(() => ({ category: 'food', from: '2024-01-01', taxes: ['A'] })) },
  ],
])('a table with %s is a fault', (broken, change) => {
  const table: TaxTable = {
    ...{ region: 'XX', currency: 'EUR', pricesIncludeTax: true, rules: [] },
    taxes: [{ type: 'percent', code: 'A', ratePpm: 1 }],
    ...change,
  }
  expect(() => assertTable(table)).toThrow(broken)
})
