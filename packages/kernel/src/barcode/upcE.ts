/** UPC-E: six digits that stand for a UPC-A number with zeros left out.   Source: GS1 General Specifications 5.2.2.4.2. */
import { checkDigitOf } from '../item/gtin.ts'

export type UpcEOutcome =
  /** The UPC-A number of twelve digits, which is a GTIN-12. */
  | { status: 'expanded'; gtin: string }
  | { status: 'not_digits' }
  | { status: 'wrong_length' }
  /** Only numbers that begin with 0 or 1 can be shortened. */
  | { status: 'wrong_number_system' }
  | { status: 'wrong_check_digit'; expected: number }

/** Returns the UPC-A number of a UPC-E code: six digits alone, seven with the number system, eight with the check digit too.
 *  Fails: `not_digits`, `wrong_length`, `wrong_number_system`, `wrong_check_digit` (returned). */
export function expandUpcE(code: string): UpcEOutcome {
  if (!/^\d+$/.test(code)) return { status: 'not_digits' }
  if (code.length < 6 || code.length > 8) return { status: 'wrong_length' }
  const system = code.length === 6 ? '0' : code.slice(0, 1)
  if (system !== '0' && system !== '1') return { status: 'wrong_number_system' }
  const payload = system + withZeros(code.length === 6 ? code : code.slice(1, 7))
  const expected = checkDigitOf(payload)
  if (code.length === 8 && Number(code.at(-1)) !== expected) return { status: 'wrong_check_digit', expected }
  return { status: 'expanded', gtin: `${payload}${expected}` }
}

/** The last digit says where the zeros were. */
function withZeros(six: string): string {
  const last = Number(six[5])
  if (last <= 2) return `${six.slice(0, 2)}${last}0000${six.slice(2, 5)}`
  if (last === 3) return `${six.slice(0, 3)}00000${six.slice(3, 5)}`
  if (last === 4) return `${six.slice(0, 4)}00000${six.slice(4, 5)}`
  return `${six.slice(0, 5)}0000${last}`
}
