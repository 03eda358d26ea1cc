/** Chunks of the feed: whoever reads through them has the same as whoever reads page by page, whatever changed meanwhile. */
import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import type { ItemRecord, RecordVersion } from '@kassa/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { readPacked } from './feedChunk.ts'
import { readFeed } from './readFeed.ts'
import { FeedChunks } from './readFeedInChunks.ts'
import { type RecordChange, writeRecords } from './writeRecords.ts'

const length = 4
let database: TestDatabase
let pool: Pool
let tenantId: string
let chunks: FeedChunks

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
})
beforeEach(() => {
  tenantId = testId()
  chunks = new FeedChunks(pool, length)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const itemNamed = (name: string): ItemRecord => ({
  ...{ sku: name, gtins: [], name, unit: 'piece', taxCategory: 'standard' },
  ...{ tracksStock: true, prices: [{ currency: 'EUR', unitPriceE5: 100_000 }], isActive: true },
})
const item = (id: string, name: string): RecordChange => ({ kind: 'item', id, body: itemNamed(name) })
const write = (changes: RecordChange[]) =>
  withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, changes))
const readPlain = (from: { epoch?: string; after?: number }) =>
  withTenant(pool, tenantId, (client) => readFeed(client, tenantId, from, 'till'))

async function unpack(hash: string): Promise<RecordVersion[]> {
  const packed = await withTenant(pool, tenantId, (client) => readPacked(client, tenantId, hash))
  if (packed === undefined) throw new Error('the chunk is gone')
  const text = brotliDecompressSync(packed).toString()
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  return JSON.parse(text).records
}

/** Reads as a till does, through chunks as far as there are some. `between` happens after each page but the last. */
async function readAll(between = async () => {}) {
  const records = new Map<string, RecordVersion>()
  const hashes: string[] = []
  let from: { epoch?: string; after?: number } = {}
  for (let isComplete = false; !isComplete; ) {
    const chunked = await chunks.readPage(tenantId, from, 'till')
    const page = chunked ?? (await readPlain(from))
    if (chunked !== undefined) hashes.push(chunked.chunk.hash)
    const items = chunked === undefined ? [] : await unpack(chunked.chunk.hash)
    for (const record of [...page.records, ...items].sort((a, b) => a.feedSeq - b.feedSeq)) {
      const held = records.get(record.id)
      if (held === undefined || held.version <= record.version) records.set(record.id, record)
    }
    from = { epoch: page.epoch, after: page.next }
    isComplete = page.isComplete
    if (!isComplete) await between()
  }
  return { hashes, records: [...records.values()].sort((a, b) => a.feedSeq - b.feedSeq) }
}

const readDirectly = async () => (await readPlain({})).records

test('a reader through chunks has what a reader of pages has; the next reader gets the same chunks', async () => {
  const ids = Array.from({ length: 10 }, () => testId())
  await write(ids.map((id, index) => item(id, `Item ${index}`)))
  await write([{ kind: 'category', id: testId(), body: { name: 'Candles', hue: 1, position: 1 } }])
  const first = await readAll()
  expect(first.records).toEqual(await readDirectly())
  expect(first.hashes).toHaveLength(2)
  expect((await readAll()).hashes).toEqual(first.hashes)
})

test('records that are no items are in no chunk', async () => {
  const customer: RecordChange = { kind: 'customer', id: testId(), body: { name: 'Nina Berg' } as never }
  await write([customer, ...Array.from({ length: 5 }, (_, index) => item(testId(), `Item ${index}`))])
  const { hashes, records } = await readAll()
  expect(hashes).toHaveLength(1)
  for (const hash of hashes) expect(JSON.stringify(await unpack(hash))).not.toContain('Nina')
  expect(records.filter(({ kind }) => kind === 'customer')).toHaveLength(1)
})

test('what changes or goes after its chunk was packed comes behind it', async () => {
  const ids = Array.from({ length: 9 }, () => testId())
  await write(ids.map((id, index) => item(id, `Item ${index}`)))
  const { hashes } = await readAll()
  await write([item(ids[0] ?? '', 'Other'), { kind: 'item', id: ids[5] ?? '', body: null }])
  const again = await readAll()
  expect(again.hashes).toEqual(hashes)
  expect(again.records).toEqual(await readDirectly())
})

test('a chunk of which most has changed is packed anew, and so are those behind it', async () => {
  const ids = Array.from({ length: 12 }, () => testId())
  await write(ids.map((id, index) => item(id, `Item ${index}`)))
  const { hashes } = await readAll()
  await write(ids.slice(0, 3).map((id, index) => item(id, `Other ${index}`)))
  const again = await readAll()
  expect(again.hashes).toHaveLength(3)
  expect(again.hashes.filter((hash) => hashes.includes(hash))).toEqual([])
  expect(again.records).toEqual(await readDirectly())
  await expect(unpack(hashes[0] ?? '')).rejects.toThrow('gone')
})

test('whatever is written while somebody reads, the reader has it at the end', async () => {
  const ids = Array.from({ length: 14 }, () => testId())
  await write(ids.map((id, index) => item(id, `Item ${index}`)))
  let turn = 0
  const { records } = await readAll(async () => {
    turn += 1
    if (turn > 6) return
    const id = ids[(turn * 5) % ids.length] ?? ''
    await write([turn % 3 === 0 ? { kind: 'item', id, body: null } : item(id, `Turn ${turn}`)])
  })
  expect(records).toEqual(await readDirectly())
})

test('many who come at once wait for one packing', async () => {
  await write(Array.from({ length: 6 }, (_, index) => item(testId(), `Item ${index}`)))
  const pages = await Promise.all(Array.from({ length: 5 }, () => chunks.readPage(tenantId, {}, 'till')))
  expect(new Set(pages.map((page) => page?.chunk.hash)).size).toBe(1)
})

test('another epoch has other chunks; who comes from a place between chunks, or near the end, gets none', async () => {
  await write(Array.from({ length: 9 }, (_, index) => item(testId(), `Item ${index}`)))
  const first = await chunks.readPage(tenantId, {}, 'till')
  if (first === undefined) throw new Error('no chunk')
  const { epoch } = first
  expect(await chunks.readPage(tenantId, { epoch, after: 2 }, 'till')).toBeUndefined()
  expect(await chunks.readPage(tenantId, { epoch, after: 8 }, 'till')).toBeUndefined()
  await pool.query('update record set body = null where tenant_id = $1 and feed_seq = 1', [tenantId])
  await pool.query('update feed_head set epoch = gen_random_uuid() where tenant_id = $1', [tenantId])
  const { records } = await readAll()
  expect(records).toEqual(await readDirectly())
})

test('a business without records has no chunks, and no other business reads them', async () => {
  expect(await chunks.readPage(tenantId, {}, 'till')).toBeUndefined()
  await write(Array.from({ length: 5 }, (_, index) => item(testId(), `Item ${index}`)))
  const page = await chunks.readPage(tenantId, {}, 'till')
  const neighbour = testId()
  const seen = await withTenant(pool, neighbour, (client) =>
    readPacked(client, tenantId, page?.chunk.hash ?? ''),
  )
  expect(seen).toBeUndefined()
})
