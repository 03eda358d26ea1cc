/** The journals of an export: each entry as it is kept, and what is needed to check it. */

import type { JournalIdentity } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { readInPages } from '../database/snapshot.ts'
import { packedText, withText } from '../entryText/packText.ts'

/** What an export says of a journal. */
export type ExportedJournal = JournalIdentity & {
  file: string
  publicKey: string
  /** null for the server's own journals */
  registerId: string | null
  enrolledAt: string
  revokedAt: string | null
  head: { seq: number; hash: string }
}

/** Returns the journals of a business; those that have no entry too. */
export async function readJournals(client: Client, tenantId: string): Promise<ExportedJournal[]> {
  const { rows } = await client.query<Omit<ExportedJournal, 'file' | 'head'> & { seq: number; hash: string }>(
    `select device.tenant_id as tenant, store_id as store, device_id as device, incarnation, public_key as "publicKey",
            register_id as "registerId", ${utc('enrolled_at')} as "enrolledAt", ${utc('revoked_at')} as "revokedAt",
            head.seq, encode(head.hash, 'hex') as hash
     from device join journal_head head using (tenant_id, device_id, incarnation)
     where tenant_id = $1 order by device_id, incarnation`,
    [tenantId],
  )
  return rows.map(({ seq, hash, ...journal }) => ({
    ...journal,
    file: `journals/${journal.device}-${journal.incarnation}.ndjson`,
    head: { seq, hash },
  }))
}

/** Yields the lines of a journal. `onEntries` gets how many are in each piece. */
export async function* journalLines(
  client: Client,
  { tenant, device, incarnation }: ExportedJournal,
  onEntries: (count: number) => void,
): AsyncGenerator<string> {
  const pages = readInPages<{ seq: number; hash: string; signature: string; packed: Buffer }>(
    client,
    `select seq, encode(hash, 'hex') as hash, ${base64Url('signature')} as signature, ${packedText}
     from journal where tenant_id = $1 and device_id = $2 and incarnation = $3 and not is_from_paper order by seq`,
    [tenant, device, incarnation],
  )
  for await (const rows of pages) {
    yield linesOf(rows.map(withText))
    onEntries(rows.length)
  }
}

/** Yields the lines of what was refused and kept aside. */
export async function* quarantineLines(client: Client, tenantId: string): AsyncGenerator<string> {
  const pages = readInPages<object>(
    client,
    `select device_id as device, incarnation, seq, encode(hash, 'hex') as hash, ${base64Url('signature')} as signature, text, reason,
            ${utc('received_at')} as "receivedAt"
     from quarantine where tenant_id = $1 order by device_id, incarnation, seq, hash`,
    [tenantId],
  )
  for await (const rows of pages) yield linesOf(rows)
}

/** Yields every version of every record, in the order in which they were written. PINs are left out, also as what they are checked by. */
export async function* recordLines(client: Client, tenantId: string): AsyncGenerator<string> {
  const pages = readInPages<object>(
    client,
    `select kind, id, version, feed_seq as "feedSeq", ${utc('changed_at')} as "changedAt",
            case kind when 'staff' then body - 'pin' else body end as body
     from record_history where tenant_id = $1 order by feed_seq, kind, id`,
    [tenantId],
  )
  for await (const rows of pages) yield linesOf(rows)
}

/** SQL of a moment as RFC 3339 in UTC. */
export function utc(column: string): string {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

function base64Url(column: string): string {
  return `rtrim(translate(replace(encode(${column}, 'base64'), E'\\n', ''), '+/', '-_'), '=')`
}

function linesOf(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
