/** Entries as the database holds them, read back for checking. */
import { genesisHash, type JournalIdentity, type ReceivedHead } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, withText } from '../entryText/packText.ts'
import type { HeldEntry } from './chain.ts'

/** Returns the next entries of a journal, in order.   `isFromPaper`: those that stand behind its end by themselves. */
export async function readEntries(
  client: Client,
  identity: JournalIdentity,
  page: { afterSeq: number; limit: number; isFromPaper?: boolean },
): Promise<HeldEntry[]> {
  const { rows } = await client.query<Omit<HeldEntry, 'text'> & { packed: Buffer }>(
    `select seq, ${packedText}, encode(hash, 'hex') as hash,
            rtrim(translate(replace(encode(signature, 'base64'), E'\\n', ''), '+/', '-_'), '=') as signature,
            coalesce(array_to_string(review, ','), '') as review
     from journal where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq > $4
        and is_from_paper = $6 order by seq limit $5`,
    [
      ...[identity.tenant, identity.device, identity.incarnation, page.afterSeq, page.limit],
      page.isFromPaper === true,
    ],
  )
  return rows.map(withText)
}

/** Returns what the entry after `seq` must point to: the hash that is held there, or that of the journal's beginning. */
export async function readHeldHead(
  client: Client,
  at: { identity: JournalIdentity; publicKey: string; seq: number },
): Promise<ReceivedHead> {
  const { identity, publicKey, seq } = at
  if (seq === 0) return { seq, hash: await genesisHash(identity, publicKey) }
  const { rows } = await client.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from journal
     where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq = $4`,
    [identity.tenant, identity.device, identity.incarnation, seq],
  )
  return { seq, hash: rows[0]?.hash ?? '' }
}
