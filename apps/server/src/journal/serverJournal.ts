/** The server's own journals, one per store: what happens in the office and not on a till is a signed fact too. */
import { randomBytes } from 'node:crypto'
import { emptyHead, type Fact, type Head, type Moment, parseEntry, seal, uuidv7 } from '@kassa/journal'
import { assert, must } from '@kassa/kernel'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { packedText, unpackText } from '../entryText/packText.ts'
import { openJournal } from '../ingest/head.ts'
import { type IngestOutcome, ingestBatch } from '../ingest/ingestBatch.ts'
import { makeServerKey, readServerKey, type ServerKey } from './serverKey.ts'

export type ServerJournals = {
  /** Signs a fact of a store and takes it in as any device's. Appends to one journal wait for each other. */
  append(where: { tenantId: string; storeId: string }, fact: Fact, now: Moment): Promise<IngestOutcome>
}

/** Returns the journals whose keys are in `keyFolder`.
 *  Ensures: whoever appends to a journal, in this process or in another over the same data, takes its turn. */
export function openServerJournals(pool: Pool, keyFolder: string): ServerJournals {
  return {
    append: ({ tenantId, storeId }, fact, now) =>
      inTurn(pool, storeId, async () => {
        const key = await ensureKey(pool, keyFolder, { tenantId, storeId, now })
        const head = await readHead(pool, key)
        const { signed } = await seal({ identity: key.identity, head, fact, now, privateKey: key.privateKey })
        const outcome = await ingestBatch(pool, key, [signed])
        assert(outcome.status === 'accepted', `the server's own journal answers ${outcome.status}`)
        return outcome
      }),
  }
}

/** The lock is the connection's: it ends with the process that holds it, however that ends. */
async function inTurn<T>(pool: Pool, storeId: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const lock = ['server journal', storeId]
  try {
    await client.query('select pg_advisory_lock(hashtext($1), hashtext($2))', lock)
    try {
      return await work()
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1), hashtext($2))', lock)
    }
  } finally {
    client.release()
  }
}

/** Returns the key of the store's journal; makes it and opens the journal where that is still to be done. */
async function ensureKey(
  pool: Pool,
  keyFolder: string,
  { tenantId, storeId, now }: { tenantId: string; storeId: string; now: Moment },
): Promise<ServerKey> {
  const made = {
    tenant: tenantId,
    store: storeId,
    device: uuidv7(now.epochMs, randomBytes(10)),
    incarnation: 1,
  }
  const held = await readServerKey(keyFolder, storeId)
  const key = held && (await mayWrite(pool, held)) ? held : await makeServerKey(keyFolder, made)
  const { identity, publicKey } = key
  const { hash } = await emptyHead(identity, publicKey)
  await withTenant(pool, tenantId, async (client) => {
    await client.query(
      `insert into device (tenant_id, device_id, incarnation, store_id, public_key) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, device_id, incarnation) do nothing`,
      [tenantId, identity.device, identity.incarnation, storeId, publicKey],
    )
    await openJournal(client, identity, hash)
  })
  return key
}

/** Tells whether the database knows the journal and it may go on. After a restore it may not, nor where head office gave the journal back:
 *  it would claim places for the second time that entries had which only the lost database held. */
function mayWrite(pool: Pool, { identity, publicKey }: ServerKey): Promise<boolean> {
  return withTenant(pool, identity.tenant, async (client) => {
    const { rowCount } = await client.query(
      `select 1 from device where tenant_id = $1 and device_id = $2 and incarnation = $3 and public_key = $4 and revoked_at is null
          and vouched_by is null`,
      [identity.tenant, identity.device, identity.incarnation, publicKey],
    )
    return rowCount === 1
  })
}

async function readHead(pool: Pool, { identity, publicKey }: ServerKey): Promise<Head> {
  const start = await emptyHead(identity, publicKey)
  return withTenant(pool, identity.tenant, async (client) => {
    const { rows } = await client.query<{ seq: number; hash: string; packed: Buffer }>(
      `select journal.seq, encode(journal.hash, 'hex') as hash, ${packedText} from journal
       join journal_head head using (tenant_id, device_id, incarnation, seq)
       where head.tenant_id = $1 and head.device_id = $2 and head.incarnation = $3`,
      [identity.tenant, identity.device, identity.incarnation],
    )
    const [last] = rows
    if (last === undefined) return start
    const parsed = parseEntry(unpackText(last.packed))
    const { at, totals } = must(
      parsed.status === 'parsed' ? parsed.entry : undefined,
      'the last entry of a server journal',
    )
    return { seq: last.seq, hash: last.hash, at, totals, receiptNumber: 0 }
  })
}
