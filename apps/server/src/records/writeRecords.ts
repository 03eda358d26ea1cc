/** Writing records: a new version, its history and its place in the feed, in one transaction; whoever listens hears of it when it
 *  is committed. */
import type { RecordBody, RecordKind } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { recordNewsChannel } from '../live/recordNews.ts'

/** A record as it shall be from now on; a body of null deletes it. */
export type RecordChange = {
  [Kind in RecordKind]: { kind: Kind; id: string; body: RecordBody[Kind] | null }
}[RecordKind]

/** This is a store server: records are changed at its head office. */
export class RecordsAtHeadOffice extends Error {
  readonly url: string

  constructor(url: string) {
    super(`records are changed at head office: ${url}`)
    this.url = url
  }
}

/** Writes the records as `placeRecords` does, where they are kept here.   Fails: `RecordsAtHeadOffice` (thrown). */
export async function writeRecords(
  client: Client,
  tenantId: string,
  changes: readonly RecordChange[],
): Promise<number> {
  const { rows } = await client.query<{ url: string }>('select url from upstream where tenant_id = $1', [
    tenantId,
  ])
  if (rows[0] !== undefined) throw new RecordsAtHeadOffice(rows[0].url)
  return placeRecords(client, tenantId, changes)
}

/** Writes the records in the given order and returns the place of the last one in the feed.
 *  Ensures: a reader who has read up to a place of the feed never misses a change before it: writers of a tenant take the
 *  feed's head in turn, so that places are given in the order in which transactions commit.   Source: ADR-0005. */
export async function placeRecords(
  client: Client,
  tenantId: string,
  changes: readonly RecordChange[],
): Promise<number> {
  const lastSeq = await takePlaces(client, tenantId, changes.length)
  const firstSeq = lastSeq - changes.length + 1
  await client.query(
    `with written as (
       insert into record (tenant_id, kind, id, version, feed_seq, body)
       select $1::uuid, kind, id, 1, $2::bigint + place - 1, body
       from unnest($3::text[], $4::uuid[], $5::jsonb[]) with ordinality as change (kind, id, body, place)
       on conflict (tenant_id, kind, id)
       do update set version = record.version + 1, feed_seq = excluded.feed_seq, body = excluded.body, changed_at = now()
       returning kind, id, version, feed_seq, body)
     insert into record_history (tenant_id, kind, id, version, feed_seq, body)
     select $1::uuid, kind, id, version, feed_seq, body from written`,
    [
      ...[tenantId, firstSeq],
      changes.map(({ kind }) => kind),
      changes.map(({ id }) => id),
      changes.map(({ body }) => (body === null ? null : JSON.stringify(body))),
    ],
  )
  return lastSeq
}

/** Gives out places at the end of the feed, and tells whoever listens when the transaction commits. Returns the last of them. */
export async function takePlaces(client: Client, tenantId: string, count: number): Promise<number> {
  const { rows } = await client.query<{ seq: number }>(
    `insert into feed_head (tenant_id, epoch, seq) values ($1, gen_random_uuid(), $2)
     on conflict (tenant_id) do update set seq = feed_head.seq + excluded.seq
     returning seq, pg_notify($3, tenant_id || ' ' || seq)`,
    [tenantId, count, recordNewsChannel],
  )
  return rows[0]?.seq ?? 0
}
