/** Setting points aside for a payment, so that two tills that are online cannot both spend them: see `holdValue`. */
import type { RouteTypes } from '@kassa/contract'
import { pointsFor } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { insertHold, isHeld } from '../storedValue/holdValue.ts'
import { lockAccounts } from '../storedValue/valueAccount.ts'
import { readPointsAccount } from './pointsAccount.ts'

type HoldPoints = RouteTypes['holdPoints']
type Wish = HoldPoints['params'] & HoldPoints['body']

/** Sets points worth the amount aside, or says why not.
 *  Ensures: the same id again answers the same and sets nothing more aside; of two who want the last of them, one gets them.
 *  Fails: `exceeds_available`, `no_programme` (returned). */
export async function holdPoints(
  client: Client,
  tenantId: string,
  { wish, nowMs }: { wish: Wish; nowMs: number },
): Promise<HoldPoints['reply']> {
  const { customerId, holdId, currency, amountMinor } = wish
  const key = { kind: 'points' as const, accountId: customerId, currency }
  await lockAccounts(client, tenantId, [key])
  const now = await readPointsAccount(client, tenantId, { customerId, currency, nowMs })
  if (now === undefined) return { status: 'no_programme' }
  const { availablePoints } = now.account
  if (await isHeld(client, tenantId, holdId)) return { status: 'held', availablePoints }
  const points = pointsFor(amountMinor, now.programme.pointValue)
  if (points > availablePoints) return { status: 'exceeds_available', availablePoints }
  await insertHold(client, tenantId, { ...key, holdId, amountMinor, nowMs })
  return { status: 'held', availablePoints: availablePoints - points }
}
