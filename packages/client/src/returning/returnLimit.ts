/** How much may be taken back on a person's word alone. */
import type { StoreRecord } from '@kassa/contract'

/** Returns the store's limit; where it has none, the worth of its largest note: what a till can pay out without anybody noticing at
 *  once.   Units: minor units of the store's currency. */
export function returnLimitMinor({
  returnLimitMinor: own,
  denominationsMinor,
}: Pick<StoreRecord, 'returnLimitMinor' | 'denominationsMinor'>): number {
  return own ?? denominationsMinor.reduce((largest, note) => (note > largest ? note : largest), 0)
}
