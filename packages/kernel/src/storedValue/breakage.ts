/** Breakage: what the shop owed on stored value that nobody spent in time becomes its own. */
import { negate } from '../money/integer.ts'
import type { MoneyEntry } from '../posting/post.ts'
import type { StoredValueAccount } from './account.ts'

/** Returns the entries that turn what has expired into breakage, beyond `postedMinor` of it which were posted before; none where
 *  nothing changed. An entry that arrives late may show that less expired: then they go the other way.
 *  Units: minor units.   Ensures: they sum to zero.   Source: IFRS 15, B44–B47 (customers' unexercised rights). */
export function postBreakage(account: StoredValueAccount, postedMinor = 0): MoneyEntry[] {
  const { kind, currency, expiredMinor } = account
  const amountMinor = expiredMinor - postedMinor
  if (amountMinor === 0) return []
  return [
    { account: 'stored_value', detail: kind, currency, amountMinor },
    { account: 'breakage', detail: kind, currency, amountMinor: negate(amountMinor) },
  ]
}
