import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandUpcE } from './upcE.ts'

test.each([
  // One for each place of the zeros, then the forms that scanners send.
  ['01234505', '012000003455'],
  ['06543217', '065100004327'],
  ['04252614', '042100005264'],
  ['03456733', '034500000673'],
  ['04567840', '045670000080'],
  ['01234565', '012345000065'],
  ['123455', '012345000058'],
  ['0123455', '012345000058'],
  ['01234558', '012345000058'],
])('%s is %s', (code, gtin) => {
  const outcome = expandUpcE(code)
  if (outcome.status === 'wrong_check_digit') throw new Error(`${code}: ${outcome.expected}`)
  expect(outcome).toEqual({ status: 'expanded', gtin })
})

test.each([
  ['01234506', { status: 'wrong_check_digit', expected: 5 }],
  ['21234505', { status: 'wrong_number_system' }],
  ['12345', { status: 'wrong_length' }],
  ['012345050', { status: 'wrong_length' }],
  ['01234S05', { status: 'not_digits' }],
  ['', { status: 'not_digits' }],
])('%s: %o', (code, outcome) => {
  expect(expandUpcE(code)).toEqual(outcome)
})

test('leaving the zeros out again gives the code back, and the check digit stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_999_999 }), (number) => {
      const code = String(number).padStart(7, '0')
      const outcome = expandUpcE(code)
      expect(outcome.status).toBe('expanded')
      const gtin = outcome.status === 'expanded' ? outcome.gtin : ''
      expect(expandUpcE(code + gtin.slice(-1))).toEqual(outcome)
      expect(gtin).toHaveLength(12)
      expect(gtin.replaceAll('0', '')).toContain(code.slice(1, 3).replaceAll('0', ''))
    }),
  )
})
