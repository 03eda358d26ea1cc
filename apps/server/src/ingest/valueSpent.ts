/**
 * Stored value that sales spent. Tills that are offline may spend one card twice, or one that is blocked: they have sold, so it is posted
 * like everything that happened, and a person is asked to look; so is what a customer owes beyond the limit of a house account. What a sale was held for at this server is held no longer.
 */
import type { Client } from '../database/pool.ts'
import { endHolds } from '../storedValue/holdValue.ts'
import { readHolder } from '../storedValue/houseAccount.ts'
import { blockIdOf, lockAccounts } from '../storedValue/valueAccount.ts'
import { withFlag } from './flag.ts'
import type { DerivedEntry, ValueRow } from './rows.ts'

export const valueOverdrawn = 'value_overdrawn'
export const valueBlocked = 'value_blocked'
export const accountOverLimit = 'account_over_limit'

const watchedKinds: readonly string[] = ['gift_card', 'store_credit', 'house_account']

/** Returns the entries; those that spend more than there was, or what is blocked, are named for review. Costs nothing where no stored value
 *  moves.   Ensures: of two sales that spend the same at once, the later is named. A store server, which does not know what other stores
 *  loaded, names none: its head office does. */
export async function settleValue(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const rows = derived.flatMap(watchedOf)
  if (rows.length === 0) return [...derived]
  await lockAccounts(client, tenantId, rows)
  const holdIds = derived.flatMap(({ effects }) => effects?.holdIds ?? [])
  if (holdIds.length > 0) await endHolds(client, tenantId, holdIds)
  if (await isStoreServer(client, tenantId)) return [...derived]
  const balances = await readBalances(client, tenantId, rows)
  const blocked = await readBlocks(client, tenantId, rows)
  const settled: DerivedEntry[] = []
  for (const entry of derived) {
    const reasons = new Set<string>()
    for (const row of watchedOf(entry)) {
      const afterMinor = (balances.get(keyOf(row)) ?? 0) + row.amountMinor
      balances.set(keyOf(row), afterMinor)
      if (row.amountMinor >= 0) continue
      if (row.kind === 'house_account') {
        const { limitMinor } = await readHolder(client, tenantId, row)
        if (afterMinor < -limitMinor) reasons.add(accountOverLimit)
      } else if (afterMinor < 0) reasons.add(valueOverdrawn)
      if (blocked.has(blockIdOf(row))) reasons.add(valueBlocked)
    }
    settled.push([...reasons].reduce(withFlag, entry))
  }
  return settled
}

type WatchedRow = ValueRow & { kind: 'gift_card' | 'store_credit' | 'house_account' }

function watchedOf({ effects }: DerivedEntry): WatchedRow[] {
  return (effects?.value ?? []).filter((row): row is WatchedRow => watchedKinds.includes(row.kind))
}

const keyOf = ({ kind, accountId, currency }: Pick<ValueRow, 'kind' | 'accountId' | 'currency'>) =>
  `${kind} ${currency} ${accountId}`

/** Returns whether this server has a head office, which knows what all stores sold. */
export async function isStoreServer(client: Client, tenantId: string): Promise<boolean> {
  const { rows } = await client.query({
    name: 'is_store_server',
    text: 'select 1 from upstream where tenant_id = $1',
    values: [tenantId],
  })
  return rows.length > 0
}

async function readBalances(
  client: Client,
  tenantId: string,
  moved: readonly ValueRow[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<Pick<ValueRow, 'kind' | 'accountId' | 'currency' | 'amountMinor'>>({
    name: 'value_balances',
    text: `select kind, account_id as "accountId", currency, sum(amount_minor)::bigint as "amountMinor"
             from value_entry
            where tenant_id = $1 and kind = any($2::text[]) and account_id = any($3::text[])
            group by kind, account_id, currency`,
    values: [tenantId, watchedKinds, [...new Set(moved.map(({ accountId }) => accountId))]],
  })
  return new Map(rows.map((row) => [keyOf(row), row.amountMinor]))
}

async function readBlocks(
  client: Client,
  tenantId: string,
  moved: readonly WatchedRow[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>({
    name: 'value_blocks',
    text: `select id from record
            where tenant_id = $1 and kind = 'value_block' and id = any($2::uuid[]) and body is not null`,
    values: [tenantId, [...new Set(moved.map(blockIdOf))]],
  })
  return new Set(rows.map(({ id }) => id))
}
