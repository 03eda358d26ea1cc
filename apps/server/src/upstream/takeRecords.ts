/**
 * Records of head office become records here: in the order of its feed, each with the version that head office gave it, behind everything
 * that the own feed has told already.
 *
 *      page of the epoch that is known ──▶ taken in
 *      page of another epoch ──▶ taken in; a reload begins ──▶ … last page ──▶ what it did not hold is deleted, the own epoch changes
 *
 * Page and cursor are one transaction: a store server that dies in between goes on where it stopped.
 */
import type { RecordVersion } from '@kassa/contract'
import { emptyHistory } from '../customer/eraseCustomer.ts'
import type { Client } from '../database/pool.ts'
import { takePlaces } from '../records/writeRecords.ts'
import { keepCursor, lockCursor, type UpstreamCursor } from './upstreamStatements.ts'

export type HeadOfficePage = {
  epoch: string
  records: readonly RecordVersion[]
  next: number
  isComplete: boolean
}

/** Takes a page in that was read from `cursor`; does nothing where somebody else has gone on from there meanwhile. */
export async function takePage(
  client: Client,
  tenantId: string,
  { cursor, page }: { cursor: UpstreamCursor; page: HeadOfficePage },
): Promise<void> {
  const current = await lockCursor(client, tenantId)
  if (current.epoch !== cursor.epoch || current.after !== cursor.after) return
  const { epoch, next, isComplete } = page
  const isReload = epoch !== current.epoch
  const reloadAfter = isReload ? await readFeedSeq(client, tenantId) : current.reloadAfter
  if (page.records.length > 0) await writeVersions(client, tenantId, page.records)
  const isOver = isComplete && reloadAfter !== undefined
  if (isOver) await endReload(client, tenantId, reloadAfter)
  await keepCursor(client, tenantId, { epoch, after: next, reloadAfter: isOver ? undefined : reloadAfter })
}

async function readFeedSeq(client: Client, tenantId: string): Promise<number> {
  const { rows } = await client.query<{ seq: number }>('select seq from feed_head where tenant_id = $1', [
    tenantId,
  ])
  return rows[0]?.seq ?? 0
}

async function writeVersions(
  client: Client,
  tenantId: string,
  records: readonly RecordVersion[],
): Promise<void> {
  await freeNumbers(client, tenantId, records)
  const lastSeq = await takePlaces(client, tenantId, records.length)
  await client.query(
    `with written as (
       insert into record (tenant_id, kind, id, version, feed_seq, body)
       select $1::uuid, kind, id, version, $2::bigint + place - 1, body
       from unnest($3::text[], $4::uuid[], $5::integer[], $6::jsonb[]) with ordinality as given (kind, id, version, body, place)
       on conflict (tenant_id, kind, id)
       do update set version = excluded.version, feed_seq = excluded.feed_seq, body = excluded.body, changed_at = now()
       returning kind, id, version, feed_seq, body)
     insert into record_history (tenant_id, kind, id, version, feed_seq, body)
     select $1::uuid, kind, id, version, feed_seq, body from written
     on conflict (tenant_id, kind, id, version) do nothing`,
    [
      ...[tenantId, lastSeq - records.length + 1],
      records.map(({ kind }) => kind),
      records.map(({ id }) => id),
      records.map(({ version }) => version),
      records.map(({ body }) => (body === null ? null : JSON.stringify(body))),
    ],
  )
  const erased = records.filter(({ kind, body }) => kind === 'customer' && body === null)
  await emptyHistory(
    client,
    tenantId,
    erased.map(({ id }) => id),
  )
}

/** The feed holds each record in its newest version only: an item may come with a number whose former holder comes later. That one gives
 *  it up until then. */
async function freeNumbers(
  client: Client,
  tenantId: string,
  records: readonly RecordVersion[],
): Promise<void> {
  const items = records.flatMap((record) =>
    record.kind === 'item' && record.body !== null ? [{ id: record.id, sku: record.body.sku }] : [],
  )
  if (items.length === 0) return
  await client.query(
    `update record set body = null
       from unnest($2::uuid[], $3::text[]) as given (id, sku)
      where tenant_id = $1 and item_sku = given.sku and record.id <> given.id`,
    [tenantId, items.map(({ id }) => id), items.map(({ sku }) => sku)],
  )
}

/** What the new epoch does not hold is gone, except for registers that were made here and are not known above yet. */
async function endReload(client: Client, tenantId: string, reloadAfter: number): Promise<void> {
  await client.query(
    `update record set body = null, changed_at = now()
      where tenant_id = $1 and feed_seq <= $2 and body is not null
        and not (kind = 'register' and id in (select register_id from device where tenant_id = $1))`,
    [tenantId, reloadAfter],
  )
  await takePlaces(client, tenantId, 1)
  await client.query('update feed_head set epoch = gen_random_uuid() where tenant_id = $1', [tenantId])
}
