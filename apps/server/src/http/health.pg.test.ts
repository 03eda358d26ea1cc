/** Ready means that a sale would be accepted. The database is really stopped here, so it is one of this test's own. */

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embeddedPostgres.ts'
import { makeKassaServer } from './kassaServer.ts'

let folder: string
let postgres: EmbeddedPostgres
let pool: Pool
let app: FastifyInstance
const clock = { nowMs: 0 }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-health-'))
  const log = { info() {}, warn() {} }
  postgres = await startEmbeddedPostgres({ dataDirectory: folder, log })
  pool = makePool({ connection: postgres.connection, onError: () => undefined })
  app = await makeKassaServer({
    ...{ pool, webFolder: '/nowhere', version: 'test', protocol: 1, secret: randomBytes(32) },
    nowMs: () => clock.nowMs,
    journals: openServerJournals(pool, folder),
    log: pino({ level: 'silent' }),
  })
})
afterAll(async () => {
  await app.close()
  await pool.end()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

async function health() {
  clock.nowMs += 1_001
  const { statusCode, body } = await app.inject('/health')
  return { statusCode, ...JSON.parse(body) }
}

test('not before there is a schema, and not where the database takes no writes', async () => {
  expect(await health()).toMatchObject({ statusCode: 503, status: 'unavailable' })
  const client = await pool.connect()
  await migrate(client)
  client.release()
  expect(await health()).toEqual({ statusCode: 200, status: 'ready', version: 'test' })

  await setReadOnly('on')
  await expect.poll(health).toMatchObject({ statusCode: 503, detail: 'the database is read-only' })
  await setReadOnly('off')
  await expect.poll(health).toMatchObject({ statusCode: 200, status: 'ready' })
})

/** Takes effect in new connections, so those that exist are ended. */
async function setReadOnly(value: 'on' | 'off'): Promise<void> {
  const { database } = postgres.connection
  const admin = makePool({ connection: { ...postgres.connection, database: 'postgres' }, onError() {} })
  await admin.query(`alter database ${database} set default_transaction_read_only = ${value}`)
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database])
  await admin.end()
}

test('an answer is given again for a second, so that being asked costs nothing', async () => {
  const before = pool.totalCount
  await health()
  const asked = await Promise.all(Array.from({ length: 50 }, () => app.inject('/health')))
  expect(new Set(asked.map(({ statusCode }) => statusCode)).size).toBe(1)
  expect(pool.totalCount - before).toBeLessThanOrEqual(1)
})

test('not while the database is stopped; every other route says so too', async () => {
  await postgres.stop()
  expect(await health()).toMatchObject({ statusCode: 503, status: 'unavailable' })
  const { statusCode, body, headers } = await app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { email: 'a@b.example', password: 'x' },
  })
  expect(statusCode).toBe(503)
  expect(JSON.parse(body)).toMatchObject({ code: 'database_unavailable' })
  expect(headers['retry-after']).toBe('1')
})
