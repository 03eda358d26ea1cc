/** A reason why Kassa cannot start, in words for the person who started it: what happened, and what to do. */

export type StartupErrorCode =
  | 'data_directory_not_a_directory'
  | 'data_directory_not_writable'
  | 'data_directory_read_only'
  | 'data_directory_has_other_files'
  | 'data_directory_from_newer_kassa'
  | 'data_directory_in_use'
  | 'data_directory_unreachable'
  | 'data_directory_name_unusable'
  | 'disk_full'
  | 'postgres_other_major'
  | 'postgres_binaries_missing'
  | 'postgres_binaries_not_runnable'
  | 'postgres_account_missing'
  | 'postgres_password_missing'
  | 'postgres_initialisation_failed'
  | 'postgres_start_failed'
  | 'database_not_durable'
  | 'database_unreachable'
  | 'database_permission_missing'
  | 'database_from_newer_kassa'
  | 'database_migration_changed'
  | 'port_in_use'
  | 'port_not_allowed'
  | 'setting_not_valid'
  | 'head_office_code_missing'
  | 'head_office_code_invalid'
  | 'head_office_unreachable'
  | 'head_office_other_business'
  | 'head_office_stays'
  | 'head_office_versions_apart'

/** Thrown while starting. `message` is both sentences, ready to be printed alone, without a stack. */
export class StartupError extends Error {
  readonly code: StartupErrorCode
  readonly whatHappened: string
  readonly whatToDo: string

  constructor(parts: { code: StartupErrorCode; whatHappened: string; whatToDo: string; cause?: unknown }) {
    super(`${parts.whatHappened}\n${parts.whatToDo}`, { cause: parts.cause })
    this.name = 'StartupError'
    this.code = parts.code
    this.whatHappened = parts.whatHappened
    this.whatToDo = parts.whatToDo
  }
}
