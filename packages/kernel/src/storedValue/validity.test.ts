import { expect, test } from 'vitest'
import { expiryOf, giftCardValidity, monthsAfter, nextMidnight, type ValidityOutcome } from './validity.ts'

test.each<[string, 'NL' | 'SE', string, number | undefined, ValidityOutcome]>([
  [
    'two years in the Netherlands',
    'NL',
    '2026-11-22T10:00',
    24,
    { status: 'valid', expiresAt: '2028-11-23T00:00' },
  ],
  ['one month less', 'NL', '2026-11-22T10:00', 23, { status: 'shorter_than_law', leastMonths: 24 }],
  [
    'sold when one year was enough',
    'NL',
    '2021-12-31T23:59',
    12,
    { status: 'valid', expiresAt: '2023-01-01T00:00' },
  ],
  ['sold a minute later', 'NL', '2022-01-01T00:00', 12, { status: 'shorter_than_law', leastMonths: 24 }],
  ['nothing agreed', 'NL', '2026-02-28T10:00', undefined, { status: 'valid', expiresAt: '2031-03-01T00:00' }],
  ['one month in Sweden', 'SE', '2026-01-31T10:00', 1, { status: 'valid', expiresAt: '2026-03-01T00:00' }],
  [
    'nothing agreed in Sweden',
    'SE',
    '2026-05-31T10:00',
    undefined,
    { status: 'valid', expiresAt: '2036-06-01T00:00' },
  ],
])('a gift card holds: %s', (_, country, soldAt, months, expected) => {
  expect(expiryOf(soldAt, giftCardValidity[country], months)).toEqual(expected)
})

test.each([
  ['2026-01-31T08:15', 1, '2026-02-28T08:15'],
  ['2028-01-31T08:15', 1, '2028-02-29T08:15'],
  ['2026-12-15T00:00', 1, '2027-01-15T00:00'],
  ['2026-03-31T23:59', -1, '2026-02-28T23:59'],
  ['2026-03-31T23:59', 0, '2026-03-31T23:59'],
  ['2026-03-30T00:00', -3, '2025-12-30T00:00'],
  ['2024-02-29T00:00', 12, '2025-02-28T00:00'],
  ['2026-05-31T00:00', 1, '2026-06-30T00:00'],
])('%s and %i months', (at, months, expected) => {
  expect(monthsAfter(at, months)).toBe(expected)
})

test.each([
  ['2026-12-31T23:59', '2027-01-01T00:00'],
  ['2028-02-28T00:00', '2028-02-29T00:00'],
  ['2027-02-28T00:00', '2027-03-01T00:00'],
])('the day after %s begins', (at, expected) => {
  expect(nextMidnight(at)).toBe(expected)
})

test('no law on validity, no such day', () => {
  expect(() => expiryOf('1991-12-31T00:00', giftCardValidity.NL)).toThrow('no law')
  expect(() => monthsAfter('2026-02-29T00:00', 1)).toThrow('not a local time')
  expect(() => monthsAfter('9999-12-31T00:00', 1)).toThrow('beyond the calendar')
})
