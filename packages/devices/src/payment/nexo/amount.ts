/**
 * Amounts as nexo writes them: a JSON number in major units, `10.99` for 1099 cents.
 * Exact both ways: a decimal of at most 15 digits survives the way through a double and back (IEEE 754, DBL_DIG).
 */
import { assert, exponentOf } from '@kassa/kernel'

// Terminal API: RequestedAmount is at most 99999999.999999.
const largestMajor = 99_999_999

/** The JSON number for an amount.
 *  Units: minor units of `currency` in, major units out.   Requires: 0 ≤ amount ≤ 99,999,999 major (asserted). */
export function toNexoAmount(amountMinor: number, currency: string): number {
  assert(Number.isSafeInteger(amountMinor) && amountMinor >= 0, `not a payable amount: ${amountMinor}`)
  const exponent = exponentOf(currency)
  const digits = String(amountMinor).padStart(exponent + 1, '0')
  const major = digits.slice(0, digits.length - exponent)
  assert(Number(major) <= largestMajor, `more than the protocol can carry: ${amountMinor} ${currency}`)
  return Number(`${major}.${digits.slice(digits.length - exponent)}`)
}

/** The minor units a JSON number stands for, or undefined if it is no amount of `currency`: never rounded. */
export function fromNexoAmount(value: unknown, currency: string): number | undefined {
  if (typeof value !== 'number' || !(value >= 0) || value > largestMajor + 1) return undefined
  const written = /^(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (written === null) return undefined
  const [, major = '', decimals = ''] = written
  const exponent = exponentOf(currency)
  if (decimals.length > exponent) return undefined
  return Number(major + decimals.padEnd(exponent, '0'))
}
