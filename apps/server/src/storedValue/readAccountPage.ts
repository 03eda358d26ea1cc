/** One account of stored value as the back office looks at it: how it stands, and everything that moved. */
import type { RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { readHolder } from './houseAccount.ts'
import { readValueAccount } from './valueAccount.ts'
import type { AccountKey } from './valueEntries.ts'

type Reply = RouteTypes['readStoredValueAccount']['reply']
type MovementRow = Omit<Reply['movements'][number], 'at' | 'balanceMinor'> & { at: Date }

/** Returns the account; undefined where nothing ever moved on it.   Units: minor units. */
export async function readAccountPage(
  client: Client,
  tenantId: string,
  { key, nowMs }: { key: AccountKey; nowMs: number },
): Promise<Reply | undefined> {
  const { rows } = await client.query<MovementRow>(
    `select transaction_id as "transactionId", transaction.at, coalesce(store.body ->> 'name', '') as "storeName",
            sum(amount_minor)::bigint as "amountMinor"
       from value_entry
       join transaction using (tenant_id, transaction_id)
       left join record as store
         on store.tenant_id = $1 and store.kind = 'store' and store.id = transaction.store_id
      where value_entry.tenant_id = $1 and value_entry.kind = $2 and account_id = $3 and value_entry.currency = $4
      group by transaction_id, transaction.at, store.body
      order by transaction.at, transaction_id`,
    [tenantId, key.kind, key.accountId, key.currency],
  )
  const last = rows.at(-1)
  if (last === undefined) return undefined
  let balanceMinor = 0
  const movements = rows.map(({ at, ...row }) => {
    balanceMinor += row.amountMinor
    return { ...row, at: at.toISOString(), balanceMinor }
  })
  const { heldMinor, expiredMinor, lots, isBlocked, blockReason } = await readValueAccount(client, tenantId, {
    ...{ key, nowMs },
  })
  const holder = key.kind === 'house_account' ? await readHolder(client, tenantId, key) : {}
  const expiresOn = lots[0]?.expiresAt?.slice(0, 10)
  return {
    ...{ ...key, balanceMinor: balanceMinor - expiredMinor, heldMinor, expiredMinor, isBlocked },
    lastAt: last.at.toISOString(),
    ...holder,
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(blockReason === undefined ? {} : { blockReason }),
    movements: movements.reverse(),
  }
}
