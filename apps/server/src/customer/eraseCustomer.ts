/** Forgetting a customer: the record and every earlier version lose what they say. Journals name the id only, so their chains stay whole.
 *  Source: Regulation (EU) 2016/679 art. 17. */
import type { Client } from '../database/pool.ts'
import { eraseMailsOf } from '../mail/mailStatements.ts'
import { lockRecord } from '../records/readRecord.ts'
import { writeRecords } from '../records/writeRecords.ts'

export type EraseOutcome = 'erased' | 'not_found' | 'changed_meanwhile'

/** Erases the customer, where `version` is the one that there is: whoever says yes has seen what goes.
 *  Fails: `RecordsAtHeadOffice` (thrown). */
export async function eraseCustomer(
  client: Client,
  tenantId: string,
  { customerId, version }: { customerId: string; version: number },
): Promise<EraseOutcome> {
  const held = await lockRecord(client, tenantId, { kind: 'customer', id: customerId })
  if (held === undefined) return 'not_found'
  if (held.version !== version) return 'changed_meanwhile'
  await writeRecords(client, tenantId, [{ kind: 'customer', id: customerId, body: null }])
  await emptyHistory(client, tenantId, [customerId])
  await eraseMailsOf(client, tenantId, { customerId, address: held.body.email })
  return 'erased'
}

/** Empties every version of these customers.   Requires: their records have no body any more. */
export async function emptyHistory(
  client: Client,
  tenantId: string,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return
  await client.query(
    `update record_history set body = null
      where tenant_id = $1 and kind = 'customer' and id = any($2::uuid[]) and body is not null`,
    [tenantId, customerIds],
  )
}
