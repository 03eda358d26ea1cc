/** Two entries that claim one transaction: the first to arrive has its effects, the other is kept and named for review. */
import type { Client } from '../database/pool.ts'
import type { DerivedEntry } from './rows.ts'

/** Returns the entries, without the effects of those whose transaction id is in the ledgers already. */
export async function withoutTakenIds(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const ids = derived.flatMap((entry) => entry.effects?.transaction.transactionId ?? [])
  if (ids.length === 0) return [...derived]
  const { rows } = await client.query<{ id: string }>({
    name: 'taken_ids',
    text: 'select transaction_id as id from transaction where tenant_id = $1 and transaction_id = any($2::uuid[])',
    values: [tenantId, ids],
  })
  return dropRepeated(derived, new Set(rows.map(({ id }) => id)))
}

/** Returns the entries in order, without the effects of those whose transaction id is in `taken`; adds to `taken` as it goes. */
export function dropRepeated(derived: readonly DerivedEntry[], taken: Set<string>): DerivedEntry[] {
  return derived.map((entry) => {
    const id = entry.effects?.transaction.transactionId
    if (id === undefined) return entry
    if (taken.has(id)) return { journal: { ...entry.journal, review: ['transaction_id_taken'] } }
    taken.add(id)
    return entry
  })
}
