/** Connections to PostgreSQL. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'

export type Pool = pg.Pool
export type Client = pg.ClientBase
export type PoolConnection = pg.PoolClient

// Sums and counts come as numbers: amounts are exact up to 2^53, and a bigint beyond it must not be rounded in silence.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint leaves the exact range: ${text}`)
  return value
})
// Days and moments stay text: the driver would turn a day into a moment of this machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** What connections of Kassa are called in the database, and those of this process among them. */
export const connectionNamePrefix = 'kassa '
export const connectionName = `${connectionNamePrefix}${randomUUID()}`

export type PoolSettings = {
  connection: pg.PoolConfig
  maxConnections?: number
  onError: (error: Error) => void
}

/** Returns a pool. Connections that the database breaks off are reported and replaced, and never end the process. */
export function makePool({ connection, maxConnections = 10, onError }: PoolSettings): Pool {
  const names = { application_name: connectionName }
  const pool = new pg.Pool({ ...names, ...connection, max: maxConnections, idleTimeoutMillis: 30_000 })
  pool.on('error', onError)
  // One that breaks in the middle of a transaction tells whoever uses it by the statement under way, or the next. Its event would end
  // the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
