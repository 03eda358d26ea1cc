/** The database of a command: the one that Kassa brings, the one that a running Kassa uses, or one of the owner's own. */

import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { SUPERUSER } from '../postgres/cluster.ts'
import { dataDirectoryLayout } from '../postgres/dataDirectory.ts'
import { assertDurable } from '../postgres/durability.ts'
import { startEmbeddedPostgres } from '../postgres/embeddedPostgres.ts'
import { readPostmaster } from '../postgres/postmasterFile.ts'
import { findRunningCopy } from '../postgres/runningCopy.ts'
import { errorCode } from '../postgres/systemError.ts'
import { StartupError } from '../startup/startupError.ts'
import type { Settings } from './settings.ts'
import { within } from './within.ts'

export type OpenDatabase = {
  pool: Pool
  /** How it is to be named to a person. */
  description: string
  /** Rejects when the database is gone for good. */
  lost: Promise<never>
  /** Ends the connections, and the database where this command started it. */
  close(): Promise<void>
}

export type DatabaseLog = { info(text: string): void; warn(text: string): void }

/** Opens the database and brings it to the newest schema; a server of its own where nobody runs one.
 *  Fails: StartupError (thrown); nothing is left running then. */
export async function openDatabase(settings: Settings, log: DatabaseLog): Promise<OpenDatabase> {
  const database = await connect(settings, log)
  try {
    await prepare(database.pool, settings)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Opens the database beside a server that may be running on it; otherwise like `openDatabase`. */
export async function openDatabaseBeside(settings: Settings, log: DatabaseLog): Promise<OpenDatabase> {
  const connection = settings.databaseUrl === undefined ? await findRunning(settings) : undefined
  if (connection === undefined) return openDatabase(settings, log)
  const pool = makePool({ connection, maxConnections: 4, onError: (error) => log.warn(error.message) })
  return {
    pool,
    description: `the database of the Kassa that is running on ${settings.dataDirectory}`,
    lost: never,
    close: () => pool.end(),
  }
}

const never = new Promise<never>(() => undefined)
const endWithinMs = 3_000

async function connect(settings: Settings, log: DatabaseLog): Promise<OpenDatabase> {
  const onError = (error: Error) => log.warn(`a connection to the database ended: ${error.message}`)
  if (settings.databaseUrl !== undefined) {
    const { databaseUrl: connectionString } = settings
    const pool = makePool({ connection: { connectionString, connectionTimeoutMillis: 5_000 }, onError })
    return { pool, description: withoutCredentials(connectionString), lost: never, close: () => pool.end() }
  }
  const postgres = await startEmbeddedPostgres({ dataDirectory: settings.dataDirectory, log })
  const pool = makePool({ connection: { ...postgres.connection, connectionTimeoutMillis: 5_000 }, onError })
  const lost = new Promise<never>((_, reject) => {
    postgres.onExit((outage) => {
      if (outage.status === 'lost') reject(outage.error)
    })
  })
  // Whoever does not watch it is not ended by it.
  lost.catch(() => undefined)
  return {
    pool,
    description: `PostgreSQL ${postgres.version} in ${settings.dataDirectory}`,
    lost,
    async close() {
      // A statement that does not end must not keep the database from stopping, which ends it.
      await within(endWithinMs, pool.end())
      await postgres.stop()
    },
  }
}

async function prepare(pool: Pool, settings: Settings): Promise<void> {
  let client: pg.PoolClient
  try {
    client = await pool.connect()
  } catch (cause) {
    throw unreachable(settings, cause)
  }
  try {
    await assertDurable(client)
    await migrate(client)
  } catch (error) {
    throw errorCode(error) === insufficientPrivilege ? permissionMissing(error) : error
  } finally {
    client.release()
  }
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/, '')
}

async function findRunning({ dataDirectory }: Settings): Promise<pg.PoolConfig | undefined> {
  const layout = dataDirectoryLayout(dataDirectory)
  if ((await findRunningCopy(layout.runningCopyFile)) === undefined) return undefined
  const postmaster = await readPostmaster(layout.cluster)
  if (postmaster.status !== 'running' || postmaster.phase !== 'ready') return undefined
  const password = (await readFile(layout.passwordFile, 'utf8')).trim()
  return { ...postmaster.address, user: SUPERUSER, password, database: 'kassa' }
}

const insufficientPrivilege = '42501'

function permissionMissing(cause: unknown): StartupError {
  return new StartupError({
    code: 'database_permission_missing',
    whatHappened: `The account in DATABASE_URL may not set the database up: ${messageOf(cause)}.`,
    whatToDo:
      'Let it own the database, create roles (ALTER ROLE … CREATEROLE) and, where the role kassa_app exists already, ' +
      'grant that (GRANT kassa_app TO … WITH ADMIN OPTION).',
    cause,
  })
}

function messageOf(cause: unknown): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : 'it does not answer'
}

function unreachable({ databaseUrl }: Settings, cause: unknown): StartupError {
  return new StartupError({
    code: 'database_unreachable',
    whatHappened: `The database cannot be used: ${messageOf(cause)}.`,
    whatToDo: databaseUrl
      ? 'Check that PostgreSQL runs there and that DATABASE_URL has the right host, user, password and database.'
      : 'Start Kassa again; postgres.log in the data directory says more.',
    cause,
  })
}
