/** The feed: records in the order in which they changed, each in its newest version. Read from the start it is a snapshot. */
import { customerFieldsOfOffice, type RecordVersion } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

export type FeedPage = { epoch: string; records: RecordVersion[]; next: number; isComplete: boolean }

/** Returns the next page of the feed. A reader of another epoch, or from beyond the feed's end, is sent to the start. A till is told of
 *  customers what it needs to serve them; a store server keeps records whole. */
export async function readFeed(
  client: Client,
  tenantId: string,
  from: { epoch?: string; after?: number; limit?: number },
  reader: 'till' | 'store_server' = 'store_server',
): Promise<FeedPage> {
  const limit = from.limit ?? 2000
  const head = await readFeedHead(client, tenantId)
  const isSame = from.epoch === head.epoch && (from.after ?? 0) <= head.seq
  const after = isSame ? (from.after ?? 0) : 0
  const { rows } = await client.query<RecordVersion>({
    name: 'read_feed',
    text: `select kind, id, version, feed_seq as "feedSeq",
             case when kind <> 'customer' then body
                  when body ?| array['companyName', 'vatNumber'] then body - array_remove($4::text[], 'address')
                  else body - $4::text[] end as body from record
      where tenant_id = $1 and feed_seq > $2 order by feed_seq limit $3`,
    values: [tenantId, after, limit, reader === 'till' ? customerFieldsOfOffice : []],
  })
  const next = rows.at(-1)?.feedSeq ?? after
  return { epoch: head.epoch, records: rows, next, isComplete: rows.length < limit }
}

async function readFeedHead(client: Client, tenantId: string): Promise<{ epoch: string; seq: number }> {
  const { rows } = await client.query<{ epoch: string; seq: number }>(
    'select epoch, seq from feed_head where tenant_id = $1',
    [tenantId],
  )
  return rows[0] ?? { epoch: 'empty', seq: 0 }
}
