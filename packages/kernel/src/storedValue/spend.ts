/** May an account pay this now? Asked before a tender is taken; what was taken offline is told by `overdrawn` instead. */
import { assert } from '../fault/assert.ts'
import type { Money } from '../money/money.ts'
import type { StoredValueAccount } from './account.ts'

export type SpendOutcome =
  | { status: 'spendable'; leftMinor: number }
  /** Transient offline: perhaps it was loaded elsewhere. */
  | { status: 'account_unknown' }
  /** It is never converted by itself. Final. */
  | { status: 'other_currency'; currency: string }
  /** Two tills spent the same value: someone must look before more goes out. */
  | { status: 'account_overdrawn'; openMinor: number }
  /** There would be enough, had it not expired. Final. */
  | { status: 'value_expired'; availableMinor: number; expiredMinor: number }
  /** There would be enough, were it not set aside for other payments. Transient. */
  | { status: 'value_held'; availableMinor: number; heldMinor: number }
  /** It can pay `availableMinor`, and something else the rest. */
  | { status: 'exceeds_available'; availableMinor: number }

/** Returns whether the account, as of its `at`, may pay the amount.
 *  Units: minor units, above zero (asserted).   Ensures: spendable ⇒ the account stays at or above −credit limit.
 *  Fails: in the order of `SpendOutcome` (returned). */
export function canSpend(account: StoredValueAccount, { amountMinor, currency }: Money): SpendOutcome {
  assert(Number.isSafeInteger(amountMinor) && amountMinor > 0, `nothing to pay: ${amountMinor}`)
  const { availableMinor, heldMinor, expiredMinor, creditLimitMinor } = account
  if (!account.isKnown && creditLimitMinor === 0) return { status: 'account_unknown' }
  if (currency !== account.currency) return { status: 'other_currency', currency: account.currency }
  const openMinor = account.overdrawn.reduce((sum, overdraw) => sum + overdraw.openMinor, 0)
  if (openMinor > 0) return { status: 'account_overdrawn', openMinor }
  if (amountMinor <= availableMinor) return { status: 'spendable', leftMinor: availableMinor - amountMinor }
  if (amountMinor <= availableMinor + heldMinor) return { status: 'value_held', availableMinor, heldMinor }
  if (amountMinor <= availableMinor + heldMinor + expiredMinor)
    return { status: 'value_expired', availableMinor, expiredMinor }
  return { status: 'exceeds_available', availableMinor }
}
