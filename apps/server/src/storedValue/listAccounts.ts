/** Accounts of stored value as the back office lists them: what is owed, and on whom somebody should look. */
import { type CustomerRecord, customerTitle, type RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { customerIdPattern, limitOf } from './houseAccount.ts'
import { blockIdOf } from './valueAccount.ts'

type Query = RouteTypes['listStoredValue']['query']
type Reply = RouteTypes['listStoredValue']['reply']

/** What the customer of a house account may owe; nought for all others. */
const limitMinor = `coalesce(case when customer.body -> 'houseAccount' ->> 'currency' = account.currency
                          then (customer.body -> 'houseAccount' ->> 'limitMinor')::bigint end, 0)`

/** What the customer of a house account is called. */
const names = `lower(concat_ws(' ', customer.body ->> 'name', customer.body ->> 'companyName'))`

/** In one answer. */
const mostAccounts = 200

type AccountRow = Omit<Reply['accounts'][number], 'isBlocked' | 'lastAt' | 'holder'> & {
  lastAt: Date
  customer: CustomerRecord | null
}

/** Returns the accounts that moved last, those that fit where something is asked for.   Units: minor units. */
export async function listAccounts(client: Client, tenantId: string, query: Query): Promise<Reply> {
  const blocked = await readBlocked(client, tenantId)
  const typed = (query.search ?? '').trim().toLowerCase()
  const search = typed.replace(/[\s-]/g, '').toUpperCase()
  const { rows } = await client.query<AccountRow>(
    `select account.kind, account_id as "accountId", currency, balance as "balanceMinor", last_at as "lastAt",
            customer.body as customer
       from (select kind, account_id, value_entry.currency, sum(amount_minor)::bigint as balance, max(at) as last_at
               from value_entry join transaction using (tenant_id, transaction_id)
              where tenant_id = $1 and kind not in ('points', 'prepayment') and ($2 = '' or kind = 'house_account' or right(account_id, length($2)) = $2)
              group by kind, account_id, value_entry.currency) as account (kind, account_id, currency, balance, last_at)
       left join record as customer
         on customer.tenant_id = $1 and customer.kind = 'customer' and account.kind = 'house_account'
        and customer.id = case when account.kind = 'house_account' and account_id ~ $5 then account_id::uuid end
      where ($3::text is distinct from 'overdrawn' or balance < -(${limitMinor}))
        and ($2 = '' or right(account_id, length($2)) = $2 or strpos(${names}, $6) > 0)
        and ($3::text is distinct from 'blocked' or account_id = any($4::text[]))
      order by last_at desc, account_id
      limit ${mostAccounts + 1}`,
    [tenantId, search, query.show ?? null, [...blocked.values()], customerIdPattern, typed],
  )
  const accounts = rows.slice(0, mostAccounts).map(({ lastAt, customer, ...row }) => ({
    ...{ ...row, lastAt: lastAt.toISOString(), ...holderOf(row, customer) },
    isBlocked: blocked.has(blockIdOf({ kind: row.kind as 'gift_card', accountId: row.accountId })),
  }))
  return { accounts, owed: await readOwed(client, tenantId), isComplete: rows.length <= mostAccounts }
}

function holderOf(
  { kind, currency }: Pick<AccountRow, 'kind' | 'currency'>,
  customer: CustomerRecord | null,
) {
  if (kind !== 'house_account') return {}
  if (customer === null) return { limitMinor: 0 }
  return { limitMinor: limitOf(customer, currency), holder: customerTitle(customer) }
}

/** By the id of the record: the numbers that are blocked. */
async function readBlocked(client: Client, tenantId: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; accountId: string }>(
    `select id, body ->> 'accountId' as "accountId" from record
      where tenant_id = $1 and kind = 'value_block' and body is not null`,
    [tenantId],
  )
  return new Map(rows.map(({ id, accountId }) => [id, accountId]))
}

async function readOwed(client: Client, tenantId: string): Promise<Reply['owed']> {
  const { rows } = await client.query<Reply['owed'][number]>(
    `select kind, currency, sum(amount_minor)::bigint as "amountMinor" from value_entry
      where tenant_id = $1 and kind not in ('points', 'prepayment') group by kind, currency order by currency, kind`,
    [tenantId],
  )
  return rows
}
