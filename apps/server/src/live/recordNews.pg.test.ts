/** Listening for records ends whenever it is told to. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makePool, type Pool } from '../database/pool.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { LiveHub } from './liveHub.ts'
import { listenForRecordNews } from './recordNews.ts'

let database: TestDatabase
let pool: Pool

beforeAll(async () => {
  database = await makeTestDatabase()
  pool = makePool({ connection: database.connection, onError: () => undefined })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('stops while it connects, and when it listens, and gives its connection back', async () => {
  const ports = { pool, live: new LiveHub(), onError: (error: unknown) => expect(error).toBeUndefined() }
  await listenForRecordNews(ports)()
  const stop = listenForRecordNews(ports)
  await expect.poll(() => pool.totalCount - pool.idleCount).toBe(1)
  await stop()
  expect(pool.totalCount).toBe(0)
})

test('tells of an outage once, however often it tries', async () => {
  const away = makePool({ connection: { ...database.connection, port: 9 }, onError: () => undefined })
  const connect = vi.spyOn(away, 'connect')
  const errors: unknown[] = []
  const stop = listenForRecordNews({
    ...{ pool: away, live: new LiveHub(), comeBackAfterMs: 5 },
    onError: (error) => errors.push(error),
  })
  await expect.poll(() => connect.mock.calls.length).toBeGreaterThan(2)
  await stop()
  expect(errors).toHaveLength(1)
  await away.end()
})
