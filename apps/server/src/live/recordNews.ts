/**
 * News of records, from whichever process wrote them: `kassa import` beside a running server, another server of the same database.
 *
 *      records written ── commit ──▶ PostgreSQL tells each process that listens ──▶ its hub
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool, PoolConnection } from '../database/pool.ts'
import type { LiveHub } from './liveHub.ts'

/** Where written records are told of, as `<tenant> <place in the feed>`.   Source: PostgreSQL, NOTIFY. */
export const recordNewsChannel = 'kassa_records'

export type RecordNewsPorts = {
  pool: Pool
  live: LiveHub
  onError: (error: unknown) => void
  /** How long it waits before it listens anew. */
  comeBackAfterMs?: number
}

/** Listens until it is stopped, on one connection of the pool, and comes back when that breaks. What was told in between is missed,
 *  so the watchers' lines are ended then: they come again and read. An outage is told of once, at its beginning.
 *  Returns how to stop it; resolves when the connection is given back. */
export function listenForRecordNews({
  pool,
  live,
  onError,
  comeBackAfterMs = 1000,
}: RecordNewsPorts): () => Promise<void> {
  const stopping = new AbortController()
  const listen = async () => {
    let hasListened = false
    let isToldOf = false
    while (!stopping.signal.aborted) {
      try {
        await hearOneConnection(pool, stopping.signal, {
          onListening: () => {
            if (hasListened) live.closeAll()
            hasListened = true
            isToldOf = false
          },
          onNews: (news) => live.publish(news.tenantId, [{ type: 'records', feedSeq: news.feedSeq }]),
        })
      } catch (error) {
        if (!isToldOf) onError(error)
        isToldOf = true
        await sleep(comeBackAfterMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }
  const listening = listen()
  return () => {
    stopping.abort()
    return listening
  }
}

type Hearing = { onListening: () => void; onNews: (news: { tenantId: string; feedSeq: number }) => void }

/** Resolves when it is stopped.   Fails: the connection breaks. */
async function hearOneConnection(pool: Pool, signal: AbortSignal, hearing: Hearing): Promise<void> {
  const connection = await pool.connect()
  let onAbort = () => {}
  try {
    await new Promise<void>((resolve, reject) => {
      onAbort = resolve
      signal.addEventListener('abort', onAbort)
      // It may have been stopped while the connection was being made.
      if (signal.aborted) resolve()
      connection.on('error', reject)
      connection.on('end', () => reject(new Error('the connection to the database ended')))
      connection.on('notification', ({ payload = '' }) => {
        const [tenantId = '', feedSeq] = payload.split(' ')
        hearing.onNews({ tenantId, feedSeq: Number(feedSeq) })
      })
      connection.query(`listen ${recordNewsChannel}`).then(hearing.onListening, reject)
    })
  } finally {
    signal.removeEventListener('abort', onAbort)
    drop(connection)
  }
}

// Not given back to the others: it would go on hearing. Its end comes later, and is no news then.
function drop(connection: PoolConnection): void {
  connection.removeAllListeners('notification')
  connection.release(true)
}
