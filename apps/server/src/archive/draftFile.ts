/**
 * A file that appears whole or not at all: written beside its place under another name, flushed to the disk, then renamed.
 * What a program that was killed left behind is removed by the next one that writes the same file.
 */

import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from '../postgres/durableFile.ts'
import { isAlive } from '../postgres/processes.ts'
import { errorCode, unlessMissing } from '../postgres/systemError.ts'
import { ArchiveError } from './archiveError.ts'

export type DraftFile = {
  write(bytes: Uint8Array): Promise<void>
  /** Makes it durable and gives it its name. */
  finish(): Promise<void>
  /** Removes what was written. */
  abandon(): Promise<void>
}

/** Opens a new file that only its owner can read.
 *  Fails: ArchiveError `archive_exists`, `archive_not_writable`, `archive_disk_full` (thrown, also by `write` and `finish`). */
export async function openDraft(file: string): Promise<DraftFile> {
  await assertFree(file)
  const draft = `${file}.${process.pid}.unfinished`
  await removeLeftOvers(file)
  const handle = await orExplain(file, () => open(draft, 'w', 0o600))
  return {
    write: (bytes) => orExplain(file, () => writeAll(handle, bytes)),
    finish: () =>
      orExplain(file, async () => {
        await handle.sync()
        await handle.close()
        await assertFree(file)
        await rename(draft, file)
        await syncFolder(path.dirname(path.resolve(file)))
      }),
    async abandon() {
      await handle.close().catch(() => undefined)
      await rm(draft, { force: true })
    },
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written)
    written += bytesWritten
  }
}

/** Fails: ArchiveError `archive_exists` (thrown). */
export async function assertFree(file: string): Promise<void> {
  if ((await unlessMissing(stat(file).catch(nothingBelowFile))) === undefined) return
  throw new ArchiveError({
    code: 'archive_exists',
    whatHappened: `${file} is there already.`,
    whatToDo: 'Nothing is written over. Give another name, for example one with the date.',
  })
}

/** A path below what is a file is refused when it is opened. */
function nothingBelowFile(error: unknown): undefined {
  if (errorCode(error) !== 'ENOTDIR') throw error
}

/** Removes what programs that are gone left of a file that they were writing. */
export async function removeLeftOvers(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file))
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    name.startsWith(`${path.basename(file)}.`),
  )
  for (const name of names) {
    const pid = /\.(\d+)\.unfinished$/.exec(name)?.[1]
    if (pid !== undefined && !(await isAlive(Number(pid))))
      await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

/** Runs the work; an error of the file system is thrown as an ArchiveError that names the file. */
export async function orExplain<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explain(file, error)
  }
}

function explain(file: string, cause: unknown): unknown {
  const code = errorCode(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new ArchiveError({
      code: 'archive_disk_full',
      whatHappened: `There is no room left for ${file}. What was written of it is removed; nothing else was changed.`,
      whatToDo: 'Free space on that disk, or write to another one.',
      cause,
    })
  }
  if (code === undefined || !code.startsWith('E') || cause instanceof ArchiveError) return cause
  return new ArchiveError({
    code: 'archive_not_writable',
    whatHappened: `${file} cannot be written (${code}).`,
    whatToDo: 'Name a file in a folder that exists and in which you may write.',
    cause,
  })
}
