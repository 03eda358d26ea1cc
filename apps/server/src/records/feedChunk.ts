/** Items of whole pages of the feed as chunks: texts that are found by their hash. One statement per function. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Client } from '../database/pool.ts'

/** Records that a chunk covers. A page with fewer is the end of the feed, and is told as it is. */
export const chunkLength = 10_000

/** A fifth smaller than gzip, in half a second, once. */
const quality = 6
const compress = promisify(brotliCompress)

/** Where a page of the feed begins. */
export type PageStart = { epoch: string; after: number }

export type FeedChunk = { hash: string; through: number; recordCount: number }

/** Returns the chunk of the page that begins there; undefined where none is packed. */
export async function readChunk(
  client: Client,
  tenantId: string,
  { epoch, after }: PageStart,
): Promise<FeedChunk | undefined> {
  const { rows } = await client.query<FeedChunk>({
    name: 'read_feed_chunk',
    text: `select hash, through_seq as through, record_count as "recordCount" from feed_chunk
      where tenant_id = $1 and epoch = $2::uuid and after_seq = $3`,
    values: [tenantId, epoch, after],
  })
  return rows[0]
}

/** Returns how many records of the page have not changed since: those that did have later places. */
export async function countRecords(
  client: Client,
  tenantId: string,
  { after, through }: { after: number; through: number },
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*) as count from record where tenant_id = $1 and feed_seq > $2 and feed_seq <= $3',
    [tenantId, after, through],
  )
  return rows[0]?.count ?? 0
}

/** Packs the items of the next `length` records; those that were packed behind that place before go.
 *  Returns undefined where fewer follow, and where no chunk may begin. */
export async function packChunk(
  client: Client,
  tenantId: string,
  { epoch, after }: PageStart,
  length = chunkLength,
): Promise<FeedChunk | undefined> {
  if (!(await isPlaceOfChunk(client, tenantId, { epoch, after }))) return undefined
  const through = await readEnd(client, tenantId, { after, length })
  if (through === undefined) return undefined
  const text = await readItems(client, tenantId, { after, through })
  const hash = createHash('sha256').update(text).digest('hex')
  const packed = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  await client.query(
    'delete from feed_chunk where tenant_id = $1 and (epoch <> $2::uuid or after_seq >= $3)',
    [tenantId, epoch, after],
  )
  await client.query(
    `insert into feed_chunk (tenant_id, epoch, after_seq, through_seq, record_count, hash, packed)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, epoch, after_seq) do nothing`,
    [tenantId, epoch, after, through, length, hash, packed],
  )
  return { hash, through, recordCount: length }
}

/** Returns the text with that hash, by brotli; undefined where there is none any more. */
export async function readPacked(
  client: Client,
  tenantId: string,
  hash: string,
): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ packed: Buffer }>(
    'select packed from feed_chunk where tenant_id = $1 and hash = $2 limit 1',
    [tenantId, hash],
  )
  return rows[0]?.packed
}

/** Tells whether a chunk may begin there: at the start, or behind another. Readers that come from elsewhere get pages as they are. */
async function isPlaceOfChunk(
  client: Client,
  tenantId: string,
  { epoch, after }: PageStart,
): Promise<boolean> {
  if (after === 0) return true
  const { rows } = await client.query(
    'select 1 from feed_chunk where tenant_id = $1 and epoch = $2::uuid and through_seq = $3',
    [tenantId, epoch, after],
  )
  return rows.length > 0
}

async function readEnd(
  client: Client,
  tenantId: string,
  { after, length }: { after: number; length: number },
): Promise<number | undefined> {
  const { rows } = await client.query<{ through: number }>(
    `select feed_seq as through from record where tenant_id = $1 and feed_seq > $2
      order by feed_seq offset $3 limit 1`,
    [tenantId, after, length - 1],
  )
  return rows[0]?.through
}

/** As PostgreSQL writes it: nobody takes ten thousand bodies apart to put them together again. */
async function readItems(
  client: Client,
  tenantId: string,
  { after, through }: { after: number; through: number },
): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    `select json_build_object('records', coalesce(json_agg(json_build_object(
              'kind', kind, 'id', id, 'version', version, 'feedSeq', feed_seq, 'body', body) order by feed_seq), '[]'))::text as text
       from record where tenant_id = $1 and kind = 'item' and feed_seq > $2 and feed_seq <= $3`,
    [tenantId, after, through],
  )
  return rows[0]?.text ?? '{"records":[]}'
}
