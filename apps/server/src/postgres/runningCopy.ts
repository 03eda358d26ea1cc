/** kassa.json in the data directory: which Kassa runs on it, so that a second one can say where the first is. */

import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { StartupError } from '../startup/startupError.ts'
import { isAlive } from './processes.ts'
import { unlessMissing } from './systemError.ts'

export type RunningCopy = { pid: number; url: string }

/** Says that this process serves the data directory, at `url`. */
export async function announceRunningCopy(file: string, copy: RunningCopy): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(copy)}\n`)
  await rename(draft, file)
}

export async function withdrawRunningCopy(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** The copy that announced itself and is alive, other than this process; undefined when there is none. */
export async function findRunningCopy(file: string): Promise<RunningCopy | undefined> {
  const copy = parseRunningCopy((await unlessMissing(readFile(file, 'utf8'))) ?? '')
  if (!copy || copy.pid === process.pid || !(await isAlive(copy.pid))) return undefined
  return copy
}

export function dataDirectoryInUse(root: string, copy: RunningCopy | undefined): StartupError {
  const first = copy ? `process ${copy.pid}, at ${copy.url}` : 'it is just starting or stopping'
  return new StartupError({
    code: 'data_directory_in_use',
    whatHappened: `Another Kassa runs on the data directory ${root} (${first}).`,
    whatToDo: 'Use that one, stop it first, or start this one with KASSA_DATA set to a folder of its own.',
  })
}

function parseRunningCopy(text: string): RunningCopy | undefined {
  try {
    const copy: unknown = JSON.parse(text)
    if (typeof copy !== 'object' || copy === null || !('pid' in copy) || !('url' in copy)) return undefined
    const { pid, url } = copy
    return typeof pid === 'number' && typeof url === 'string' ? { pid, url } : undefined
  } catch {
    return undefined
  }
}
