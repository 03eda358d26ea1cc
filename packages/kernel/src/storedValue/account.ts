/**
 * Stored value: gift cards, vouchers for several purposes, store credit and house accounts, each an account in one currency and a
 * fold over its entries. Nothing is refused after the fact: three tills that spend one card while they are offline have all sold, so
 * the account says by which entries it is overdrawn.
 */
import type { LocalTime } from '../calendar/localTime.ts'
import type { Currency } from '../money/currency.ts'
import { exponentOf } from '../money/currency.ts'
import type { ValueTender } from '../settle/tender.ts'
import { foldLots } from './foldLots.ts'
import type { LotEntry, LotMovement } from './lotEntry.ts'

/** Points are no money: see loyalty/account.ts. */
export type StoredValueKind = Exclude<ValueTender['type'], 'points'>

export type StoredValueId = { kind: StoredValueKind; accountId: string; currency: Currency }

type InMinor<Movement> = Movement extends { amount: number }
  ? Omit<Movement, 'amount'> & { amountMinor: number }
  : Movement

/** One movement of stored value: see `LotMovement` for what each type means. */
export type StoredValueEntry = StoredValueId &
  Pick<LotEntry, 'entryId' | 'sourceId' | 'at'> &
  InMinor<LotMovement>

export type StoredValueAccount = StoredValueId & {
  at: LocalTime
  /** Whether anything was ever entered. */
  isKnown: boolean
  creditLimitMinor: number
  loadedMinor: number
  restoredMinor: number
  spentMinor: number
  /** Breakage: value that nobody spent in time. */
  expiredMinor: number
  /** loaded + restored − spent − expired. Below zero: the holder owes it. */
  balanceMinor: number
  /** Set aside for payments that are not complete. */
  heldMinor: number
  /** What may be spent now, never below zero: balance − held + credit limit. */
  availableMinor: number
  /** Which part expires when, the soonest first. */
  lots: { entryId: string; amountMinor: number; expiresAt?: LocalTime }[]
  expired: { entryId: string; amountMinor: number; expiredAt: LocalTime }[]
  /** Which entries took more than there was: so much, and so much of it not made good since. */
  overdrawn: { entryId: string; overMinor: number; openMinor: number }[]
  /** Ids under which two different entries came. */
  conflicting: string[]
}

/** Returns the account as of `at`, by those of the entries that are its own: entries of other accounts and currencies do not count.
 *  Units: minor units.   Requires: a currency, times of the calendar, amounts above zero, a limit not below zero (asserted).
 *  Ensures: balance = loaded + restored − spent − expired; entries are a set: order and repetition change nothing; what is overdrawn
 *  and open is what is owed beyond the credit limit. */
export function storedValueAccount(
  entries: readonly StoredValueEntry[],
  { at, creditLimitMinor = 0, ...id }: StoredValueId & { at: LocalTime; creditLimitMinor?: number },
): StoredValueAccount {
  exponentOf(id.currency)
  const own = entries.filter(
    (entry) => entry.kind === id.kind && entry.accountId === id.accountId && entry.currency === id.currency,
  )
  const folded = foldLots(own.map(lotEntryOf), at, creditLimitMinor)
  return {
    ...{ ...id, at, creditLimitMinor, isKnown: own.length > 0 },
    loadedMinor: folded.loaded,
    restoredMinor: folded.restored,
    spentMinor: folded.spent,
    expiredMinor: folded.expired.reduce((sum, { amount }) => sum + amount, 0),
    balanceMinor: folded.balance,
    heldMinor: folded.held,
    availableMinor: folded.available,
    lots: folded.lots.map(({ entryId, amount, expiresAt }) => {
      return { entryId, amountMinor: amount, ...(expiresAt === undefined ? {} : { expiresAt }) }
    }),
    expired: folded.expired.map(({ entryId, amount, expiresAt }) => {
      return { entryId, amountMinor: amount, expiredAt: expiresAt }
    }),
    overdrawn: folded.overdrawn.map(({ entryId, over, open }) => {
      return { entryId, overMinor: over, openMinor: open }
    }),
    conflicting: folded.conflicting,
  }
}

function lotEntryOf({
  kind: _kind,
  accountId: _id,
  currency: _currency,
  ...entry
}: StoredValueEntry): LotEntry {
  if (entry.type === 'release') return entry
  const { amountMinor, ...rest } = entry
  return { ...rest, amount: amountMinor }
}
