/** House accounts: what a customer may owe, as the back office granted it. */
import { type CustomerRecord, customerTitle } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { readRecord } from '../records/readRecord.ts'
import type { AccountKey } from './valueEntries.ts'

export type AccountHolder = { holder?: string; limitMinor: number }

/** A till that was tampered with may name an account in any words. */
export const customerIdPattern = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
const customerId = new RegExp(customerIdPattern)

/** Returns whose account it is and what they may owe in its currency; nothing where nobody of that id is known any more.
 *  Units: minor units. */
export async function readHolder(
  client: Client,
  tenantId: string,
  { accountId, currency }: Pick<AccountKey, 'accountId' | 'currency'>,
): Promise<AccountHolder> {
  const customer = customerId.test(accountId)
    ? await readRecord(client, tenantId, { kind: 'customer', id: accountId })
    : undefined
  if (customer === undefined) return { limitMinor: 0 }
  return { holder: customerTitle(customer), limitMinor: limitOf(customer, currency) }
}

/** Returns what the customer may owe in that currency: nought where they have no account there.   Units: minor units. */
export function limitOf({ houseAccount }: CustomerRecord, currency: string): number {
  return houseAccount?.currency === currency ? houseAccount.limitMinor : 0
}
