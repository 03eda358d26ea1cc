/** Why PostgreSQL did not start, read from its own log, and whether trying again can help. */

import { StartupError } from '../startup/startupError.ts'
import { diskFull } from './dataDirectoryError.ts'

/** `passing`: left-overs of a killed server or a copy starting at the same moment; they end by themselves. */
export type LaunchFailure = { status: 'passing' | 'lasting'; error: StartupError }

export function explainLaunchFailure(log: string, dataDirectory: string, logFile: string): LaunchFailure {
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return { status: 'lasting', error: diskFull(dataDirectory, log) }
  }
  if (/Read-only file system/.test(log)) {
    return {
      status: 'lasting',
      error: new StartupError({
        code: 'data_directory_read_only',
        whatHappened: `The data directory ${dataDirectory} is on a disk that is read-only.`,
        whatToDo: 'Mount that disk writable, or set KASSA_DATA to a folder on another disk.',
        cause: log,
      }),
    }
  }
  if (/pre-existing shared memory block|lock file ".*" already exists|Address already in use/.test(log)) {
    return {
      status: 'passing',
      error: startFailed(
        'Processes of a database that was killed are still running.',
        'End the left-over "postgres" processes of this data directory, or restart the machine.',
        log,
      ),
    }
  }
  return {
    status: 'lasting',
    error: startFailed(`The database did not start: ${reasonIn(log)}`, `Its log says more: ${logFile}`, log),
  }
}

function startFailed(whatHappened: string, whatToDo: string, cause: string): StartupError {
  return new StartupError({ code: 'postgres_start_failed', whatHappened, whatToDo, cause })
}

function reasonIn(log: string): string {
  const lines = log.trim().split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1)
  return fatal?.replace(/^.*?(FATAL|PANIC): */, '') || 'it ended without a word.'
}
