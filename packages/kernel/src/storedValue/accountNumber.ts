/**
 * Numbers of gift cards and store credit. Whoever knows one can spend what is on it, so that those that a till makes are drawn by
 * chance: two digits that tell what it is, sixteen that nobody guesses, two check digits that catch what was mistyped. Twenty digits are
 * the number of no article, parcel or bank card. Cards that were bought printed keep the number they have.
 */
import { assert } from '../fault/assert.ts'
import type { StoredValueKind } from './account.ts'

/** The kinds that are found by a number on a card or slip. */
export type NumberedKind = Extract<StoredValueKind, 'gift_card' | 'store_credit'>

const prefixes = { gift_card: '97', store_credit: '96' } as const satisfies Record<NumberedKind, string>
const shortestForeign = 6
const longest = 40
const mask = '********'
const shownDigits = 4

export type AccountNumberOutcome =
  /** `kind` where the number itself says it. */
  | { status: 'valid'; accountId: string; kind?: NumberedKind }
  /** Its check digits say that it was mistyped. */
  | { status: 'wrong_check_digits' }
  | { status: 'no_number' }

/** Returns a number of its own for what is drawn.   Requires: sixteen digits, drawn by chance (asserted). */
export function makeAccountNumber(kind: NumberedKind, drawn: string): string {
  assert(/^\d{16}$/.test(drawn), 'sixteen digits are drawn')
  const body = `${prefixes[kind]}${drawn}`
  return `${body}${checkDigitsOf(body)}`
}

/** Returns what somebody typed or scanned, as accounts are kept: without the spaces that cards are printed with, in capitals.
 *  Fails: `wrong_check_digits`, `no_number` (returned).   Source: ISO/IEC 7064, MOD 97-10. */
export function parseAccountNumber(text: string): AccountNumberOutcome {
  const accountId = text.replace(/[\s-]/g, '').toUpperCase()
  if (accountId.length < shortestForeign || accountId.length > longest || !/^[0-9A-Z]+$/.test(accountId))
    return { status: 'no_number' }
  const kind = kindOf(accountId)
  if (kind === undefined) return { status: 'valid', accountId }
  return checkDigitsOf(accountId.slice(0, -2)) === accountId.slice(-2)
    ? { status: 'valid', accountId, kind }
    : { status: 'wrong_check_digits' }
}

/** Returns the number in fours, as people read it out. */
export function spacedNumber(accountId: string): string {
  return accountId.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Returns the number as it may lie in a bin: its end, behind a mask. It names a card, and spends nothing. */
export function maskedNumber(accountId: string): string {
  return isMaskedNumber(accountId) ? accountId : `${mask}${accountId.slice(-shownDigits)}`
}

/** Tells whether a number was cut down. */
export function isMaskedNumber(accountId: string): boolean {
  return accountId.startsWith(mask)
}

function kindOf(accountId: string): NumberedKind | undefined {
  if (!/^\d{20}$/.test(accountId)) return undefined
  if (accountId.startsWith(prefixes.gift_card)) return 'gift_card'
  return accountId.startsWith(prefixes.store_credit) ? 'store_credit' : undefined
}

/** So that the whole, as a number, leaves 1 when divided by 97. */
function checkDigitsOf(body: string): string {
  let remainder = 0
  for (const digit of `${body}00`) remainder = (remainder * 10 + Number(digit)) % 97
  return `${98 - remainder}`.padStart(2, '0')
}
