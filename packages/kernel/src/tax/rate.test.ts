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
