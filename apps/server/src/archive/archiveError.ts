/** Why a backup or an export was not made or not taken, in words for the person who asked: what happened, and what to do. */

export type ArchiveErrorCode =
  | 'archive_exists'
  | 'archive_not_writable'
  | 'archive_disk_full'
  | 'archive_not_readable'
  | 'archive_incomplete'
  | 'archive_altered'
  | 'not_a_backup'
  | 'backup_from_newer_kassa'
  | 'backup_of_another_schema'
  | 'backup_of_older_schema'
  | 'business_unknown'
  | 'business_exists'
  | 'account_taken'
  | 'database_in_use'
  | 'database_failed'

/** `message` is both sentences, ready to be printed alone, without a stack. */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode
  readonly whatHappened: string
  readonly whatToDo: string

  constructor(parts: { code: ArchiveErrorCode; whatHappened: string; whatToDo: string; cause?: unknown }) {
    super(`${parts.whatHappened}\n${parts.whatToDo}`, { cause: parts.cause })
    this.name = 'ArchiveError'
    this.code = parts.code
    this.whatHappened = parts.whatHappened
    this.whatToDo = parts.whatToDo
  }
}
