/** Pages of head office's feed become records here, whatever they hold and whoever else reads them. */
import type { RecordVersion } from '@kassa/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { readFeed } from '../records/readFeed.ts'
import { placeRecords, RecordsAtHeadOffice, writeRecords } from '../records/writeRecords.ts'
import { takePage } from './takeRecords.ts'
import { keepUpstream, lockCursor } from './upstreamStatements.ts'

let database: TestDatabase
let pool: Pool
let tenantId = testId()

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(async () => {
  tenantId = testId()
  const upstream = {
    tenantId,
    url: 'http://head.test',
    storeId: testId(),
    deviceId: testId(),
    incarnation: 1,
  }
  await withTenant(pool, tenantId, (client) => keepUpstream(client, upstream))
})

const [firstId, secondId] = [testId(), testId()]

function item(id: string, sku: string, { version, feedSeq }: { version: number; feedSeq: number }) {
  const body = {
    ...{ sku, gtins: [], name: sku, unit: 'piece' as const, taxCategory: 'standard' },
    ...{ tracksStock: false, isActive: true, prices: [] },
  }
  return { kind: 'item' as const, id, version, feedSeq, body }
}

/** Reads a page from where the last one ended. */
async function take(epoch: string, records: RecordVersion[], isComplete = true): Promise<void> {
  const next = records.at(-1)?.feedSeq ?? 0
  await withTenant(pool, tenantId, async (client) => {
    const cursor = await lockCursor(client, tenantId)
    await takePage(client, tenantId, { cursor, page: { epoch, records, next, isComplete } })
  })
}

const feed = () => withTenant(pool, tenantId, (client) => readFeed(client, tenantId, { limit: 100 }))

test('versions are those of head office, in its order, and each is in the history', async () => {
  await take('one', [item(firstId, 'A', { version: 4, feedSeq: 7 })])
  await take('one', [item(firstId, 'B', { version: 6, feedSeq: 9 })])
  expect((await feed()).records).toMatchObject([{ id: firstId, version: 6, body: { sku: 'B' } }])
  const { rows } = await pool.query(
    'select version from record_history where tenant_id = $1 order by version',
    [tenantId],
  )
  expect(rows).toEqual([{ version: 4 }, { version: 6 }])
})

test('two items that have exchanged their numbers come in any order, in one page or in two', async () => {
  const before = [
    item(firstId, 'A', { version: 1, feedSeq: 1 }),
    item(secondId, 'B', { version: 1, feedSeq: 2 }),
  ]
  const after = [
    item(firstId, 'B', { version: 2, feedSeq: 5 }),
    item(secondId, 'A', { version: 3, feedSeq: 6 }),
  ]
  await take('one', before)
  await take('one', after.slice(0, 1), false)
  await take('one', after.slice(1))
  const skus = async () =>
    (await feed()).records.map(({ body }) => body !== null && 'sku' in body && body.sku)
  expect(await skus()).toEqual(['B', 'A'])
  await take('two', before)
  await take('two', after)
  expect(await skus()).toEqual(['B', 'A'])
})

test('another epoch replaces everything, lower versions too, and tills read anew; a register made here stays', async () => {
  await take('one', [
    item(firstId, 'A', { version: 5, feedSeq: 8 }),
    item(secondId, 'B', { version: 2, feedSeq: 9 }),
  ])
  const [registerId, storeId] = [testId(), testId()]
  await withTenant(pool, tenantId, async (client) => {
    await placeRecords(client, tenantId, [
      { kind: 'register', id: registerId, body: { storeId, name: 'Till 1' } },
    ])
    await client.query(
      `insert into device (tenant_id, device_id, incarnation, store_id, register_id, public_key) values ($1, $2, 1, $3, $4, 'key')`,
      [tenantId, testId(), storeId, registerId],
    )
  })
  const old = await feed()
  await take('two', [item(firstId, 'A', { version: 3, feedSeq: 3 })], false)
  expect((await feed()).epoch).toBe(old.epoch)
  await take('two', [])
  const { epoch, records } = await feed()
  expect(epoch).not.toBe(old.epoch)
  const held = new Map(records.map(({ id, version, body }) => [id, body === null ? 'deleted' : version]))
  expect(held).toEqual(
    new Map<string, number | string>([
      [firstId, 3],
      [secondId, 'deleted'],
      [registerId, 1],
    ]),
  )
})

test('a page that was read from a place that somebody has left meanwhile changes nothing', async () => {
  const stale = await withTenant(pool, tenantId, (client) => lockCursor(client, tenantId))
  await take('one', [item(firstId, 'A', { version: 2, feedSeq: 2 })])
  const page = {
    epoch: 'one',
    records: [item(firstId, 'A', { version: 1, feedSeq: 1 })],
    next: 1,
    isComplete: true,
  }
  await withTenant(pool, tenantId, (client) => takePage(client, tenantId, { cursor: stale, page }))
  expect((await feed()).records).toMatchObject([{ version: 2 }])
})

test('nobody else writes records here', async () => {
  const change = { kind: 'category' as const, id: testId(), body: { name: 'Tea', hue: 1, position: 1 } }
  await expect(
    withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, [change])),
  ).rejects.toThrow(RecordsAtHeadOffice)
})
