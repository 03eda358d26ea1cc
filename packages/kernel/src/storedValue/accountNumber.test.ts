import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAccountNumber, parseAccountNumber, spacedNumber } from './accountNumber.ts'

const drawn = fc.stringMatching(/^\d{16}$/)
const kinds = fc.constantFrom('gift_card', 'store_credit')

describe('a number of a till', () => {
  it('is read as what it was made for, however it is typed', () => {
    fc.assert(
      fc.property(kinds, drawn, (kind, digits) => {
        const accountId = makeAccountNumber(kind, digits)
        expect(accountId).toMatch(/^\d{20}$/)
        expect(parseAccountNumber(` ${spacedNumber(accountId)} `)).toEqual({
          status: 'valid',
          accountId,
          kind,
        })
      }),
    )
  })

  it('is not taken with a digit mistyped behind its kind, nor with two exchanged', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 2, max: 18 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) => {
          const right = makeAccountNumber('gift_card', digits)
          const other = `${(Number(right[at]) + by) % 10}`
          const mistyped = `${right.slice(0, at)}${other}${right.slice(at + 1)}`
          expect(parseAccountNumber(mistyped)).toEqual({ status: 'wrong_check_digits' })
          const swapped = `${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`
          if (swapped !== right) expect(parseAccountNumber(swapped)).toEqual({ status: 'wrong_check_digits' })
        },
      ),
    )
  })
})

describe('a number that came printed', () => {
  it.each([
    { text: 'gc-2026-000123', accountId: 'GC2026000123' },
    { text: '6001 2345 6789', accountId: '600123456789' },
  ])('$text is kept as it is', ({ text, accountId }) => {
    expect(parseAccountNumber(text)).toEqual({ status: 'valid', accountId })
  })

  it.each(['', '12345', 'a/b/c/d/e/f', '1'.repeat(41), 'é'.repeat(10)])('"%s" is none', (text) => {
    expect(parseAccountNumber(text)).toEqual({ status: 'no_number' })
  })
})

it('reads in fours', () => {
  expect(spacedNumber('97123456789012345678')).toBe('9712 3456 7890 1234 5678')
  expect(spacedNumber('ABC')).toBe('ABC')
})
