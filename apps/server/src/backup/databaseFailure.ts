/** What the database could not do during a backup or a restore, in words for the person who asked. */

import { ArchiveError } from '../archive/archiveError.ts'
import { outageOf } from '../database/outage.ts'

/** Returns the error in words where the database was away, full or read-only; any other error as it is. */
export function explainDatabaseFailure(error: unknown): unknown {
  const outage = outageOf(error)
  if (outage === undefined || error instanceof ArchiveError) return error
  return new ArchiveError({
    code: 'database_failed',
    whatHappened: `The database could not do it: ${outage}. Nothing was changed.`,
    whatToDo: 'Mend that, and do it again; `kassa doctor` may say more.',
    cause: error,
  })
}
