import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompanyNumber } from './companyNumber.ts'
import { readVatNumber } from './vatNumber.ts'

describe('VAT numbers', () => {
  test.each([
    ['NL004495445B01', 'NL', 'NL004495445B01'],
    ['nl 0044.95.445.B01', 'SE', 'NL004495445B01'],
    ['004495445B01', 'NL', 'NL004495445B01'],
    // Of a person in business: not by the test of eleven.
    ['NL002455799B11', 'NL', 'NL002455799B11'],
    ['SE556703748501', 'NL', 'SE556703748501'],
    ['556703-7485 01', 'SE', 'SE556703748501'],
    ['DE136695976', 'DE', 'DE136695976'],
    ['BE0411905847', 'NL', 'BE0411905847'],
    ['FR40303265045', 'FR', 'FR40303265045'],
    // The key of this French number is letters that are a country's, too.
    ['SE303265045', 'FR', 'FRSE303265045'],
    ['EL094259216', 'GR', 'EL094259216'],
    ['094259216', 'GR', 'EL094259216'],
    ['CHE-107.787.577 MWST', 'CH', 'CHE107787577MWST'],
  ])('%s in %s', (typed, country, vatNumber) => {
    expect(readVatNumber(typed, country)).toEqual({ status: 'valid', vatNumber })
  })

  test.each([
    ['NL004495446B01', 'wrong_check_digits'],
    ['SE556703748601', 'wrong_check_digits'],
    ['DE136695978', 'wrong_check_digits'],
    ['BE0411905848', 'wrong_check_digits'],
    ['NL00449544B01', 'wrong_shape'],
    ['SE5567037485', 'wrong_shape'],
    ['12', 'wrong_shape'],
    ['', 'wrong_shape'],
    ['ZZ123456789', 'unknown_country'],
  ])('%s: %s', (typed, status) => {
    expect(readVatNumber(typed, 'NL')).toEqual({ status })
  })

  test('one digit that was mistyped is noticed', () => {
    const known = ['SE556703748501', 'DE136695976', 'BE0411905847']
    const change = fc.record({
      number: fc.constantFrom(...known),
      place: fc.nat(8),
      by: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(change, ({ number, place, by }) => {
        const at = 2 + place
        const digit = (Number(number[at]) + by) % 10
        const mistyped = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
        expect(readVatNumber(mistyped, 'NL').status).not.toBe('valid')
      }),
    )
  })
})

describe('numbers of companies', () => {
  test.each([
    ['3412 3456', 'NL', '34123456'],
    ['5567037485', 'SE', '556703-7485'],
    ['16556703-7485', 'SE', '556703-7485'],
    ['HRB  12345 B', 'DE', 'HRB 12345 B'],
  ])('%s in %s', (typed, country, companyNumber) => {
    expect(readCompanyNumber(typed, country)).toEqual({ status: 'valid', companyNumber })
  })

  test.each([
    ['3412345', 'NL', 'wrong_shape'],
    ['5567037486', 'SE', 'wrong_check_digits'],
    ['556703', 'SE', 'wrong_shape'],
    [' ', 'DE', 'wrong_shape'],
  ])('%s in %s: %s', (typed, country, status) => {
    expect(readCompanyNumber(typed, country)).toEqual({ status })
  })
})
