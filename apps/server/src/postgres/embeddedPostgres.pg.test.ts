/** The embedded PostgreSQL on real files: made, started, stopped, killed, and several side by side. */

import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { dataDirectoryLayout } from './dataDirectory.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { readPostmaster } from './postmasterFile.ts'
import { signal } from './processes.ts'
import type { PostgresOutage } from './supervisor.ts'
import { newDataDirectory, openPool, postmasterPid, silentLog, startHere } from './testing/clusters.ts'

describe('a new data directory', () => {
  test('gets a cluster with checksums, UTF-8, a secret password and no open port', async () => {
    const folder = await newDataDirectory()
    const postgres = await startHere(folder)
    const pool = openPool(postgres.connection)
    const shown = await pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in
         ('data_checksums', 'server_encoding', 'listen_addresses', 'fsync', 'server_version') order by name`,
    )
    expect(Object.fromEntries(shown.rows.map(({ name, setting }) => [name, setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      server_version: postgres.version,
    })
    const layout = dataDirectoryLayout(folder)
    expect((await stat(layout.passwordFile)).mode & 0o777).toBe(0o600)
    expect((await stat(layout.socketFolder)).mode & 0o777).toBe(0o700)
    await expect(openPool({ ...postgres.connection, password: 'guess' }).query('select 1')).rejects.toThrow(
      'password authentication failed',
    )
  })

  test('heals when the initdb before was killed half-way', async () => {
    const folder = await newDataDirectory()
    // A process id that cannot exist: its maker is dead.
    const draft = path.join(folder, 'postgres-draft-99999999-abcd')
    await mkdir(path.join(draft, 'cluster'), { recursive: true })
    await writeFile(path.join(draft, 'cluster', 'PG_VERSION'), '18\n')
    await writeFile(path.join(folder, 'data-format.json'), '{"format":1}\n')
    await startHere(folder)
    await expect(stat(draft)).rejects.toThrow('ENOENT')
  })
})

describe('an old data directory', () => {
  test('starts again in under a second, with its data', async () => {
    const folder = await newDataDirectory()
    const first = await startHere(folder)
    await openPool(first.connection).query("create table note as select 'sold' as text")
    await first.stop()
    expect(await postmasterPid(folder)).toBeUndefined()

    // The best of three: the machine may be busy with other tests.
    const durationsMs = [await startAndStop(folder), await startAndStop(folder), await startAndStop(folder)]
    expect(Math.min(...durationsMs)).toBeLessThan(1_000)
    const second = await startHere(folder)
    expect((await openPool(second.connection).query('select text from note')).rows).toEqual([
      { text: 'sold' },
    ])
  })

  test('starts although another program has the process id that the last postmaster noted', async () => {
    const folder = await newDataDirectory()
    const first = await startHere(folder)
    await first.stop()
    const layout = dataDirectoryLayout(folder)
    const stale = `${process.pid}\n${layout.cluster}\n1\n5432\n${layout.socketFolder}\n\n1 1\nready\n`
    await writeFile(path.join(layout.cluster, 'postmaster.pid'), stale)
    expect(await readPostmaster(layout.cluster)).toEqual({ status: 'absent' })
    await startHere(folder)
  })

  test('of another major version of PostgreSQL is refused and left as it is', async () => {
    const folder = await newDataDirectory()
    await (await startHere(folder)).stop()
    const versionFile = path.join(dataDirectoryLayout(folder).cluster, 'PG_VERSION')
    await writeFile(versionFile, '17\n')
    const attempt = startEmbeddedPostgres({ dataDirectory: folder, log: silentLog })
    await expect(attempt).rejects.toMatchObject({ code: 'postgres_other_major' })
    expect(await readFile(versionFile, 'utf8')).toBe('17\n')
  })

  test('whose password is lost is refused with the name of the file', async () => {
    const folder = await newDataDirectory()
    await (await startHere(folder)).stop()
    const { passwordFile } = dataDirectoryLayout(folder)
    await rm(passwordFile)
    const attempt = startEmbeddedPostgres({ dataDirectory: folder, log: silentLog })
    await expect(attempt).rejects.toThrow(passwordFile)
  })
})

describe('a postmaster that is killed', () => {
  test('is back within 15 s, and a pool with open connections goes on', async () => {
    const folder = await newDataDirectory()
    const postgres = await startHere(folder)
    const outages: PostgresOutage[] = []
    postgres.onExit((outage) => outages.push(outage))
    const pool = openPool(postgres.connection)
    await pool.query('create table sale (id int primary key)')
    const clients = await Promise.all([pool.connect(), pool.connect()])
    for (const client of clients) client.on('error', () => undefined)
    await pool.query('insert into sale values (1)')

    signal((await postmasterPid(folder)) ?? 0, 'SIGKILL')
    await expect
      .poll(() => outages.map(({ status }) => status), { timeout: 15_000 })
      .toEqual(['recovering', 'recovered'])
    for (const client of clients) client.release(true)
    expect((await pool.query('select id from sale')).rows).toEqual([{ id: 1 }])
  })

  test('is back although one of its processes is busy with an endless statement', async () => {
    const folder = await newDataDirectory()
    const postgres = await startHere(folder)
    const outages: PostgresOutage[] = []
    postgres.onExit((outage) => outages.push(outage))
    const pool = openPool(postgres.connection)
    const endless = pool
      .query('select count(*) from generate_series(1, 1000000000000)')
      .catch(() => undefined)
    await sleep(300)
    signal((await postmasterPid(folder)) ?? 0, 'SIGKILL')
    await expect.poll(() => outages.at(-1)?.status, { timeout: 15_000 }).toBe('recovered')
    await endless
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('heals itself where only a process of a connection was killed, and nobody stops it meanwhile', async () => {
    const folder = await newDataDirectory()
    const postgres = await startHere(folder)
    const outages: PostgresOutage[] = []
    postgres.onExit((outage) => outages.push(outage))
    const pid = await postmasterPid(folder)
    const pool = openPool(postgres.connection)
    await pool.query('create table sale as select id from generate_series(1, 100000) as id')
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
    signal(rows[0]?.pid ?? 0, 'SIGKILL')
    await expect.poll(() => outages.at(-1)?.status, { timeout: 15_000 }).toBe('recovered')
    expect(await postmasterPid(folder)).toBe(pid)
    expect((await pool.query('select max(id) as last from sale')).rows).toEqual([{ last: 100_000 }])
  })

  test('keeps others out again after an administrator ended the connection that held the data directory', async () => {
    const folder = await newDataDirectory()
    const postgres = await startHere(folder)
    const outages: PostgresOutage[] = []
    postgres.onExit((outage) => outages.push(outage))
    const pid = await postmasterPid(folder)
    await openPool(postgres.connection).query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kassa directory lock'",
    )
    await expect.poll(() => outages.at(-1)?.status, { timeout: 15_000 }).toBe('recovered')
    expect(await postmasterPid(folder)).toBe(pid)
    const attempt = startEmbeddedPostgres({ dataDirectory: folder, log: silentLog })
    await expect(attempt).rejects.toMatchObject({ code: 'data_directory_in_use' })
  })

  test('is not started again after stop', async () => {
    const folder = await newDataDirectory()
    const postgres = await startHere(folder)
    await postgres.stop()
    await sleep(500)
    expect(await postmasterPid(folder)).toBeUndefined()
  })
})

describe('several', () => {
  test('run side by side, each in its own data directory', async () => {
    const folders = await Promise.all([newDataDirectory(), newDataDirectory()])
    const [one, other] = await Promise.all(folders.map(startHere))
    const ids = await Promise.all(
      [one, other].map(async (postgres) => {
        if (!postgres) return undefined
        const found = await openPool(postgres.connection).query(
          'select system_identifier::text from pg_control_system()',
        )
        return found.rows[0]?.system_identifier
      }),
    )
    expect(new Set(ids).size).toBe(2)
  })

  test('a path too long for a socket, with spaces, quotes and letters beyond ASCII, works', async () => {
    const folder = await newDataDirectory(`Kassa 'Süd', Läden ${'x'.repeat(90)}`)
    const postgres = await startHere(folder)
    expect(Buffer.byteLength(postgres.connection.host)).toBeLessThan(90)
    expect((await openPool(postgres.connection).query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await rm(postgres.connection.host, { recursive: true, force: true })
  })
})

/** How long the start took, in ms. */
async function startAndStop(dataDirectory: string): Promise<number> {
  const startedAt = performance.now()
  const postgres = await startHere(dataDirectory)
  const durationMs = performance.now() - startedAt
  await postgres.stop()
  return durationMs
}
