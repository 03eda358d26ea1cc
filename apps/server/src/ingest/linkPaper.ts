/**
 * Entries that were read back from paper, and now come from their till after all: they have had their effects. What is left to do is to
 * say no longer that they stand by themselves.
 */
import type { Client } from '../database/pool.ts'
import type { DerivedEntry } from './rows.ts'
import type { JournalKey } from './storeBatch.ts'

export const readFromPaper = 'read_from_paper'

type IsOnPaper = (seq: number) => boolean

/** Returns the entries, without the effects of those that had them when their receipt was read. */
export function withoutPaperEffects(derived: readonly DerivedEntry[], isOnPaper: IsOnPaper): DerivedEntry[] {
  return derived.map((entry) => (isOnPaper(entry.journal.seq) ? { journal: entry.journal } : entry))
}

/** Takes the entries that came from the list of what is known from paper alone. Costs nothing where there is none.
 *  Requires: `storeBatch` follows in the same transaction, which gives them their place in the journal. */
export async function linkPaper(
  client: Client,
  { tenantId, deviceId, incarnation }: JournalKey,
  { derived, isOnPaper }: { derived: readonly DerivedEntry[]; isOnPaper: IsOnPaper },
): Promise<void> {
  const numbers = derived.map(({ journal }) => journal.seq).filter(isOnPaper)
  if (numbers.length === 0) return
  await client.query(
    `update transaction set review = nullif(array_remove(review, $5), '{}')
      where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq = any($4::bigint[])`,
    [tenantId, deviceId, incarnation, numbers, readFromPaper],
  )
  await client.query(
    `update journal_head set paper_seq = nullif(paper_seq, least(paper_seq, $4))
      where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [tenantId, deviceId, incarnation, Math.max(...numbers)],
  )
}
