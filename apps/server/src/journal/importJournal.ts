/** Taking in a journal from a file, as if its device had sent it: batch by batch, until one is not taken in. */
import type { JournalFile, RouteTypes } from '@kassa/contract'
import { findDevice } from '../access/deviceStatements.ts'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { type IngestOutcome, ingestBatch } from '../ingest/ingestBatch.ts'

const mostEntries = 500

export type ImportOutcome = Pick<IngestOutcome, 'transactions' | 'levels'> &
  (
    | { status: 'taken_in'; reply: RouteTypes['importJournal']['reply'] }
    /** Final: no such device is enrolled here under that key. */
    | { status: 'unknown_device' }
  )

/** Takes the file in and returns what became of it.   Ensures: the same file again changes nothing. */
export async function importJournal(
  pool: Pool,
  { identity, publicKey, entries }: JournalFile,
): Promise<ImportOutcome> {
  const told: Pick<IngestOutcome, 'transactions' | 'levels'> = { transactions: [], levels: [] }
  const standing = await withTenant(pool, identity.tenant, (client) => findDevice(client, identity))
  if (standing?.publicKey !== publicKey || standing.storeId !== identity.store)
    return { ...told, status: 'unknown_device' }
  const { revokedAtMs } = standing
  const journal = { identity, publicKey, ...(revokedAtMs === null ? {} : { revokedAtMs }) }
  let last = await ingestBatch(pool, journal, [])
  const before = last.head.seq
  for (let start = 0; start < entries.length && last.status === 'accepted'; start += mostEntries) {
    last = await ingestBatch(pool, journal, entries.slice(start, start + mostEntries))
    told.transactions.push(...last.transactions)
    told.levels.push(...last.levels)
  }
  const { transactions: _, levels: __, backedUpSeq: ___, ...answer } = last
  const newCount = last.head.seq - before
  const status = answer.status === 'accepted' && newCount === 0 ? 'exists' : answer.status
  return { ...told, status: 'taken_in', reply: { ...answer, status, newCount } }
}
