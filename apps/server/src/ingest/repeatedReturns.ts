/**
 * Goods that came back more often than they were sold: two tills that could not ask each other, or somebody who tries twice. What was
 * paid out was paid out, so that it is posted like everything that happened, and a person is asked to look.
 */
import type { Client } from '../database/pool.ts'
import { withFlag } from './flag.ts'
import type { DerivedEntry, ReturnRow } from './rows.ts'
import { lineKey, quantitiesSold, readReturned, readTexts } from './soldAndReturned.ts'

export const returnedTwice = 'returned_twice'

/** Returns the entries; those that take back more than is left of a sale are named for review, and sales of which more had come back than
 *  was sold before they came themselves. A sale that is not held here yet limits nothing until it is.
 *  Ensures: with nothing to come back from, one question is asked of the database; two devices that take back from one sale wait for
 *  each other. */
export async function flagRepeatedReturns(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const lateIds = await readLateSales(client, tenantId, derived)
  const named = derived.flatMap(returnsOf).map((row) => row.originalTransactionId)
  const saleIds = [...new Set([...lateIds, ...named])].sort()
  if (saleIds.length === 0) return [...derived]
  await lockSales(client, saleIds)
  const texts = [
    ...(await readTexts(client, tenantId, saleIds)),
    ...derived.map(({ journal }) => journal.text),
  ]
  const soldMilli = quantitiesSold(texts, new Set(saleIds))
  const backMilli = await readReturned(client, tenantId, saleIds)
  const isOverdrawn = (saleId: string) =>
    [...backMilli].some(([key, milli]) => key.startsWith(saleId) && milli > (soldMilli.get(key) ?? 0))
  return derived.map((entry) => {
    let isTooMuch = lateIds.has(transactionIdOf(entry)) && isOverdrawn(transactionIdOf(entry))
    for (const row of returnsOf(entry)) {
      const key = lineKey(row.originalTransactionId, row.originalLine)
      const afterMilli = (backMilli.get(key) ?? 0) + row.quantityMilli
      backMilli.set(key, afterMilli)
      const isSaleHeld = soldMilli.has(row.originalTransactionId)
      if (isSaleHeld && afterMilli > (soldMilli.get(key) ?? 0)) isTooMuch = true
    }
    return isTooMuch ? withFlag(entry, returnedTwice) : entry
  })
}

/** Sales that come now, and of which something came back before. */
async function readLateSales(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<Set<string>> {
  const come = derived.map(transactionIdOf).filter((id) => id !== '')
  if (come.length === 0) return new Set()
  const { rows } = await client.query<{ saleId: string }>({
    name: 'late_sales',
    text: `select distinct original_transaction_id as "saleId"
             from return_line
            where tenant_id = $1 and original_transaction_id = any($2::uuid[])`,
    values: [tenantId, come],
  })
  return new Set(rows.map(({ saleId }) => saleId))
}

function transactionIdOf({ effects }: DerivedEntry): string {
  return effects?.transaction.transactionId ?? ''
}

function returnsOf({ effects }: DerivedEntry): ReturnRow[] {
  return effects?.returns ?? []
}

async function lockSales(client: Client, saleIds: readonly string[]): Promise<void> {
  await client.query({
    name: 'lock_sales',
    text: 'select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest($1::text[]) as sale (id)',
    values: [saleIds],
  })
}
