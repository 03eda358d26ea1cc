/** PostgreSQL for tests: vitest's global set-up starts ONE throw-away cluster for a run; each test file clones a
 *  database of its own from a template that already carries the schema.
 *
 *      // vitest.config.ts: globalSetup: ['apps/server/src/postgres/testCluster.ts']
 *      const database = await makeTestDatabase(migrate)
 *      afterAll(() => database.drop())
 */

import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { DatabaseConnection } from './connection.ts'
import { dataDirectoryLayout } from './dataDirectory.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { readPostmaster } from './postmasterFile.ts'
import { isAlive, isGone, signal } from './processes.ts'
import { type PostgresSettings, SHOP_SETTINGS } from './settings.ts'

/** Fast instead of safe: nothing in this cluster is worth keeping. */
const THROW_AWAY_SETTINGS: PostgresSettings = {
  ...SHOP_SETTINGS,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

const ADDRESS_VARIABLE = 'KASSA_TEST_POSTGRES'
const FOLDER_PREFIX = 'kassa-test-'
/** Any number: whoever holds it builds the template. */
const TEMPLATE_LOCK = 0x74706c

/** A database of one test file's own. Connect as many clients as needed; `drop` cuts off those left open. */
export type TestDatabase = { connection: DatabaseConnection; drop(): Promise<void> }

/** Brings a new database to the newest schema, on the client given. Two different functions need two names. */
export type Migration = (client: pg.Client) => Promise<unknown>

/** vitest's globalSetup. */
export async function setup(): Promise<() => Promise<void>> {
  await sweepDeadClusters()
  const dataDirectory = await mkdtemp(path.join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`))
  const log = { info() {}, warn: (text: string) => console.warn(text) }
  const cluster = await startEmbeddedPostgres({ dataDirectory, log, settings: THROW_AWAY_SETTINGS })
  process.env[ADDRESS_VARIABLE] = JSON.stringify(cluster.connection)
  return async () => {
    await cluster.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

/** A new database with the schema that `migrate` makes; without it, an empty one.
 *  Requires: the global set-up above (asserted). */
export async function makeTestDatabase(migrate: Migration = async () => undefined): Promise<TestDatabase> {
  const server = testServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withClient(server, async (client) => {
    const template = await ensureTemplate(client, server, migrate)
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    connection: { ...server, database: name },
    drop: () => withClient(server, (client) => client.query(`drop database ${name} with (force)`)),
  }
}

/** Built once per run by whoever comes first; the others wait. */
async function ensureTemplate(
  client: pg.Client,
  server: DatabaseConnection,
  migrate: Migration,
): Promise<string> {
  const name = `template_${createHash('sha256').update(migrate.toString()).digest('hex').slice(0, 16)}`
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rows.length > 0) return name
    const draft = `draft_${name}`
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft}`)
    await withClient({ ...server, database: draft }, migrate)
    await client.query(`alter database ${draft} rename to ${name}`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK])
  }
}

function testServer(): DatabaseConnection {
  const address = process.env[ADDRESS_VARIABLE]
  if (!address) throw new Error(`${ADDRESS_VARIABLE} is not set: run database tests by \`npm run test:pg\``)
  return JSON.parse(address)
}

async function withClient(
  connection: DatabaseConnection,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Ends and removes the clusters of runs that were killed before they could. */
async function sweepDeadClusters(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = Number(/^kassa-test-(\d+)-/.exec(name)?.[1] ?? process.pid)
    if (await isAlive(maker)) continue
    const folder = path.join(tmpdir(), name)
    const postmaster = await readPostmaster(dataDirectoryLayout(folder).cluster)
    if (postmaster.status === 'running') {
      signal(postmaster.pid, 'SIGQUIT')
      await isGone(postmaster.pid, 5_000)
    }
    await rm(folder, { recursive: true, force: true })
  }
}
