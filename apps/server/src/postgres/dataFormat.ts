/** The mark on a data directory: it is Kassa's, and this is the layout of the files inside. */

import { randomUUID } from 'node:crypto'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import { unlessMissing } from './systemError.ts'

export const DATA_FORMAT_FILE = 'data-format.json'

/** Raised when an older Kassa could no longer use the folder. The schema inside PostgreSQL has numbers of its own. */
const DATA_FORMAT = 1

/** Fails: `data_directory_from_newer_kassa` (thrown). */
export async function assertReadableDataFormat(root: string): Promise<void> {
  const format = parseDataFormat(await readFile(path.join(root, DATA_FORMAT_FILE), 'utf8'))
  if (format !== undefined && format <= DATA_FORMAT) return
  throw new StartupError({
    code: 'data_directory_from_newer_kassa',
    whatHappened: `The data directory ${root} was written by a newer version of Kassa.`,
    whatToDo: 'Start that newer version again, or set KASSA_DATA to another folder. Nothing was changed.',
  })
}

/** Marks the folder once; a folder that carries the mark stays as it is. */
export async function writeDataFormat(root: string): Promise<void> {
  const file = path.join(root, DATA_FORMAT_FILE)
  if (await unlessMissing(stat(file))) return
  const draft = path.join(root, `.data-format-${randomUUID()}`)
  await writeFile(draft, `${JSON.stringify({ format: DATA_FORMAT })}\n`)
  await rename(draft, file)
}

function parseDataFormat(text: string): number | undefined {
  try {
    const mark: unknown = JSON.parse(text)
    if (typeof mark !== 'object' || mark === null || !('format' in mark)) return undefined
    return typeof mark.format === 'number' ? mark.format : undefined
  } catch {
    return undefined
  }
}
