// Amounts, quantities, rates and moments in the four languages; what is written can be typed back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from './decimal.ts'
import { formatAmount, formatUnitPrice } from './formatAmount.ts'
import { formatDateTime } from './formatDateTime.ts'
import { formatCount, formatPercent, formatQuantity, formatRate } from './formatQuantity.ts'
import { decimalMark, parseAmount } from './parseAmount.ts'

const LOCALES = ['nl-NL', 'sv-SE', 'en-GB', 'de-DE', 'de-CH', 'nl-BE']
const CURRENCIES = ['EUR', 'SEK', 'GBP', 'DKK', 'NOK', 'CHF', 'USD', 'JPY', 'KWD']
/** Intl puts no-break spaces where people see blanks. */
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('amounts', () => {
  it.each([
    [123450, 'EUR', 'nl-NL', '€ 1.234,50'],
    [-5, 'EUR', 'nl-NL', '€ -0,05'],
    [123450, 'SEK', 'sv-SE', '1 234,50 kr'],
    [123450, 'GBP', 'en-GB', '£1,234.50'],
    [123450, 'EUR', 'de-DE', '1.234,50 €'],
    [1234, 'JPY', 'en-GB', '¥1,234'],
  ])('%i %s in %s is %s', (amountMinor, currency, locale, text) => {
    expect(seen(formatAmount(amountMinor, currency, locale))).toBe(text)
  })

  it('can leave the currency to the head of the column, name it by code, and show a plus', () => {
    expect(formatAmount(123450, 'EUR', 'nl-NL', { currencyShown: 'none' })).toBe('1.234,50')
    expect(seen(formatAmount(123450, 'EUR', 'de-DE', { currencyShown: 'code' }))).toBe('1.234,50 EUR')
    expect(formatAmount(250, 'EUR', 'en-GB', { signed: true, currencyShown: 'none' })).toBe('+2.50')
  })

  it('is exact where a float would not be', () => {
    expect(formatAmount(9_007_199_254_740_991, 'EUR', 'en-GB')).toBe('€90,071,992,547,409.91')
    expect(formatAmount(123_456_789_012_345_678_901n, 'EUR', 'en-GB')).toBe('€1,234,567,890,123,456,789.01')
  })

  it('refuses what is not a whole number of minor units', () => {
    expect(() => formatAmount(12.5, 'EUR', 'en-GB')).toThrow(RangeError)
  })

  it('gives unit prices the decimals they need', () => {
    expect(seen(formatUnitPrice(255000, 'EUR', 'nl-NL'))).toBe('€ 2,55')
    expect(seen(formatUnitPrice(12345, 'EUR', 'nl-NL'))).toBe('€ 0,12345')
    expect(seen(formatUnitPrice(2_900_000, 'SEK', 'sv-SE'))).toBe('29,00 kr')
  })
})

describe('decimal text', () => {
  it('means the units it was made from', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 9 }), (units, decimals) => {
        expect(BigInt(decimalText(units, decimals).replace('.', ''))).toBe(units)
      }),
    )
  })
})

describe('typed amounts', () => {
  it.each([
    ['12,50', 'EUR', 'nl-NL', 1250],
    ['12.50', 'EUR', 'nl-NL', 1250],
    ['1.234', 'EUR', 'nl-NL', 123400],
    ['1.234,5', 'EUR', 'nl-NL', 123450],
    ['1,234.5', 'EUR', 'en-GB', 123450],
    ['1 234,50 kr', 'SEK', 'sv-SE', 123450],
    ["1'234.50", 'CHF', 'de-CH', 123450],
    ['€ 5', 'EUR', 'nl-NL', 500],
    ['EUR 5', 'EUR', 'nl-NL', 500],
    [',5', 'EUR', 'de-DE', 50],
    ['5,', 'EUR', 'de-DE', 500],
    ['5,100', 'EUR', 'de-DE', 510],
    ['−3,00', 'SEK', 'sv-SE', -300],
    ['-0', 'EUR', 'nl-NL', 0],
    ['007', 'JPY', 'en-GB', 7],
  ])('%s %s in %s is %i', (text, currency, locale, amountMinor) => {
    expect(parseAmount(text, currency, locale)).toEqual({ status: 'ok', amountMinor })
  })

  it.each([
    ['', 'not_an_amount'],
    [',', 'not_an_amount'],
    ['-', 'not_an_amount'],
    ['abc', 'not_an_amount'],
    ['1.2.3', 'not_an_amount'],
    ['1,2,3', 'not_an_amount'],
    ['12.34.567', 'not_an_amount'],
    ['1e5', 'not_an_amount'],
    ['--1', 'not_an_amount'],
    ['99999999999999999', 'not_an_amount'],
    ['1,234', 'too_many_decimals'],
    ['0,001', 'too_many_decimals'],
  ])('%s in Dutch is %s', (text, status) => {
    expect(parseAmount(text, 'EUR', 'nl-NL')).toEqual({ status })
  })

  it('reads back whatever is written', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...LOCALES),
        fc.constantFrom('symbol', 'code', 'none'),
        (amountMinor, currency, locale, shown) => {
          const text = formatAmount(amountMinor, currency, locale, { currencyShown: shown })
          expect(parseAmount(text, currency, locale)).toEqual({ status: 'ok', amountMinor })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('knows the mark of each locale', () => {
    expect(LOCALES.slice(0, 4).map(decimalMark)).toEqual([',', ',', '.', ','])
  })
})

describe('quantities, rates and moments', () => {
  it.each([
    [3000, 'piece', 'nl-NL', '3'],
    [1250, 'kg', 'nl-NL', '1,25 kg'],
    [500, 'l', 'sv-SE', '0,5 l'],
    [-1000, 'piece', 'en-GB', '-1'],
    [2000, 'box', 'en-GB', '2 box'],
  ])('%i of %s in %s is %s', (quantityMilli, unit, locale, text) => {
    expect(seen(formatQuantity(quantityMilli, unit, locale))).toBe(text)
  })

  it('writes rates from basis points', () => {
    expect(seen(formatPercent(2100, 'sv-SE'))).toBe('21 %')
    expect(seen(formatPercent(550, 'de-DE'))).toBe('5,5 %')
    expect(formatPercent(900, 'nl-NL')).toBe('9%')
    expect(formatRate(210_000, 'nl-NL')).toBe('21%')
    expect(formatRate(66_250, 'en-GB')).toBe('6.625%')
  })

  it('writes counts', () => {
    expect(formatCount(12500, 'de-DE')).toBe('12.500')
  })

  it('writes moments in a zone', () => {
    const atMs = Date.UTC(2026, 2, 14, 22, 5)
    expect(formatDateTime(atMs, 'en-GB', 'moment', 'Europe/Amsterdam')).toBe('14 Mar 2026, 23:05')
    expect(formatDateTime(atMs, 'nl-NL', 'date', 'Europe/Amsterdam')).toBe('14 mrt 2026')
    expect(formatDateTime(atMs, 'sv-SE', 'time', 'Europe/Stockholm')).toBe('23:05')
    expect(formatDateTime(atMs, 'de-DE', 'long_date', 'Europe/Berlin')).toBe('Samstag, 14. März 2026')
  })
})
