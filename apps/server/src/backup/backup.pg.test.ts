/** What a backup holds is what was there in one moment, and comes back as it was; any other file is refused by name. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Migration, migrate, readMigrations } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { testId } from '../ingest/testJournal.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { assertKnownSchema, checkBackup } from './checkBackup.ts'
import { makeBackup } from './makeBackup.ts'
import { type RestoreRequest, restoreBackup } from './restoreBackup.ts'
import { backupTables, otherTables } from './tables.ts'
import { makeTestShop, type TestShop } from './testShop.ts'

let folder: string
let migrations: Migration[]
let source: OpenTestDatabase
let shop: TestShop
let other: TestShop

type OpenTestDatabase = { database: TestDatabase; pool: Pool }
const opened: OpenTestDatabase[] = []

async function openTestDatabase(): Promise<OpenTestDatabase> {
  const database = await makeTestDatabase(migrate)
  const one = { database, pool: makePool({ connection: database.connection, onError: () => undefined }) }
  opened.push(one)
  return one
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-backup-'))
  migrations = await readMigrations()
  source = await openTestDatabase()
  shop = await makeTestShop(source.pool, 'Ölands Gifts')
  other = await makeTestShop(source.pool, 'Other')
})
afterAll(async () => {
  for (const { database, pool } of opened) {
    await pool.end()
    await database.drop()
  }
  await rm(folder, { recursive: true })
})

const backUp = (name: string, more: { tenantId?: string; onProgress?: () => void } = {}) => {
  const file = path.join(folder, name)
  return makeBackup(source.pool, { file, version: '1.2.3', nowMs: Date.now(), ...more }).then((summary) => ({
    file,
    ...summary,
  }))
}

async function restore(pool: Pool, file: string, more: Partial<RestoreRequest> = {}) {
  const backup = await checkBackup(file)
  assertKnownSchema(backup.header, more.migrations ?? migrations)
  return restoreBackup(pool, { file, backup, replaces: false, migrations, ...more })
}

/** All rows of a business as text, without what a restore changes on purpose, and what is noted once a backup is there whole. */
async function rowsOf(pool: Pool, tenantId: string): Promise<Record<string, string[]>> {
  const held: Record<string, string[]> = {}
  for (const table of backupTables) {
    const { rows } = await pool.query<{ row: string }>(
      `select (to_jsonb(t) - 'epoch' - 'revoked_at' - 'backed_up_seq')::text as row from ${table} t where tenant_id = $1 order by 1`,
      [tenantId],
    )
    held[table] = rows.map(({ row }) => row)
  }
  return held
}

test('every table of the schema is in it, or left out by name', async () => {
  const { rows } = await source.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual([...backupTables, ...otherTables].sort())
})

test('all of it comes back in an empty database, byte for byte, and verifies', async () => {
  const { file, rowCount } = await backUp('whole.tar')
  const target = await openTestDatabase()
  expect(await restore(target.pool, file)).toMatchObject({ rowCount, businesses: [{}, {}] })
  for (const { tenantId } of [shop, other]) {
    const held = await rowsOf(target.pool, tenantId)
    expect(held).toEqual(await rowsOf(source.pool, tenantId))
    expect(held.journal).toHaveLength(3)
    expect((await verifyTenant(target.pool, tenantId)).findings).toEqual([])
  }
  const epoch = async (pool: Pool) =>
    (await pool.query('select epoch from feed_head order by tenant_id')).rows
  expect(await epoch(target.pool)).not.toEqual(await epoch(source.pool))
})

test('how far each journal is in a backup is noted once the file is there, and not where it is not', async () => {
  const marks = async ({ device }: TestShop) => {
    const { rows } = await source.pool.query<{ seq: number; marked: number }>(
      'select seq, backed_up_seq as marked from journal_head where device_id = $1',
      [device.identity.device],
    )
    return rows[0]
  }
  const ofOther = await marks(other)
  await shop.sell(4)
  const before = await marks(shop)
  const { file } = await backUp('marked.tar', { tenantId: shop.tenantId })
  const after = await marks(shop)
  expect(after?.marked).toBe(before?.seq)
  expect(await marks(other)).toEqual(ofOther)
  await shop.sell(2)
  await expect(makeBackup(source.pool, { file, version: '1.2.3', nowMs: Date.now() })).rejects.toThrow()
  expect((await marks(shop))?.marked).toBe(after?.marked)
})

test('it holds one moment, though tills sell on meanwhile', async () => {
  await shop.sell(200)
  let isOver = false
  const selling = (async () => {
    while (!isOver) await shop.sell(5)
  })()
  const { file } = await backUp('meanwhile.tar')
  isOver = true
  await selling
  const target = await openTestDatabase()
  await restore(target.pool, file)
  const report = await verifyTenant(target.pool, shop.tenantId)
  expect(report.findings).toEqual([])
  expect(report.entryCount).toBeGreaterThanOrEqual(203)
})

test('one business is restored beside others, and in place of itself where that is said', async () => {
  const { file } = await backUp('one.tar', { tenantId: shop.tenantId })
  const target = await openTestDatabase()
  await makeTestShop(target.pool, 'Neighbour')
  await restore(target.pool, file, { tenantId: shop.tenantId })
  expect(await rowsOf(target.pool, shop.tenantId)).toEqual(await rowsOf(source.pool, shop.tenantId))
  const again = { tenantId: shop.tenantId }
  await expect(restore(target.pool, file, again)).rejects.toMatchObject({ code: 'business_exists' })
  await restore(target.pool, file, { ...again, replaces: true })
  expect((await verifyTenant(target.pool, shop.tenantId)).findings).toEqual([])
  expect((await target.pool.query('select 1 from tenant')).rowCount).toBe(2)
  const absent = restore(target.pool, file, { tenantId: other.tenantId })
  await expect(absent).rejects.toMatchObject({ code: 'business_unknown' })
})

test('a database that holds something is left alone, unless it may be replaced and nobody uses it', async () => {
  const { file } = await backUp('replace.tar')
  const target = await openTestDatabase()
  const lost = await makeTestShop(target.pool, 'Lost')
  await expect(restore(target.pool, file)).rejects.toMatchObject({ code: 'business_exists' })
  const running = makePool({
    connection: { ...target.database.connection, application_name: 'kassa elsewhere' },
    onError: () => undefined,
  })
  await running.query('select 1')
  await expect(restore(target.pool, file, { replaces: true })).rejects.toMatchObject({
    code: 'database_in_use',
  })
  await running.end()
  expect((await target.pool.query('select 1 from journal')).rowCount).toBe(3)
  await expect
    .poll(() => restore(target.pool, file, { replaces: true }).then(() => 'restored', String))
    .toBe('restored')
  expect((await rowsOf(target.pool, lost.tenantId)).journal).toEqual([])
})

test('a backup of an older schema is brought to the newest', async () => {
  const { file } = await backUp('older.tar')
  const newer = [
    ...migrations,
    {
      version: 9,
      name: '0009_test.sql',
      sha256: 'x',
      sql: 'alter table journal add column size integer; update journal set size = length(packed)',
    },
  ]
  const target = await openTestDatabase()
  await restore(target.pool, file, { migrations: newer })
  const { rows } = await target.pool.query(
    'select 1 from journal where size <> length(packed) or size is null',
  )
  expect(rows).toEqual([])
  const one = { migrations: newer, tenantId: shop.tenantId, replaces: true }
  await expect(restore(target.pool, file, one)).rejects.toMatchObject({ code: 'backup_of_older_schema' })
  await expect(restore(target.pool, file, { migrations: [] })).rejects.toMatchObject({
    code: 'backup_from_newer_kassa',
  })
  const changed = migrations.map((migration) => ({ ...migration, sha256: 'y' }))
  await expect(restore(target.pool, file, { migrations: changed })).rejects.toMatchObject({
    code: 'backup_of_another_schema',
  })
})

test('a file that is cut off, another one or none is refused', async () => {
  const { file } = await backUp('whole-again.tar')
  const bytes = await readFile(file)
  const damaged = path.join(folder, 'damaged.tar')
  for (const length of [0, 100, 512, 5000, bytes.length - 1024, bytes.length - 1]) {
    await writeFile(damaged, bytes.subarray(0, length))
    await expect(checkBackup(damaged)).rejects.toMatchObject({ code: 'archive_incomplete' })
  }
  await writeFile(damaged, Buffer.concat([bytes, Buffer.alloc(512)]))
  await expect(checkBackup(damaged)).rejects.toMatchObject({ code: 'archive_altered' })
  await writeFile(damaged, 'x'.repeat(5000))
  await expect(checkBackup(damaged)).rejects.toMatchObject({ code: 'not_a_backup' })
  await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'archive_not_readable' })
  await expect(checkBackup(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'archive_not_readable' })
})

test('any byte that is another one is noticed', async () => {
  const { file } = await backUp('bytes.tar', { tenantId: other.tenantId })
  const bytes = await readFile(file)
  const damaged = path.join(folder, 'damaged-byte.tar')
  for (let at = 0; at < bytes.length; at += 61) {
    const copy = Buffer.from(bytes)
    copy[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    await writeFile(damaged, copy)
    await expect(checkBackup(damaged), `byte ${at}`).rejects.toMatchObject({
      code: expect.stringMatching(/archive_altered|archive_incomplete|not_a_backup/),
    })
  }
})

test('only its owner can read it, nothing is written over, and a failure leaves no trace', async () => {
  const { file } = await backUp('mine.tar')
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(backUp('mine.tar')).rejects.toMatchObject({ code: 'archive_exists' })
  await expect(backUp('nowhere/x.tar')).rejects.toMatchObject({ code: 'archive_not_writable' })
  const onProgress = () => {
    throw new Error('the plug was pulled')
  }
  await expect(backUp('broken.tar', { onProgress })).rejects.toThrow('the plug was pulled')
  await writeFile(path.join(folder, 'left.tar.999999999.unfinished'), 'of a killed one')
  await backUp('left.tar')
  expect((await readdir(folder)).filter((name) => /broken|unfinished/.test(name))).toEqual([])
})

test("the server's own journals begin anew after a restore: places that were given out are never claimed twice", async () => {
  const keys = path.join(folder, 'keys')
  const where = { tenantId: shop.tenantId, storeId: shop.storeId }
  const now = { epochMs: Date.now(), offsetMinutes: 60 }
  const fact = { kind: 'program_started', body: { version: '1' } }
  await openServerJournals(source.pool, keys).append(where, fact, now)
  const { file } = await backUp('server-journal.tar')
  const target = await openTestDatabase()
  await restore(target.pool, file)
  await openServerJournals(target.pool, keys).append(where, fact, now)
  const { rows } = await target.pool.query(
    'select seq from journal_head join device using (tenant_id, device_id, incarnation) where revoked_at is null and register_id is null and tenant_id = $1 and journal_head.audited_seq = 0 and device_id <> $2',
    [shop.tenantId, shop.device.identity.device],
  )
  expect(rows).toEqual([{ seq: 1 }])
  expect((await verifyTenant(target.pool, shop.tenantId)).findings).toEqual([])
})

test('an account that is no superuser backs up and restores too, and stays behind the walls', async () => {
  const owner = `owner_${testId().replaceAll('-', '')}`
  const empty = await makeTestDatabase()
  const admin = makePool({ connection: empty.connection, onError: () => undefined })
  await admin.query(`create role ${owner} login createrole password 'p'`)
  await admin.query(`grant kassa_app to ${owner} with admin option`)
  await admin.query(`alter database ${empty.connection.database} owner to ${owner}`)
  await admin.query(`grant all on schema public to ${owner}`)
  const connection = { ...empty.connection, user: owner, password: 'p' }
  const pool = makePool({ connection, onError: () => undefined })
  const client = await pool.connect()
  await migrate(client)
  client.release()
  const { file } = await backUp('superuser.tar')
  await restore(pool, file)
  expect((await verifyTenant(pool, shop.tenantId)).findings).toEqual([])
  const again = path.join(folder, 'owner.tar')
  const { rowCount } = await makeBackup(pool, { file: again, version: '1.2.3', nowMs: Date.now() })
  expect(rowCount).toBe((await checkBackup(file)).rowCount)
  const one = { tenantId: shop.tenantId, replaces: true }
  await restore(pool, again, one)
  expect((await verifyTenant(pool, shop.tenantId)).findings).toEqual([])
  await pool.end()
  await admin.end()
  await empty.drop()
})
