/** Transactions, newest first, a page at a time. */

import type { RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { cutPage, readCursor } from './keyset.ts'
import {
  type FoundTransaction,
  toTransactionRow,
  transactionRowColumns,
  transactionRowSources,
} from './transactionRow.ts'

type Filter = RouteTypes['listTransactions']['query']
type Page = RouteTypes['listTransactions']['reply']

const usualLimit = 50

/** Returns a page of the sales and returns of a tenant. Days are days on the wall of the store. */
export async function listTransactions(client: Client, tenantId: string, filter: Filter): Promise<Page> {
  const limit = filter.limit ?? usualLimit
  const [afterAt, afterId] = readCursor(filter.after, 2) ?? []
  const { rows } = await client.query<FoundTransaction & { key: string }>(
    `select ${transactionRowColumns}, transaction.at::text as key
       from ${transactionRowSources}
      where transaction.tenant_id = $1
        and transaction.type = 'retail_transaction'
        and ($2::uuid is null or transaction.store_id = $2)
        and ($3::date is null or transaction.local_day >= $3 and transaction.at >= $3::date - interval '1 day')
        and ($4::date is null or transaction.local_day <= $4 and transaction.at < $4::date + interval '2 days')
        and ($5::bigint is null or transaction.receipt_number = $5)
        and ($6::timestamptz is null or (transaction.at, transaction.transaction_id) < ($6, $7::uuid))
      order by transaction.at desc, transaction.transaction_id desc
      limit $8`,
    [
      ...[tenantId, filter.storeId, filter.from, filter.to, filter.receiptNumber],
      ...[afterAt, afterId, limit + 1],
    ],
  )
  const { page, ...rest } = cutPage(rows, limit, (row) => [row.key, row.transactionId])
  return { transactions: page.map(toTransactionRow), ...rest }
}
