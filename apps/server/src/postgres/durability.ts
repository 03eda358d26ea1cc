/** The promise that an acknowledged sale outlasts a power cut, checked at the database that is really there. */

import type { ClientBase } from 'pg'
import { StartupError } from '../startup/startupError.ts'
import { DURABLE } from './settings.ts'

/** `synchronous_commit` has stronger values than `on`; each waits for the local disk at least. */
const DURABLE_VALUES: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply', 'local', 'remote_write'],
}

/** Refuses a database that could forget a sale it has acknowledged. Also for a database of the owner's own.
 *  Fails: `database_not_durable` (thrown).   Source: PostgreSQL 18, chapter 28.3 Write-Ahead Logging. */
export async function assertDurable(client: ClientBase): Promise<void> {
  const answer = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1::text[]) order by name',
    [Object.keys(DURABLE)],
  )
  const weak = answer.rows.filter(({ name, setting }) => !DURABLE_VALUES[name]?.includes(setting))
  if (weak.length === 0) return
  const found = weak.map(({ name, setting }) => `${name} = ${setting}`).join(', ')
  const mend = weak.map(({ name }) => `${name} = on`).join(', ')
  throw new StartupError({
    code: 'database_not_durable',
    whatHappened: `The database could lose sales in a power cut: ${found}. Kassa does not sell on it.`,
    whatToDo: `Set ${mend} in its postgresql.conf (or ALTER SYSTEM, ALTER ROLE, ALTER DATABASE) and reload it.`,
  })
}
