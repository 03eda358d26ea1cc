/** The head of a journal as the server holds it, locked while a batch is taken in. */
import type { JournalIdentity, ReceivedHead } from '@kassa/journal'
import type { Client } from '../database/pool.ts'

export type LockedHead = {
  head: ReceivedHead
  /** The last of the entries that were read back from paper behind the head; null where there is none. */
  paperSeq: number | null
  /** The last entry that is in a backup; 0 where none is. */
  backedUpSeq: number
}

/** Locks the head of a journal and returns it; undefined where no such journal was opened. */
export async function lockHead(client: Client, identity: JournalIdentity): Promise<LockedHead | undefined> {
  const { rows } = await client.query<ReceivedHead & Omit<LockedHead, 'head'>>({
    name: 'lock_head',
    text: `select seq, encode(hash, 'hex') as hash, paper_seq as "paperSeq", backed_up_seq as "backedUpSeq" from journal_head
      where tenant_id = $1 and device_id = $2 and incarnation = $3 for update`,
    values: [identity.tenant, identity.device, identity.incarnation],
  })
  if (rows[0] === undefined) return undefined
  const { seq, hash, ...rest } = rows[0]
  return { head: { seq, hash }, ...rest }
}

/** Returns the hashes that are held at some numbers, by number. */
export async function readHashes(
  client: Client,
  identity: JournalIdentity,
  range: { firstSeq: number; lastSeq: number },
): Promise<Map<number, string>> {
  const { rows } = await client.query<ReceivedHead>({
    name: 'read_hashes',
    text: `select seq, encode(hash, 'hex') as hash from journal
      where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq between $4 and $5`,
    values: [identity.tenant, identity.device, identity.incarnation, range.firstSeq, range.lastSeq],
  })
  return new Map(rows.map(({ seq, hash }) => [seq, hash]))
}

/** Opens a journal that has no entry yet; does nothing where it is open. */
export async function openJournal(client: Client, identity: JournalIdentity, genesis: string): Promise<void> {
  await client.query(
    `insert into journal_head (tenant_id, device_id, incarnation, seq, hash) values ($1, $2, $3, 0, decode($4, 'hex'))
     on conflict (tenant_id, device_id, incarnation) do nothing`,
    [identity.tenant, identity.device, identity.incarnation, genesis],
  )
}

/** Notes what is wrong with a journal, for the device list of the back office. */
export async function noteTrouble(client: Client, identity: JournalIdentity, trouble: string): Promise<void> {
  await client.query(
    `update journal_head set trouble = $4 where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [identity.tenant, identity.device, identity.incarnation, trouble],
  )
}
