/** An account of stored value as it stands: what transactions moved, what is set aside for payments that are not complete, a block. */
import { createHash } from 'node:crypto'
import { type StoredValueAccount, type StoredValueEntry, storedValueAccount } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { readRecord } from '../records/readRecord.ts'
import { readHolder } from './houseAccount.ts'
import { type AccountKey, readValueEntries, utcMinute } from './valueEntries.ts'

export type AccountNow = StoredValueAccount & { isBlocked: boolean; blockReason?: string }

/** Returns the account as of now, by the clock given; a device whose clock is ahead counts, too. */
export async function readValueAccount(
  client: Client,
  tenantId: string,
  { key, nowMs }: { key: AccountKey; nowMs: number },
): Promise<AccountNow> {
  const moved = await readValueEntries(client, tenantId, key)
  const holds = await readHolds(client, tenantId, key)
  const block = await readRecord(client, tenantId, { kind: 'value_block', id: blockIdOf(key) })
  const now = utcMinute(nowMs)
  const at = moved.reduce((latest, entry) => (entry.at > latest ? entry.at : latest), now)
  const creditLimitMinor =
    key.kind === 'house_account' ? (await readHolder(client, tenantId, key)).limitMinor : 0
  const account = storedValueAccount([...moved, ...holds], { ...key, at, creditLimitMinor })
  const reason = block?.reason === undefined ? {} : { blockReason: block.reason }
  return { ...account, isKnown: moved.length > 0, isBlocked: block !== undefined, ...reason }
}

/** Returns the kind of account that a number is of; undefined where nothing ever moved under it. */
export async function findValueKind(
  client: Client,
  tenantId: string,
  { accountId, currency }: Pick<AccountKey, 'accountId' | 'currency'>,
): Promise<'gift_card' | 'store_credit' | undefined> {
  const { rows } = await client.query<{ kind: 'gift_card' | 'store_credit' }>({
    name: 'value_kind',
    text: `select kind from value_entry
            where tenant_id = $1 and kind in ('gift_card', 'store_credit') and account_id = $2 and currency = $3
            order by kind limit 1`,
    values: [tenantId, accountId, currency],
  })
  return rows[0]?.kind
}

/** Waits until nobody else sets aside or takes in what the account has, until the transaction ends.
 *  Shape: locks are taken in the order of the keys, so that two who want several never wait for each other. */
export async function lockAccounts(
  client: Client,
  tenantId: string,
  keys: readonly { kind: AccountKey['kind'] | 'points'; accountId: string }[],
): Promise<void> {
  const names = [...new Set(keys.map(({ kind, accountId }) => `value ${tenantId} ${kind} ${accountId}`))]
  await client.query({
    name: 'lock_value_accounts',
    text: 'select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1::text[]) as account (name)',
    values: [names.sort()],
  })
}

/** Returns the id of the record that blocks the account: one for each, made from its number. */
export function blockIdOf({ kind, accountId }: Pick<AccountKey, 'kind' | 'accountId'>): string {
  const hex = createHash('sha256').update(`value_block ${kind} ${accountId}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}

async function readHolds(client: Client, tenantId: string, key: AccountKey): Promise<StoredValueEntry[]> {
  const { rows } = await client.query<{
    holdId: string
    amountMinor: number
    madeMs: number
    untilMs: number
  }>({
    name: 'value_holds',
    text: `select hold_id as "holdId", amount_minor as "amountMinor",
                  (extract(epoch from made_at) * 1000)::bigint as "madeMs", (extract(epoch from until) * 1000)::bigint as "untilMs"
             from value_hold
            where tenant_id = $1 and kind = $2 and account_id = $3 and currency = $4 and ended_at is null`,
    values: [tenantId, key.kind, key.accountId, key.currency],
  })
  return rows.map(({ holdId, amountMinor, madeMs, untilMs }) => ({
    ...{ ...key, type: 'hold', entryId: `hold ${holdId}`, sourceId: holdId, holdId, amountMinor },
    ...{ at: utcMinute(madeMs), until: utcMinute(untilMs) },
  }))
}
