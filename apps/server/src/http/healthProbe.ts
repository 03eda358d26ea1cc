/** Would a sale be accepted? Asked of the database itself, by a write that it has to make durable. */

import { outageOf } from '../database/outage.ts'
import type { Pool } from '../database/pool.ts'

export type Health = { status: 'ready' } | { status: 'unavailable'; detail: string }

/** Answers of this age are given again: being asked often costs nothing. */
const freshForMs = 1_000
const answerWithinMs = 3_000

/** Returns a probe that asks the database at most once a second, whoever asks. */
export function makeHealthProbe(pool: Pool, nowMs: () => number): () => Promise<Health> {
  let latest: { health: Promise<Health>; askedAtMs: number } | undefined
  return () => {
    if (latest === undefined || nowMs() - latest.askedAtMs > freshForMs)
      latest = { health: askInTime(pool), askedAtMs: nowMs() }
    return latest.health
  }
}

async function askInTime(pool: Pool): Promise<Health> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(
      () => resolve({ status: 'unavailable', detail: 'the database does not answer' }),
      answerWithinMs,
    )
  })
  const health = await Promise.race([ask(pool), late])
  clearTimeout(timer)
  return health
}

async function ask(pool: Pool): Promise<Health> {
  try {
    // The message goes through the log that sales go through, and is waited for like theirs; nobody reads it.
    const { rows } = await pool.query<{ isReadOnly: boolean; isMigrated: boolean }>(
      `select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as "isReadOnly",
              to_regclass('journal_head') is not null as "isMigrated",
              case when pg_is_in_recovery() then null else pg_logical_emit_message(true, 'kassa', 'probe') end`,
    )
    const [found] = rows
    if (found?.isReadOnly !== false) return { status: 'unavailable', detail: 'the database is read-only' }
    if (!found.isMigrated) return { status: 'unavailable', detail: 'the database has no schema' }
    return { status: 'ready' }
  } catch (error) {
    return { status: 'unavailable', detail: outageOf(error) ?? 'the database refuses to write' }
  }
}
