/**
 * Two sales that paid one shared order: two tills that could not hear each other, both with the basket. Both sales are facts, so that both
 * are posted, and a person is asked to look whether the customer paid twice.
 */
import type { Client } from '../database/pool.ts'
import { withFlag } from './flag.ts'
import type { DerivedEntry } from './rows.ts'

export const orderPaidTwice = 'order_paid_twice'

/** Returns the entries; those that pay an order which another sale paid before are named for review.
 *  Ensures: without shared orders nothing is asked of the database; of two that arrive at once one waits for the other. */
export async function flagRepeatedOrders(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const orderIds = [...new Set(derived.flatMap((entry) => entry.effects?.transaction.orderId ?? []))].sort()
  if (orderIds.length === 0) return [...derived]
  const paid = await paidBefore(client, tenantId, orderIds)
  return derived.map((entry) => {
    const orderId = entry.effects?.transaction.orderId ?? undefined
    if (orderId === undefined) return entry
    const isRepeated = paid.has(orderId)
    paid.add(orderId)
    return isRepeated ? withFlag(entry, orderPaidTwice) : entry
  })
}

async function paidBefore(
  client: Client,
  tenantId: string,
  orderIds: readonly string[],
): Promise<Set<string>> {
  await client.query({
    name: 'lock_orders',
    text: 'select pg_advisory_xact_lock(hashtextextended(id, 1)) from unnest($1::text[]) as shared (id)',
    values: [orderIds],
  })
  const { rows } = await client.query<{ orderId: string }>({
    name: 'paid_orders',
    text: 'select order_id as "orderId" from transaction where tenant_id = $1 and order_id = any($2::uuid[])',
    values: [tenantId, orderIds],
  })
  return new Set(rows.map(({ orderId }) => orderId))
}
