/**
 * In-store codes: numbers that a country or a chain makes itself, with the weight or the price of the very piece inside.
 * How they are built is a table, so that a new country or chain is a row: `27IIIIIWWWWWC` with three decimals.
 *
 *   digits  the prefix           V  check digit of the price or weight
 *   I       item reference       C  check digit of the whole code, always last
 *   M       price, weight or count
 */
import { assert, must } from '../../fault/assert.ts'
import { checkDigitOf } from '../../item/gtin.ts'
import { type Currency, exponentOf } from '../../money/currency.ts'
import type { Unit } from '../../quantity/quantity.ts'
import { measureCheckDigitOf } from './measureCheckDigit.ts'

export type InStoreFormat = {
  pattern: string
  /** How many of the measure's digits stand behind the decimal point. */
  decimals: number
} & ({ measure: 'price'; currency: Currency } | { measure: 'quantity'; unit: Unit })

export type InStoreArticle = {
  /** The code with nothing measured, its check digits made anew: under this the item is found. */
  lookupCode: string
  itemReference: string
} & (
  | { measure: 'price'; amountMinor: number; currency: Currency }
  | { measure: 'quantity'; quantityMilli: number; unit: Unit }
)

export type InStoreOutcome =
  | { status: 'in_store_article'; article: InStoreArticle }
  | { status: 'wrong_measure_check_digit'; expected: number }
  /** No row of the table has this prefix and length. */
  | { status: 'no_format' }

/** Returns what an in-store code says, by the first format of the table that it fits.
 *  Units: minor units of the format's currency; thousandths of the unit.
 *  Requires: a code whose check digit is right; formats that `assertFormat` lets pass (asserted).
 *  Fails: `wrong_measure_check_digit`, `no_format` (returned).   Source: GS1 General Specifications 2.1.12. */
export function parseInStore(code: string, formats: readonly InStoreFormat[]): InStoreOutcome {
  const format = formats.find(({ pattern }) => fits(code, pattern))
  if (format === undefined) return { status: 'no_format' }
  assertFormat(format)
  const field = digitsAt(code, format.pattern, 'M')
  const verifier = digitsAt(code, format.pattern, 'V')
  if (verifier !== '') {
    const expected = measureCheckDigitOf(field)
    if (Number(verifier) !== expected) return { status: 'wrong_measure_check_digit', expected }
  }
  const found = {
    lookupCode: lookupCodeOf(code, format.pattern),
    itemReference: digitsAt(code, format.pattern, 'I'),
  }
  const measured = Number(field)
  if (format.measure === 'quantity') {
    const quantityMilli = measured * 10 ** (3 - format.decimals)
    return {
      status: 'in_store_article',
      article: { ...found, measure: 'quantity', quantityMilli, unit: format.unit },
    }
  }
  const amountMinor = measured * 10 ** (exponentOf(format.currency) - format.decimals)
  return {
    status: 'in_store_article',
    article: { ...found, measure: 'price', amountMinor, currency: format.currency },
  }
}

/** What is wrong with a format: its length, the order of its parts, its decimals, or a check digit that no rule is known for. */
export type FormatFault = 'length' | 'parts' | 'decimals' | 'measure_check_digit'

/** Returns why the format cannot be read, or undefined where it can: a pattern of 8, 12 or 13 places with every part in one piece, no
 *  more decimals than the currency or the quantity has, and a check digit only over four or five digits. */
export function faultOfFormat(format: InStoreFormat): FormatFault | undefined {
  const { pattern, decimals } = format
  if (![8, 12, 13].includes(pattern.length)) return 'length'
  if (!/^\d+I+(V?M+|M+V)C$|^\d+(V?M+|M+V)I+C$/.test(pattern)) return 'parts'
  const most = format.measure === 'price' ? exponentOf(format.currency) : 3
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > most) return 'decimals'
  const length = [...pattern].filter((place) => place === 'M').length
  return pattern.includes('V') && length !== 4 && length !== 5 ? 'measure_check_digit' : undefined
}

const faultTexts: Readonly<Record<FormatFault, string>> = {
  length: 'a code has 8, 12 or 13 places',
  parts: 'no pattern of an in-store code',
  decimals: 'too many decimals',
  measure_check_digit: 'no check digit over so many digits',
}

/** Throws unless the format can be read. */
export function assertFormat(format: InStoreFormat): void {
  const fault = faultOfFormat(format)
  if (fault !== undefined)
    assert(false, `${faultTexts[fault]}: ${format.pattern}, ${format.decimals} decimals`)
}

function fits(code: string, pattern: string): boolean {
  const prefix = must(/^\d+/.exec(pattern)?.[0], `a pattern begins with its prefix: ${pattern}`)
  return code.length === pattern.length && code.startsWith(prefix)
}

function digitsAt(code: string, pattern: string, place: string): string {
  return [...code].filter((_, index) => pattern[index] === place).join('')
}

function lookupCodeOf(code: string, pattern: string): string {
  const length = [...pattern].filter((place) => place === 'M').length
  const verifier = pattern.includes('V') ? measureCheckDigitOf('0'.repeat(length)) : 0
  const payload = [...code.slice(0, -1)]
    .map((digit, index) => (pattern[index] === 'M' ? '0' : pattern[index] === 'V' ? verifier : digit))
    .join('')
  return `${payload}${checkDigitOf(payload)}`
}
