/** The feed is in commit order: whoever has read up to a place has missed nothing before it, however many write at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { readFeed } from './readFeed.ts'
import { type RecordChange, writeRecords } from './writeRecords.ts'

let database: TestDatabase
let pool: Pool
const tenantId = testId()

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined, maxConnections: 12 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const category = (id: string, name: string): RecordChange => ({
  kind: 'category',
  id,
  body: { name, hue: 1, position: 1 },
})
const write = (changes: RecordChange[]) =>
  withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, changes))
const read = (from: { epoch?: string; after?: number; limit?: number }) =>
  withTenant(pool, tenantId, (client) => readFeed(client, tenantId, from))

test('a reader beside many writers never skips a change', async () => {
  const written = new Set<string>()
  let isWriting = true
  const writers = Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let count = 0; count < 15; count += 1) {
        const ids = [testId(), testId()]
        await write(ids.map((id) => category(id, id)))
        for (const id of ids) written.add(id)
      }
    }),
  ).then(() => {
    isWriting = false
  })
  const seen = new Set<string>()
  let [epoch, after] = ['', 0]
  for (let isLast = false; ; ) {
    isLast = !isWriting
    const page = await read({ epoch, after, limit: 7 })
    ;[epoch, after] = [page.epoch, page.next]
    for (const { id } of page.records) seen.add(id)
    if (isLast && page.isComplete) break
  }
  await writers
  expect(seen).toEqual(written)
})

test('a record that changed comes again, in its newest version only; a deleted one comes without a body', async () => {
  const id = testId()
  await write([category(id, 'Candles')])
  const before = await read({ limit: 10_000 })
  await write([category(id, 'Candles and lights')])
  await write([{ kind: 'category', id, body: null }])
  const { records } = await read({ epoch: before.epoch, after: before.next })
  expect(records).toEqual([{ kind: 'category', id, version: 3, feedSeq: before.next + 2, body: null }])
})

test('a reader of another epoch, or from beyond the end, starts anew', async () => {
  const whole = await read({ limit: 10_000 })
  expect((await read({ epoch: testId(), after: 5, limit: 10_000 })).records).toEqual(whole.records)
  expect((await read({ epoch: whole.epoch, after: whole.next + 1, limit: 10_000 })).records).toEqual(
    whole.records,
  )
  expect(await read({ epoch: whole.epoch, after: whole.next })).toMatchObject({
    records: [],
    isComplete: true,
  })
})
