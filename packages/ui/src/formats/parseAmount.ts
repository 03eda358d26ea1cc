// Amounts as people type them: forgiving about spaces, currency signs and which separator a keypad sends,
// strict about everything that could change the figure.
import { exponentOf } from '@kassa/kernel'
import { formatAmount } from './formatAmount.ts'
import { numberFormat } from './formatters.ts'

export type ParsedAmount =
  | { status: 'ok'; amountMinor: number }
  | { status: 'not_an_amount' }
  | { status: 'too_many_decimals' }

/** Blanks, and apostrophes as thousands (Swiss), in the shapes that locales and keyboards produce. */
const IGNORED = /[\s\u00a0\u202f\u2009'’]/g

/** The decimal mark of a locale: "," for nl, sv and de, "." for en. */
export function decimalMark(locale: string): ',' | '.' {
  const parts = numberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(0.5)
  return parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.'
}

/** Text without the currency's own signs, so that what we write can be typed back. */
function withoutCurrency(text: string, currency: string, locale: string): string {
  const signs = new Set([currency])
  for (const shown of ['symbol', 'code'] as const) {
    const written = formatAmount(0, currency, locale, { currencyShown: shown })
    signs.add(written.replace(/[\d.,\s\u00a0\u202f]/g, ''))
  }
  let bare = text
  for (const sign of signs) if (sign !== '') bare = bare.replace(sign, '')
  return bare
}

/** The whole and the fraction of a figure, or undefined when its separators make no sense.
 *  A single separator that is not the locale's decimal mark still counts as one when it cannot be a thousands
 *  mark: on a numeric keypad the same key sends "." on one layout and "," on the next. */
function splitAtMark(figure: string, mark: ',' | '.'): { whole: string; fraction: string } | undefined {
  const group = mark === ',' ? '.' : ','
  const plain = /^(\d*)(?:[.,](\d*))?$/
  const grouped = mark === ',' ? /^(\d{1,3}(?:\.\d{3})+)(?:,(\d*))?$/ : /^(\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/
  const match = grouped.exec(figure) ?? plain.exec(figure)
  if (match === null) return undefined
  const whole = (match[1] ?? '').replaceAll(group, '')
  const fraction = match[2] ?? ''
  return whole === '' && fraction === '' ? undefined : { whole, fraction }
}

/** Reads a typed amount.
 *  Units: minor units of `currency`.   Ensures: parseAmount(formatAmount(x)) is x.
 *  Fails: `not_an_amount` (also beyond 2^53), `too_many_decimals` (returned). */
export function parseAmount(text: string, currency: string, locale: string): ParsedAmount {
  const bare = withoutCurrency(text.trim(), currency, locale).replace(IGNORED, '').replace(/[−–]/g, '-')
  const negative = bare.startsWith('-')
  const split = splitAtMark(negative ? bare.slice(1) : bare, decimalMark(locale))
  if (split === undefined) return { status: 'not_an_amount' }
  const decimals = exponentOf(currency)
  const fraction = split.fraction.replace(/0+$/, '')
  if (fraction.length > decimals) return { status: 'too_many_decimals' }
  const units = Number(`${split.whole}${fraction.padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(units)) return { status: 'not_an_amount' }
  return { status: 'ok', amountMinor: negative && units !== 0 ? -units : units }
}
