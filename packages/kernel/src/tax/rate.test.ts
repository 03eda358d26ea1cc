import { expect, test } from 'vitest'
import { rateOn } from './rate.ts'
import { taxTemplate } from './template/templates.ts'

test.each([
  // Sweden moved food from 12 to 6 % on 2026-04-01, for 21 months.
  ['SE', 'food', '2026-03-31', 120_000],
  ['SE', 'food', '2026-04-01', 60_000],
  ['SE', 'food', '2027-12-31', 60_000],
  ['SE', 'food', '2028-01-01', 120_000],
  ['SE', 'standard', '2026-11-22', 250_000],
  ['SE', 'book', '2026-11-22', 60_000],
  ['NL', 'food', '2018-12-31', 60_000],
  ['NL', 'food', '2019-01-01', 90_000],
  ['NL', 'standard', '2026-11-22', 210_000],
  ['NL', 'zero', '2026-11-22', 0],
])('%s %s on %s pays %i ppm', (country, category, day, ratePpm) => {
  expect(rateOn(taxTemplate(country) ?? [], category, day)?.ratePpm).toBe(ratePpm)
})

test('what no table knows has no rate', () => {
  expect(taxTemplate('XX')).toBeUndefined()
  expect(rateOn(taxTemplate('NL') ?? [], 'unknown', '2026-11-22')).toBeUndefined()
  expect(rateOn(taxTemplate('NL') ?? [], 'standard', '1990-01-01')).toBeUndefined()
})

test('the rate that started last holds, in whatever order the table lists them', () => {
  const rates = ['2026-04-01', '1996-01-01', '2028-01-01', '2010-01-01'].map((from, index) => {
    return { code: `R${index}`, ratePpm: 10_000 * index, from }
  })
  const table = [{ category: 'food', rates }]
  expect(rateOn(table, 'food', '2027-12-31')?.code).toBe('R0')
  expect(rateOn(table, 'food', '2026-03-31')?.code).toBe('R3')
  expect(rateOn(table, 'food', '2028-01-01')?.code).toBe('R2')
  expect(rateOn(table, 'food', '1995-12-31')).toBeUndefined()
})

test.each([
  '',
  'today',
  '2026-1-1',
  '2026-11-22T10:00',
  ' 2026-11-22',
  '22-11-2026',
  '2026-02-30',
  '2026-13-01',
])('“%s” is no day', (day) => {
  expect(() => rateOn([], 'food', day)).toThrow(`not a day: ${day}`)
})
