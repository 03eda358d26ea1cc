/** The server's own journals, one per store: what happens in the office and not on a till is a signed fact too. */
import { randomBytes } from 'node:crypto'
import { emptyHead, type Fact, type Head, type Moment, parseEntry, seal, uuidv7 } from '@kassa/journal'
import { assert, must } from '@kassa/kernel'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { openJournal } from '../ingest/head.ts'
import { type IngestOutcome, ingestBatch } from '../ingest/ingestBatch.ts'
import { makeServerKey, readServerKey, type ServerKey } from './serverKey.ts'

export type ServerJournals = {
  /** Signs a fact of a store and takes it in as any device's. Appends to one journal wait for each other. */
  append(where: { tenantId: string; storeId: string }, fact: Fact, now: Moment): Promise<IngestOutcome>
}

/** Returns the journals whose keys are in `keyFolder`. */
export function openServerJournals(pool: Pool, keyFolder: string): ServerJournals {
  const queues = new Map<string, Promise<unknown>>()
  return {
    append(where, fact, now) {
      const before = queues.get(where.storeId) ?? Promise.resolve()
      const work = before.then(() => appendNext(pool, keyFolder, { where, fact, now }))
      queues.set(
        where.storeId,
        work.catch(() => undefined),
      )
      return work
    },
  }
}

type Append = { where: { tenantId: string; storeId: string }; fact: Fact; now: Moment }

async function appendNext(
  pool: Pool,
  keyFolder: string,
  { where, fact, now }: Append,
): Promise<IngestOutcome> {
  const key = (await readServerKey(keyFolder, where.storeId)) ?? (await openNext(pool, keyFolder, where, now))
  const head = await readHead(pool, key)
  const { signed } = await seal({ identity: key.identity, head, fact, now, privateKey: key.privateKey })
  const outcome = await ingestBatch(pool, key, [signed])
  assert(outcome.status === 'accepted', `the server's own journal answers ${outcome.status}`)
  return outcome
}

async function openNext(
  pool: Pool,
  keyFolder: string,
  where: Append['where'],
  now: Moment,
): Promise<ServerKey> {
  const device = uuidv7(now.epochMs, randomBytes(10))
  const identity = { tenant: where.tenantId, store: where.storeId, device, incarnation: 1 }
  const key = await makeServerKey(keyFolder, identity)
  const { hash } = await emptyHead(identity, key.publicKey)
  await withTenant(pool, where.tenantId, async (client) => {
    await client.query(
      `insert into device (tenant_id, device_id, incarnation, store_id, public_key) values ($1, $2, 1, $3, $4)`,
      [where.tenantId, device, where.storeId, key.publicKey],
    )
    await openJournal(client, identity, hash)
  })
  return key
}

async function readHead(pool: Pool, { identity, publicKey }: ServerKey): Promise<Head> {
  const start = await emptyHead(identity, publicKey)
  return withTenant(pool, identity.tenant, async (client) => {
    const { rows } = await client.query<{ seq: number; hash: string; text: string }>(
      `select journal.seq, encode(journal.hash, 'hex') as hash, journal.text from journal
       join journal_head head using (tenant_id, device_id, incarnation, seq)
       where head.tenant_id = $1 and head.device_id = $2 and head.incarnation = $3`,
      [identity.tenant, identity.device, identity.incarnation],
    )
    const [last] = rows
    if (last === undefined) return start
    const parsed = parseEntry(last.text)
    const { at, totals } = must(
      parsed.status === 'parsed' ? parsed.entry : undefined,
      'the last entry of a server journal',
    )
    return { seq: last.seq, hash: last.hash, at, totals, receiptNumber: 0 }
  })
}
