/** Why a data directory cannot be used, told from the error of the operating system. */

import { StartupError } from '../startup/startupError.ts'
import { errorCode } from './systemError.ts'

/** A database that cannot write its next two log segments stops in the middle of a sale. */
export const LEAST_FREE_BYTES = 64 * 1024 * 1024

/** The StartupError for a failed file operation in the data directory; any other error is handed back as it is. */
export function explainDataDirectoryError(root: string, error: unknown): unknown {
  switch (errorCode(error)) {
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupError({
        code: 'data_directory_not_a_directory',
        whatHappened: `${root} cannot be the data directory: it, or a part of its path, is a file.`,
        whatToDo: 'Set KASSA_DATA to a folder, or move that file away.',
        cause: error,
      })
    case 'EACCES':
    case 'EPERM':
      return new StartupError({
        code: 'data_directory_not_writable',
        whatHappened: `Kassa may not write in its data directory ${root}: it belongs to another user.`,
        whatToDo: 'Start Kassa as the user who owns that folder, or set KASSA_DATA to a folder of your own.',
        cause: error,
      })
    case 'EROFS':
      return new StartupError({
        code: 'data_directory_read_only',
        whatHappened: `The data directory ${root} is on a disk that is read-only.`,
        whatToDo: 'Mount that disk writable, or set KASSA_DATA to a folder on another disk.',
        cause: error,
      })
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(root, error)
    default:
      return error
  }
}

export function diskFull(root: string, cause?: unknown): StartupError {
  return new StartupError({
    code: 'disk_full',
    whatHappened: `The disk that holds the data directory ${root} is full. Nothing that was sold is lost.`,
    whatToDo: `Free at least ${LEAST_FREE_BYTES / 1024 / 1024} MB on that disk and start again.`,
    cause,
  })
}
