/** Paying out what is left on a card that is too little to buy anything with, where a law or the shop allows it. */
import type { Currency } from '../money/currency.ts'
import type { Day } from '../tax/rate.ts'
import type { StoredValueAccount, StoredValueKind } from './account.ts'

/** Of the rules that hold on a day, the one that began last holds. */
export type CashOutRule = {
  from: Day
  kinds: readonly StoredValueKind[]
  currency: Currency
  /** Only a balance below this is paid out. Minor units. */
  belowMinor: number
}

/** California: below 10 dollars; from April 2026 below 15. Of cards that were sold, not given away.
 *  Source: California Civil Code § 1749.5(b), as amended by SB 22 of 2025 (chapter 207). */
export const californianCashOut: readonly CashOutRule[] = [
  { from: '2008-01-01', kinds: ['gift_card'], currency: 'USD', belowMinor: 10_00 },
  { from: '2026-04-01', kinds: ['gift_card'], currency: 'USD', belowMinor: 15_00 },
]

export type CashOutOutcome =
  | { status: 'payable'; amountMinor: number }
  /** No rule pays out such value here. Final. */
  | { status: 'no_rule' }
  /** Transient: a payment is under way. */
  | { status: 'value_held'; heldMinor: number }
  | { status: 'nothing_left' }
  | { status: 'balance_too_great'; belowMinor: number }

/** Returns what of the account, as of its `at`, is paid out in cash: all of it or nothing.
 *  Units: minor units.   Ensures: payable ⇒ above zero and not more than the balance.   Fails: by name (returned). */
export function cashOut(account: StoredValueAccount, rules: readonly CashOutRule[]): CashOutOutcome {
  const { kind, currency, at, balanceMinor, heldMinor } = account
  const rule = rules
    .filter((one) => one.kinds.includes(kind) && one.currency === currency && one.from <= at)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  if (rule === undefined) return { status: 'no_rule' }
  if (heldMinor > 0) return { status: 'value_held', heldMinor }
  if (balanceMinor <= 0) return { status: 'nothing_left' }
  if (balanceMinor >= rule.belowMinor) return { status: 'balance_too_great', belowMinor: rule.belowMinor }
  return { status: 'payable', amountMinor: balanceMinor }
}
