/** A customer whom a till made, perhaps days ago and offline: added once, however often it is sent. */
import type { NewCustomerBody } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { registeredBody } from './customerBody.ts'

export type Registration = { customerId: string; storeId: string; body: NewCustomerBody }

/** Adds the customer; one who is there, or was erased since, stays as they are.   Fails: `RecordsAtHeadOffice` (thrown). */
export async function registerCustomer(
  client: Client,
  tenantId: string,
  { customerId, storeId, body }: Registration,
): Promise<'added' | 'exists'> {
  const { rows } = await client.query(
    `select 1 from record where tenant_id = $1 and kind = 'customer' and id = $2`,
    [tenantId, customerId],
  )
  if (rows.length > 0) return 'exists'
  const customer = registeredBody(body, storeId)
  await writeRecords(client, tenantId, [{ kind: 'customer', id: customerId, body: customer }])
  return 'added'
}
