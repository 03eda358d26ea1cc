/** Numbered, immutable SQL brings a database to the newest schema. Each migration is one transaction. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { StartupError } from '../startup/startupError.ts'
import type { Client } from './pool.ts'

// Beside this file in the source, beside the bundle in the product.
const ownFolder = fileURLToPath(new URL('./migrations/', import.meta.url))

const migrationTable = `create table if not exists schema_migration (
  version integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`

// Any number: whoever holds it migrates, others wait.
const migrationLock = 0x6b6d69

export type Migration = { version: number; name: string; sql: string; sha256: string }

/** Brings the database to the newest schema and returns the names of the migrations that it took.
 *  Fails: StartupError `database_from_newer_kassa` where the database was made by a newer program, `database_migration_changed` where an applied
 *  migration is no longer what it was (thrown). */
export async function migrate(client: Client): Promise<string[]> {
  const known = await readMigrations()
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    await client.query(migrationTable)
    const applied = await readApplied(client)
    assertKnown(applied, known)
    const missing = known.filter(({ version }) => !applied.has(version))
    for (const migration of missing) await applyMigration(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

/** Makes the schema anew with these migrations, within a transaction of the caller's, who has removed what was there. */
export async function buildSchema(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
  await client.query(migrationTable)
  for (const migration of migrations) await runMigration(client, migration)
}

/** Returns the migrations that this program knows, in order. */
export async function readMigrations(folder = ownFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}/${name}`, 'utf8')
      return {
        version: Number(name.slice(0, 4)),
        name,
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
}

async function readApplied(client: Client): Promise<Map<number, string>> {
  const { rows } = await client.query<{ version: number; sha256: string }>(
    'select version, sha256 from schema_migration',
  )
  return new Map(rows.map(({ version, sha256 }) => [version, sha256]))
}

function assertKnown(applied: Map<number, string>, known: readonly Migration[]): void {
  const newest = known.at(-1)?.version ?? 0
  for (const [version, sha256] of applied) {
    if (version > newest) {
      throw new StartupError({
        code: 'database_from_newer_kassa',
        whatHappened: `The data was written by a newer Kassa (its schema is ${version}, this program knows ${newest}).`,
        whatToDo: 'Start the newer version again, or restore a backup that this version made.',
      })
    }
    const migration = known.find((candidate) => candidate.version === version)
    if (migration?.sha256 !== sha256) {
      throw new StartupError({
        code: 'database_migration_changed',
        whatHappened: `The database took another migration ${version} than the one in this program.`,
        whatToDo: 'Install an unchanged release. Migrations that were released are never edited.',
      })
    }
  }
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await runMigration(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function runMigration(client: Client, { version, name, sql, sha256 }: Migration): Promise<void> {
  await client.query(sql)
  await client.query('grant kassa_app to current_user')
  await client.query('insert into schema_migration (version, name, sha256) values ($1, $2, $3)', [
    version,
    name,
    sha256,
  ])
}
