/** The feed: records in the order in which they changed, each in its newest version. Read from the start it is a snapshot. */
import { customerFieldsOfOffice, type RecordVersion } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

export type FeedPage = { epoch: string; records: RecordVersion[]; next: number; isComplete: boolean }
export type FeedFrom = { epoch?: string; after?: number; limit?: number }
/** A till is told of customers what it needs to serve them; a store server keeps records whole. */
export type FeedReader = 'till' | 'store_server'

/** Returns the next page of the feed. A reader of another epoch, or from beyond the feed's end, is sent to the start. */
export async function readFeed(
  client: Client,
  tenantId: string,
  from: FeedFrom,
  reader: FeedReader = 'store_server',
): Promise<FeedPage> {
  const limit = from.limit ?? 2000
  const { epoch, after } = await placeOf(client, tenantId, from)
  const { rows } = await client.query<RecordVersion>({
    name: 'read_feed',
    text: `${selectVersions}
      where tenant_id = $1 and feed_seq > $2 order by feed_seq limit $4`,
    values: [tenantId, after, hiddenFrom(reader), limit],
  })
  const next = rows.at(-1)?.feedSeq ?? after
  return { epoch, records: rows, next, isComplete: rows.length < limit }
}

/** Returns the records between two places that are no items, in the order in which they changed. */
export async function readOthers(
  client: Client,
  tenantId: string,
  { after, through }: { after: number; through: number },
  reader: FeedReader,
): Promise<RecordVersion[]> {
  const { rows } = await client.query<RecordVersion>({
    name: 'read_feed_others',
    text: `${selectVersions}
      where tenant_id = $1 and feed_seq > $2 and feed_seq <= $4 and kind <> 'item' order by feed_seq`,
    values: [tenantId, after, hiddenFrom(reader), through],
  })
  return rows
}

/** Returns where a reader goes on.   Shape: the epoch is `empty` where nothing was ever written. */
export async function placeOf(
  client: Client,
  tenantId: string,
  from: FeedFrom,
): Promise<{ epoch: string; after: number }> {
  const { epoch, seq } = await readFeedHead(client, tenantId)
  const isSame = from.epoch === epoch && (from.after ?? 0) <= seq
  return { epoch, after: isSame ? (from.after ?? 0) : 0 }
}

const selectVersions = `select kind, id, version, feed_seq as "feedSeq",
  case when kind <> 'customer' then body
       when body ?| array['companyName', 'vatNumber'] then body - array_remove($3::text[], 'address')
       else body - $3::text[] end as body from record`

function hiddenFrom(reader: FeedReader): readonly string[] {
  return reader === 'till' ? customerFieldsOfOffice : []
}

async function readFeedHead(client: Client, tenantId: string): Promise<{ epoch: string; seq: number }> {
  const { rows } = await client.query<{ epoch: string; seq: number }>(
    'select epoch, seq from feed_head where tenant_id = $1',
    [tenantId],
  )
  return rows[0] ?? { epoch: 'empty', seq: 0 }
}
