/** GTIN-8, -12, -13 and -14: fourteen digits at most, the last one a check digit.   Source: GS1 General Specifications 7.9. */
import { assert } from '../fault/assert.ts'

export type GtinOutcome =
  | { status: 'valid'; gtin: string }
  | { status: 'not_digits' }
  | { status: 'wrong_length' }
  | { status: 'wrong_check_digit'; expected: number }

/** Returns the check digit that belongs behind `digits`.   Requires: digits only (asserted). */
export function checkDigitOf(digits: string): number {
  assert(/^\d+$/.test(digits), `not digits: ${digits}`)
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1
    sum += Number(digits[index]) * weight
  }
  return (10 - (sum % 10)) % 10
}

/** Returns the code as GTIN, or what is wrong with it.
 *  Fails: `not_digits`, `wrong_length`, `wrong_check_digit` (returned). */
export function parseGtin(code: string): GtinOutcome {
  if (!/^\d+$/.test(code)) return { status: 'not_digits' }
  if (![8, 12, 13, 14].includes(code.length)) return { status: 'wrong_length' }
  const expected = checkDigitOf(code.slice(0, -1))
  if (Number(code.at(-1)) !== expected) return { status: 'wrong_check_digit', expected }
  return { status: 'valid', gtin: code }
}

/** Returns the one form under which equal GTINs compare equal: without leading zeros.
 *  A UPC-A code and the EAN-13 that scanners make of it are the same article. */
export function gtinKey(gtin: string): string {
  return gtin.replace(/^0+/, '')
}
