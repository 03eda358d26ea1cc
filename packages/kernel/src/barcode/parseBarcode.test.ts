import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigitOf } from '../item/gtin.ts'
import { inStoreFormats } from './inStore/countries.ts'
import { assertFormat, type InStoreFormat, parseInStore } from './inStore/format.ts'
import { measureCheckDigitOf } from './inStore/measureCheckDigit.ts'
import { type BarcodeTables, parseBarcode } from './parseBarcode.ts'
import type { Symbology } from './symbology.ts'

const tablesOf = (country: string): BarcodeTables => ({
  inStoreFormats: inStoreFormats(country),
  currentYear: 2026,
})
const gs = '\u001d'

test.each<[text: string, hint: Symbology | undefined, outcome: object]>([
  ['8714811143031', undefined, { status: 'article', gtin: '8714811143031', isRestricted: false }],
  ['8714811143031\r\n', 'ean_13', { status: 'article', gtin: '8714811143031' }],
  [']E08714811143031', undefined, { status: 'article', gtin: '8714811143031' }],
  ['036000291452', 'ean_13', { status: 'article', gtin: '036000291452' }],
  ['96385074', undefined, { status: 'article', gtin: '96385074' }],
  ['96385074', 'ean_8', { status: 'article' }],
  ['04567840', 'upc_e', { status: 'article', gtin: '045670000080' }],
  // Eight digits: EAN-8 where its check digit is right, else UPC-E.
  ['04567840', undefined, { status: 'article', gtin: '045670000080' }],
  ['045670000080', 'upc_e', { status: 'article', gtin: '045670000080' }],
  ['15400141288763', 'itf_14', { status: 'article', isRestricted: false }],
  ['20012345', undefined, { status: 'wrong_check_digit' }],
  ['2001234567893', undefined, { status: 'article', isRestricted: true }],
  ['8714811143032', undefined, { status: 'wrong_check_digit', expected: 1 }],
  ['871481114303', 'ean_8', { status: 'wrong_length' }],
  ['123456', undefined, { status: 'wrong_length' }],
  ['87148A1143031', 'ean_13', { status: 'not_digits' }],
  ['21234505', 'upc_e', { status: 'wrong_number_system' }],
  ['', undefined, { status: 'empty' }],
  [' \n', 'qr', { status: 'empty' }],
  [']E0', undefined, { status: 'empty' }],
  ['Tafel 12', undefined, { status: 'plain_text', text: 'Tafel 12' }],
  ['123456', 'code_128', { status: 'plain_text', text: '123456' }],
  ['8714811143031', 'code_39', { status: 'article' }],
  [
    ']C101095011015300031726010110AB',
    undefined,
    { status: 'gs1_message', facts: { gtin: '09501101530003', lot: 'AB' } },
  ],
  [`${gs}0109501101530003`, undefined, { status: 'gs1_message' }],
  ['(01)09501101530003(17)260101', undefined, { status: 'gs1_message', facts: { expiryDay: '2026-01-01' } }],
  [
    'https://id.gs1.org/01/09506000134352?17=271231',
    'qr',
    { status: 'gs1_message', facts: { expiryDay: '2027-12-31' } },
  ],
  ['https://example.com/menu', 'qr', { status: 'not_a_digital_link' }],
  [']d20109501101530004', undefined, { status: 'check_failed', check: 'csum' }],
  ['3922199', 'gs1_databar', { status: 'gs1_message', missing: [{ ai: '3922' }, { ai: '3922' }] }],
])('%j as %s', (text, hint, outcome) => {
  expect(parseBarcode(text, hint, tablesOf('NL'))).toMatchObject(outcome)
})

test.each([
  // The worked examples of GS1 General Specifications 7.9.3 and 7.9.4
  ['2875', 9],
  ['14685', 6],
  ['0000', 0],
  ['00000', 0],
])('the check digit of the price %s is %i', (field, digit) => {
  expect(measureCheckDigitOf(field)).toBe(digit)
})

test.each([
  // gs1.dk: 150 g and 225 g
  ['DK', '2623570001505', { measure: 'quantity', quantityMilli: 150, unit: 'kg', itemReference: '2357' }],
  ['DK', '2712341002251', { measure: 'quantity', quantityMilli: 225, itemReference: '12341' }],
  // gs1.se: 1.234 kg, and 12.34 kr, 123.4 kr, 1234 kr by the digit behind the 2
  ['SE', '2312345612342', { measure: 'quantity', quantityMilli: 1234, itemReference: '123456' }],
  ['SE', '2412345612349', { quantityMilli: 12_340 }],
  ['SE', '2512345612346', { quantityMilli: 123_400 }],
  ['SE', '2012345612341', { measure: 'price', amountMinor: 1234, currency: 'SEK' }],
  ['SE', '2112345612348', { amountMinor: 12_340 }],
  ['SE', '2212345612345', { amountMinor: 123_400 }],
])('in %s, %s says %o', (country, code, article) => {
  expect(parseBarcode(code, 'ean_13', tablesOf(country))).toMatchObject({
    status: 'in_store_article',
    article,
  })
})

const anyCountry = fc.constantFrom('DE', 'DK', 'EE', 'FI', 'GB', 'LT', 'LV', 'SE', 'US')
const codeFrom = (pattern: string, reference: string, field: string): string => {
  const references = [...reference]
  const fields = [...field]
  const verifier = pattern.includes('V') ? measureCheckDigitOf(field) : 0
  const payload = [...pattern.slice(0, -1)]
    .map((place) =>
      place === 'I' ? references.shift() : place === 'M' ? fields.shift() : place === 'V' ? verifier : place,
    )
    .join('')
  return `${payload}${checkDigitOf(payload)}`
}

test('every national code says what was put into it, and finds its item whatever it weighs or costs', () => {
  fc.assert(
    fc.property(
      anyCountry,
      fc.nat(9),
      fc.nat(99_999),
      fc.nat(999_999),
      (country, row, reference, measured) => {
        const formats = inStoreFormats(country)
        const format = formats[row % formats.length] as InStoreFormat
        assertFormat(format)
        const count = (place: string) => [...format.pattern].filter((each) => each === place).length
        const digits = (value: number, length: number) => String(value).padStart(6, '0').slice(-length)
        const field = digits(measured, count('M'))
        const code = codeFrom(format.pattern, digits(reference, count('I')), field)
        const outcome = parseBarcode(code, undefined, tablesOf(country))
        if (outcome.status !== 'in_store_article') throw new Error(`${code}: ${outcome.status}`)
        const { article } = outcome
        if (article.measure === 'price')
          expect(article.amountMinor).toBe(Number(field) * 10 ** (2 - format.decimals))
        else expect(article.quantityMilli).toBe(Number(field) * 10 ** (3 - format.decimals))
        expect(article.lookupCode).toBe(
          codeFrom(format.pattern, article.itemReference, '0'.repeat(field.length)),
        )
      },
    ),
  )
})

test('a price that was misread is named before the item is sold at it', () => {
  const right = codeFrom('22IIIIVMMMMMC', '1234', '01995')
  expect(right[6]).toBe(String(measureCheckDigitOf('01995')))
  const misread = `${right.slice(0, 6)}${(Number(right[6]) + 1) % 10}${right.slice(7, 12)}`
  const code = misread + checkDigitOf(misread)
  expect(parseBarcode(code, 'ean_13', tablesOf('DE'))).toEqual({
    status: 'wrong_measure_check_digit',
    expected: Number(right[6]),
  })
})

test("a chain's own row goes before its country's", () => {
  const own: InStoreFormat = { pattern: '23IIIIIMMMMMC', decimals: 3, measure: 'quantity', unit: 'l' }
  const outcome = parseInStore('2312345612342', [own, ...inStoreFormats('SE')])
  expect(outcome).toMatchObject({ article: { quantityMilli: 61_234, unit: 'l', itemReference: '12345' } })
})

test.each<[string, InStoreFormat]>([
  ['no pattern', { pattern: '20IIMIIIMMMMC', decimals: 2, measure: 'price', currency: 'EUR' }],
  ['8, 12 or 13 places', { pattern: '20IIMMMC1', decimals: 2, measure: 'price', currency: 'EUR' }],
  ['too many decimals', { pattern: '20IIIIIMMMMMC', decimals: 3, measure: 'price', currency: 'EUR' }],
  ['too many decimals', { pattern: '20IIIIIMMMMMC', decimals: 1, measure: 'price', currency: 'JPY' }],
  [
    'no check digit over so many',
    { pattern: '20IIIVMMMMMMC', decimals: 2, measure: 'price', currency: 'EUR' },
  ],
])('a format with %s is a fault', (broken, format) => {
  expect(() => assertFormat(format)).toThrow(broken)
})

test('no text makes it throw', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 })
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), anyCountry, (text, country) => {
      expect(parseBarcode(text, undefined, tablesOf(country)).status).toMatch(/^[a-z0-9_]+$/)
    }),
  )
})
