/** Everything that is held about a customer, in one answer.   Source: Regulation (EU) 2016/679 art. 15 and 20. */
import type { CustomerRecord, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { readRecord } from '../records/readRecord.ts'
import { readPurchases } from './readPurchases.ts'

type CustomerExport = RouteTypes['exportCustomer']['reply']

/** Returns record, earlier versions and all purchases; undefined where there is no such customer, or not any more. */
export async function exportCustomer(
  client: Client,
  tenantId: string,
  customerId: string,
): Promise<CustomerExport | undefined> {
  const customer = await readRecord(client, tenantId, { kind: 'customer', id: customerId })
  if (customer === undefined) return undefined
  const { rows: history } = await client.query<{
    version: number
    changedAt: string
    customer: CustomerRecord
  }>(
    `select version, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt", body as customer
       from record_history
      where tenant_id = $1 and kind = 'customer' and id = $2 and body is not null
      order by version`,
    [tenantId, customerId],
  )
  const purchases = await readPurchases(client, tenantId, { customerId, limit: null })
  return { customerId, customer, history, purchases }
}
