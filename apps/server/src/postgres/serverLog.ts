/** PostgreSQL's own log: one file in the data directory and the one before it, so that it cannot fill the disk. */

import { copyFile, open, stat, truncate } from 'node:fs/promises'
import { unlessMissing } from './systemError.ts'

const LARGEST_BYTES = 8 * 1024 * 1024
const CHECK_EVERY_MS = 60_000

/** Copies the log aside and empties it once it has grown large. PostgreSQL appends, so it writes on from the start. */
export async function trimServerLog(file: string, largestBytes: number = LARGEST_BYTES): Promise<void> {
  const log = await unlessMissing(stat(file))
  if (!log || log.size <= largestBytes) return
  await copyFile(file, `${file}.1`)
  await truncate(file)
}

/** Looks at the log every minute. A failure is left to the next look: a log must never stop a sale. */
export function keepServerLogSmall(file: string): { stop(): void } {
  const timer = setInterval(() => {
    trimServerLog(file).catch(() => undefined)
  }, CHECK_EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** What was written after `fromByte`, at most the last 16 KiB. */
export async function readServerLog(file: string, fromByte: number): Promise<string> {
  const size = await serverLogSize(file)
  const start = Math.max(fromByte, size - 16 * 1024)
  if (size <= start) return ''
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

export async function serverLogSize(file: string): Promise<number> {
  return (await unlessMissing(stat(file)))?.size ?? 0
}
