/**
 * Setting value aside for a payment, so that two tills that are online cannot both spend it. A hold moves nothing: the sale does, and
 * ends it. What is never heard of again lapses by itself.
 */
import type { RouteTypes } from '@kassa/contract'
import { assert, canSpend } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { lockAccounts, readValueAccount } from './valueAccount.ts'
import type { AccountKey } from './valueEntries.ts'

type HoldWish = RouteTypes['holdStoredValue']['body'] & { holdId: string }
type HoldReply = RouteTypes['holdStoredValue']['reply']

/** Longer than anybody stands at a till; a sale that comes later is posted all the same. */
const holdMinutes = 20

/** Sets the amount aside, or says why not.
 *  Ensures: the same id again answers the same and sets nothing more aside; of two who want the last of it, one gets it.
 *  Fails: by the names of the reply (returned), in the order of the kernel's `canSpend`, a block first. */
export async function holdValue(
  client: Client,
  tenantId: string,
  { wish, nowMs }: { wish: HoldWish; nowMs: number },
): Promise<HoldReply> {
  const { holdId, amountMinor, ...key } = wish
  await lockAccounts(client, tenantId, [key])
  const account = await readValueAccount(client, tenantId, { key, nowMs })
  if (await isHeld(client, tenantId, holdId)) return { status: 'held', leftMinor: account.availableMinor }
  const { availableMinor } = account
  if (account.isBlocked) return { status: 'account_blocked', availableMinor: 0 }
  const outcome = canSpend(account, { amountMinor, currency: key.currency })
  if (outcome.status !== 'spendable') {
    assert(outcome.status !== 'other_currency', 'an account is looked up in the currency that is asked for')
    return { status: outcome.status, availableMinor }
  }
  await insertHold(client, tenantId, { ...key, holdId, amountMinor, nowMs })
  return { status: 'held', leftMinor: outcome.leftMinor }
}

/** Writes a hold.   Requires: the account is locked, and has so much. */
export async function insertHold(
  client: Client,
  tenantId: string,
  hold: {
    holdId: string
    kind: AccountKey['kind'] | 'points'
    accountId: string
    currency: string
    amountMinor: number
    nowMs: number
  },
): Promise<void> {
  const { holdId, kind, accountId, currency, amountMinor, nowMs } = hold
  await client.query({
    name: 'insert_value_hold',
    text: `insert into value_hold (tenant_id, hold_id, kind, account_id, currency, amount_minor, made_at, until)
           values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), to_timestamp($7 / 1000.0) + make_interval(mins => $8))`,
    values: [tenantId, holdId, kind, accountId, currency, amountMinor, nowMs, holdMinutes],
  })
}

/** Ends holds: their payments were taken in, or are not made. Those that there are not, or that ended before, change nothing. */
export async function endHolds(client: Client, tenantId: string, holdIds: readonly string[]): Promise<void> {
  await client.query({
    name: 'end_value_holds',
    text: `update value_hold set ended_at = now()
            where tenant_id = $1 and hold_id = any($2::uuid[]) and ended_at is null`,
    values: [tenantId, [...holdIds].sort()],
  })
}

/** Returns whether there is a hold under that id, ended or not. */
export async function isHeld(client: Client, tenantId: string, holdId: string): Promise<boolean> {
  const { rows } = await client.query({
    name: 'value_hold_by_id',
    text: 'select 1 from value_hold where tenant_id = $1 and hold_id = $2',
    values: [tenantId, holdId],
  })
  return rows.length > 0
}
