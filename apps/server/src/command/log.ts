/** The server's log: a file in the data directory. Whoever started the server reads sentences, not log lines. */

import path from 'node:path'
import { type Logger, pino } from 'pino'
import { keepServerLogSmall } from '../postgres/serverLog.ts'

export type Log = { logger: Logger; file: string; close(): void }

/** Opens the log. A log that cannot be written, on a full disk, is done without: it must not stop a sale. */
export function openLog(dataDirectory: string): Log {
  const file = path.join(dataDirectory, 'kassa.log')
  const destination = pino.destination({ dest: file, mode: 0o640 })
  destination.on('error', () => undefined)
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const keeper = keepServerLogSmall(file)
  return { logger, file, close: () => keeper.stop() }
}
