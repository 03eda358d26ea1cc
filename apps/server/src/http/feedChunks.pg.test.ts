/** Chunks of the feed by HTTP: found by their hash, kept for ever, and shown to the devices of their business only. */
import { createHash } from 'node:crypto'
import { feedChunkPath } from '@kassa/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testId } from '../ingest/testJournal.ts'
import { chunkLength } from '../records/feedChunk.ts'
import type { RecordChange } from '../records/writeRecords.ts'
import { enrolTestDevice, makeTestBusiness, openTestShop, replyOf } from './testServer.ts'

type TestShop = Awaited<ReturnType<typeof openTestShop>>

let opened: TestShop
let hash: string

const manyItems = (): RecordChange[] =>
  Array.from({ length: chunkLength }, (_, index) => ({
    kind: 'item',
    id: testId(),
    body: {
      ...{ sku: `SKU-${index}`, gtins: [], name: `Item ${index}`, unit: 'piece', taxCategory: 'standard' },
      ...{ tracksStock: true, prices: [{ currency: 'EUR', unitPriceE5: 100_000 }], isActive: true },
    },
  }))

const readChunk = (token: string, headers: Record<string, string> = {}) =>
  fetch(`${opened.server.url}${feedChunkPath.replace(':hash', hash)}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  })

beforeAll(async () => {
  opened = await openTestShop(manyItems)
  const page = replyOf(await opened.device.ask('readFeed', { query: { chunks: true } }))
  hash = page.chunk?.hash ?? ''
})
afterAll(() => opened.server.stop())

test('a page has its items in a chunk, whose text has that hash and never changes', async () => {
  for (const encoding of ['br', 'identity']) {
    const response = await readChunk(opened.device.token, { 'accept-encoding': encoding })
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : null)
    const text = await response.text()
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    expect(JSON.parse(text).records).toHaveLength(chunkLength - 1)
  }
})

test('whoever does not ask for chunks gets the records as they are', async () => {
  const { chunk, records } = replyOf(await opened.device.ask('readFeed', { query: { limit: 50 } }))
  expect([chunk, records.length]).toEqual([undefined, 50])
})

test('nobody else reads it, and one that is none is not found', async () => {
  const stranger = await readChunk('no token')
  expect([stranger.status, stranger.headers.get('cache-control')]).toEqual([401, null])
  const neighbour = await makeTestBusiness(opened.server.pool)
  const { token } = await enrolTestDevice(opened.server, neighbour)
  expect((await readChunk(token)).status).toBe(404)
  hash = '0'.repeat(64)
  expect((await readChunk(opened.device.token)).status).toBe(404)
})
