/** A PostgreSQL as shops run it: the one that Kassa brings, its own settings, fsync on; one new database for each row. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makePool, type Pool, startEmbeddedPostgres } from '@kassa/server/parts'
import { ensureBuilt, runKassa } from './program.ts'

export type BenchPostgres = {
  version: string
  /** A pool on a new database that has Kassa's schema; rows end it themselves. */
  makeDatabase(): Promise<Pool>
  stop(): Promise<void>
}

const template = 'bench_template'

/** Starts the server on a data directory of its own. */
export async function startPostgres(): Promise<BenchPostgres> {
  await ensureBuilt()
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kassa-bench-'))
  const log = { info() {}, warn: (text: string) => console.error(text) }
  const postgres = await startEmbeddedPostgres({ dataDirectory, log })
  const { host, port, user, password } = postgres.connection
  const poolOn = (database: string) =>
    makePool({ connection: { ...postgres.connection, database }, onError: () => undefined })
  const server = poolOn(postgres.connection.database)
  await server.query(`create database ${template}`)
  const address = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}`
  await runKassa(['migrate'], { DATABASE_URL: `postgres://${address}/${template}` })
  return {
    version: postgres.version,
    async makeDatabase() {
      const name = `bench_${randomUUID().replaceAll('-', '')}`
      await server.query(`create database ${name} template ${template}`)
      return poolOn(name)
    },
    async stop() {
      await server.end()
      await postgres.stop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
