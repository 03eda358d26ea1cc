/** One Kassa per data directory: an advisory lock that PostgreSQL holds for one connection, for as long as that lives.
 *  It ends with the process that held it, however that ends. */

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseConnection } from './connection.ts'

/** Any two numbers, the same in every version: "kass", 1. */
const LOCK_KEY = [0x6b617373, 1] as const
const RETRY_MS = 100
const ANSWER_WITHIN_MS = 5_000
/** A copy that is just ending, or was just killed, gives its lock back within this time. */
const TAKE_WITHIN_MS = 2_000

export type DirectoryLock = {
  /** Resolves when the connection that holds the lock has ended. */
  lost: Promise<void>
  release(): Promise<void>
}

/** Takes the lock on a connection of its own.
 *  Fails: `taken` when another copy keeps it (returned); the client's error when there is no connection (thrown). */
export async function holdDirectoryLock(
  connection: DatabaseConnection,
  withinMs: number = TAKE_WITHIN_MS,
): Promise<{ status: 'held'; lock: DirectoryLock } | { status: 'taken' }> {
  const client = new pg.Client({
    ...connection,
    database: 'postgres',
    application_name: 'kassa directory lock',
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
  })
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()))
  client.on('error', () => undefined)
  await client.connect()
  const deadline = performance.now() + withinMs
  for (;;) {
    const answer = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
      ...LOCK_KEY,
    ])
    if (answer.rows[0]?.taken) break
    if (performance.now() > deadline) {
      await client.end()
      return { status: 'taken' }
    }
    await sleep(RETRY_MS)
  }
  return { status: 'held', lock: { lost, release: () => client.end() } }
}
