/** Currencies by ISO 4217 code and the number of decimals (exponent) of their minor unit. */
import { assert } from '../fault/assert.ts'

/** An ISO 4217 alphabetic code, such as `EUR`. */
export type Currency = string

// ISO 4217:2015, table A.1. Whatever is not listed here has two decimals.
const exponentsOtherThanTwo: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code): [string, number] => [code, 0]),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code): [string, number] => [code, 3]),
])

/** Returns the number of decimals of the currency's minor unit: 0, 2 or 3.
 *  Requires: three capital letters (asserted).   Source: ISO 4217:2015 table A.1. */
export function exponentOf(currency: Currency): number {
  assert(/^[A-Z]{3}$/.test(currency), `not a currency code: ${currency}`)
  return exponentsOtherThanTwo.get(currency) ?? 2
}
