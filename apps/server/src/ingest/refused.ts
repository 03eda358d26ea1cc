/** Entries that cannot follow the journal are kept aside as they came: the other branch of a fork, bytes that were damaged. */
import type { JournalIdentity, SignedEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import type { RefusedReason } from './decideBatch.ts'
import { noteTrouble } from './head.ts'

/** Keeps the entries and names the trouble on the journal's head. Keeping the same entry again changes nothing. */
export async function keepRefused(
  client: Client,
  identity: JournalIdentity,
  refused: { entries: readonly SignedEntry[]; reason: RefusedReason },
): Promise<void> {
  const { entries, reason } = refused
  await client.query(
    `insert into quarantine (tenant_id, device_id, incarnation, seq, hash, text, signature, reason)
     select $1::uuid, $2::uuid, $3::integer, seq, decode(hash, 'hex'), text,
            decode(translate(signature, '-_', '+/') || '==', 'base64'), $4::text
     from unnest($5::bigint[], $6::text[], $7::text[], $8::text[]) as entry (seq, hash, text, signature)
     on conflict (tenant_id, device_id, incarnation, seq, hash) do nothing`,
    [
      ...[identity.tenant, identity.device, identity.incarnation, reason],
      entries.map((entry) => entry.seq),
      entries.map((entry) => entry.hash),
      entries.map((entry) => entry.text),
      entries.map((entry) => entry.signature),
    ],
  )
  await noteTrouble(client, identity, reason)
}
