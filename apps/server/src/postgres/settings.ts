/** PostgreSQL's settings for a shop's own small server. They are given at each start, so a new version of Kassa brings
 *  its own to an old data directory. */

import { createHash } from 'node:crypto'
import os from 'node:os'

export type PostgresSettings = Readonly<Record<string, string>>

/** A sale that was acknowledged must outlast a power cut. `assertDurable` checks these at the running server. */
export const DURABLE: PostgresSettings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }

/** After a crash, everything that was written is brought to the disk before it is read again: by one call for the whole file system where
 *  Linux tells of what fails in it, since 5.8; else file by file, which takes seconds on a machine that is busy.
 *  Source: PostgreSQL 18, recovery_init_sync_method. */
const recovery: PostgresSettings = tellsOfFailedWrites(process.platform, os.release())
  ? { recovery_init_sync_method: 'syncfs' }
  : {}

/** Half a dozen processes and some 40 MB when idle. */
export const SHOP_SETTINGS: PostgresSettings = {
  ...DURABLE,
  ...recovery,
  max_connections: '40',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  // Three reader processes less; a shop's data fits in memory.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  wal_compression: 'on',
  // A query whose client was killed ends too, and gives back its locks.
  client_connection_check_interval: '5s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
}

/** A name for a set of settings. The running server carries it as `cluster_name`, which tells whether a server that
 *  outlived us runs with the settings of today. */
export function settingsName(settings: PostgresSettings): string {
  return `kassa-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12)}`
}

export function settingsParameters(settings: PostgresSettings): string[] {
  const named = { ...settings, cluster_name: settingsName(settings) }
  return Object.entries(named).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** `release`: as the system names it, `6.1.0-18-amd64`. */
export function tellsOfFailedWrites(platform: NodeJS.Platform, release: string): boolean {
  const [major = 0, minor = 0] = release.split('.').map(Number)
  return platform === 'linux' && (major > 5 || (major === 5 && minor >= 8))
}
