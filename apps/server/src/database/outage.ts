/** Telling a database that is away, full or read-only from a statement that is wrong. */

import { errorCode } from '../postgres/systemError.ts'

const codes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the database does not answer',
  ECONNRESET: 'the connection to the database broke',
  ENOENT: 'the database does not answer',
  EPIPE: 'the connection to the database broke',
  ETIMEDOUT: 'the database does not answer',
  '25006': 'the database is read-only',
  '53100': 'the disk of the database is full',
  '53200': 'the database is out of memory',
  '53300': 'the database has too many connections',
  '57P01': 'the database is stopping',
  '57P02': 'the database crashed',
  '57P03': 'the database is starting',
  '58030': 'the database cannot reach its disk',
}

// The client library has no codes for these.
const messages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Returns what keeps the database from working, or undefined where the error has another cause. */
export function outageOf(error: unknown): string | undefined {
  const code = errorCode(error) ?? ''
  if (code in codes) return codes[code]
  if (code.startsWith('08')) return 'the connection to the database broke'
  return error instanceof Error && messages.test(error.message)
    ? 'the connection to the database broke'
    : undefined
}
