/** What an import works with. */
import type { Pool } from '../database/pool.ts'
import type { ServerJournals } from '../journal/serverJournal.ts'

export type ImportTools = {
  pool: Pool
  journals: ServerJournals
  nowMs: () => number
  /** How many of all rows are written. */
  onProgress?: (done: number, all: number) => void
}
