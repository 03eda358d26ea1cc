/**
 * Restoring: what a backup holds becomes what the database holds, in one transaction; cut off at any moment, nothing has changed.
 *
 *      checked file ─▶ room made ─▶ schema of the backup ─▶ rows ─▶ newer migrations ─▶ feeds and server journals begin anew ─▶ commit
 */

import { ArchiveError } from '../archive/archiveError.ts'
import { buildSchema, type Migration } from '../database/migrate.ts'
import { type Client, connectionName, connectionNamePrefix, type Pool } from '../database/pool.ts'
import { enterTenant } from '../database/snapshot.ts'
import type { CheckedBackup } from './checkBackup.ts'
import { explainDatabaseFailure } from './databaseFailure.ts'
import { loadBackup } from './loadBackup.ts'
import { backupTables, otherTables } from './tables.ts'

export type RestoreRequest = {
  file: string
  backup: CheckedBackup
  /** Only this business of the backup, beside others; else all, in place of all. */
  tenantId?: string
  /** Whether what is there may be lost. */
  replaces: boolean
  /** All that this program knows, in order. */
  migrations: readonly Migration[]
  onProgress?: (bytesDone: number, bytesAll: number) => void
}

export type RestoreSummary = { rowCount: number; businesses: { tenantId: string; name: string }[] }

/** Restores and returns what was restored.   Requires: a database with the newest schema; `checkBackup` and `assertKnownSchema` held.
 *  Fails: ArchiveError `business_exists`, `business_unknown`, `database_in_use`, `backup_of_older_schema`, `account_taken`, and those of
 *  reading (thrown); nothing has changed then. */
export async function restoreBackup(pool: Pool, request: RestoreRequest): Promise<RestoreSummary> {
  const businesses = chosenBusinesses(request)
  const client = await pool.connect()
  let isDone = false
  try {
    await client.query(
      "begin; set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'",
    )
    await enterTenant(client, nobody)
    await makeRoom(client, request)
    const rowCount = await loadBackup(client, request)
    if (request.tenantId === undefined) await buildSchema(client, newerThan(request))
    for (const { tenantId } of businesses) await beginAnew(client, tenantId)
    await client.query('commit')
    isDone = true
    return { rowCount, businesses }
  } catch (error) {
    throw explainDatabaseFailure(error)
  } finally {
    // A connection in the middle of COPY cannot roll back; dropped, it does.
    client.release(!isDone)
  }
}

function chosenBusinesses({
  backup: { header },
  tenantId,
  file,
}: RestoreRequest): RestoreSummary['businesses'] {
  const chosen = header.businesses.filter(
    (business) => tenantId === undefined || business.tenantId === tenantId,
  )
  if (chosen.length > 0 || tenantId === undefined) return chosen
  const names = header.businesses.map(({ name }) => `"${name}"`).join(', ')
  throw new ArchiveError({
    code: 'business_unknown',
    whatHappened: `${file} does not hold that business.`,
    whatToDo: `It holds ${names}.`,
  })
}

async function makeRoom(client: Client, request: RestoreRequest): Promise<void> {
  const { tenantId, replaces, migrations, backup } = request
  const held = await readHeld(client, tenantId)
  if (held.length > 0 && !replaces) throw exists(held)
  if (tenantId === undefined) {
    await assertAlone(client)
    await client.query(
      `drop table if exists ${[...backupTables, ...otherTables, 'schema_migration'].join(', ')}`,
    )
    await buildSchema(
      client,
      migrations.filter(({ version }) => version <= versionOf(backup)),
    )
    return
  }
  if (versionOf(backup) < (migrations.at(-1)?.version ?? 0)) throw older(backup)
  if (held.length === 0) return
  await assertAlone(client)
  await enterTenant(client, tenantId)
  for (const table of [...backupTables, ...otherTables])
    await client.query(`delete from ${table} where tenant_id = $1`, [tenantId])
}

async function readHeld(client: Client, tenantId: string | undefined): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from tenant where $1::uuid is null or tenant_id = $1 order by name',
    [tenantId ?? null],
  )
  return rows.map(({ name }) => name)
}

function newerThan({ migrations, backup }: RestoreRequest): Migration[] {
  return migrations.filter(({ version }) => version > versionOf(backup))
}

function versionOf({ header }: CheckedBackup): number {
  return header.schema.at(-1)?.version ?? 0
}

/** Devices read all records again, since they may have newer ones than the backup. The server's own journals end here: whoever writes
 *  on takes a new key, since entries behind these may be known elsewhere. */
async function beginAnew(client: Client, tenantId: string): Promise<void> {
  await enterTenant(client, tenantId)
  await client.query('update feed_head set epoch = gen_random_uuid() where tenant_id = $1', [tenantId])
  await client.query(
    'update device set revoked_at = now() where tenant_id = $1 and register_id is null and revoked_at is null',
    [tenantId],
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** A server that runs on the data would go on with what it remembers of it. */
async function assertAlone(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name like $1 and application_name <> $2`,
    [`${connectionNamePrefix}%`, connectionName],
  )
  if (rowCount === 0) return
  throw new ArchiveError({
    code: 'database_in_use',
    whatHappened: 'A Kassa is running on this database.',
    whatToDo: 'Stop it, restore, and start it again. Tills sell on meanwhile.',
  })
}

function exists(held: readonly string[]): ArchiveError {
  return new ArchiveError({
    code: 'business_exists',
    whatHappened: `The database holds ${held.map((name) => `"${name}"`).join(', ')} already. Nothing was changed.`,
    whatToDo:
      'Restore into an empty database (KASSA_DATA, DATABASE_URL), or say --replace to lose what is there.',
  })
}

function older({ header }: CheckedBackup): ArchiveError {
  return new ArchiveError({
    code: 'backup_of_older_schema',
    whatHappened: `The backup was made by an older Kassa (${header.program}); one business of it cannot be put beside newer ones.`,
    whatToDo: 'Restore all of it into an empty database, back that up, and restore the business from there.',
  })
}
