/** What entries mean beside what is here already: ids, coupons, stored value, points, returns and orders that others had before. */
import type { Client } from '../database/pool.ts'
import { settleCoupons } from './coupons.ts'
import { settlePoints } from './pointsSpent.ts'
import { flagRepeatedOrders } from './repeatedOrders.ts'
import { flagRepeatedReturns } from './repeatedReturns.ts'
import type { DerivedEntry } from './rows.ts'
import { withoutTakenIds } from './takenIds.ts'
import { settleValue } from './valueSpent.ts'

/** Returns the entries as they are to be stored: without effects where their transaction has had them, and named for review where others
 *  were there before. */
export async function settleEffects(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const untaken = await withoutTakenIds(client, tenantId, derived)
  const redeemed = await settleCoupons(client, tenantId, untaken)
  const spent = await settleValue(client, tenantId, redeemed)
  const pointed = await settlePoints(client, tenantId, spent)
  const returned = await flagRepeatedReturns(client, tenantId, pointed)
  return flagRepeatedOrders(client, tenantId, returned)
}
