import { expect, test } from 'vitest'
import { gtinKey, parseGtin } from './gtin.ts'

test.each([
  ['8714811143031', { status: 'valid', gtin: '8714811143031' }],
  ['96385074', { status: 'valid', gtin: '96385074' }],
  ['036000291452', { status: 'valid', gtin: '036000291452' }],
  ['8714811143032', { status: 'wrong_check_digit', expected: 1 }],
  ['87148111430', { status: 'wrong_length' }],
  ['', { status: 'not_digits' }],
  ['87148A1143031', { status: 'not_digits' }],
])('%s', (code, outcome) => {
  expect(parseGtin(code)).toEqual(outcome)
})

test('the same article as UPC-A and as EAN-13 has one key', () => {
  expect(gtinKey('0036000291452')).toBe(gtinKey('036000291452'))
})
