/** Processes of the operating system that are not our children: are they alive, what are they, how to end them. */

import { execFile } from 'node:child_process'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { errorCode } from './systemError.ts'

const run = promisify(execFile)
const POLL_MS = 50

export async function isAlive(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
  return !(await isZombie(pid))
}

/** Whether the process is a PostgreSQL at work in this folder. A process id is used again after a restart of the
 *  machine, and may then belong to anything. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  if (process.platform === 'linux') {
    // PostgreSQL makes its data folder its working folder.
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return workingFolder !== undefined && workingFolder === (await realpath(folder))
  }
  const command = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return command.stdout.includes('postgres') && command.stdout.includes(folder)
}

/** Resolves to true once the process is gone, to false when it still lives after `withinMs`. */
export async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (await isAlive(pid)) {
    if (performance.now() > deadline) return false
    await sleep(POLL_MS)
  }
  return true
}

/** Sends a signal; a process that is gone already needs none. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

/** In a container whose first process does not bury orphans, a dead one still answers signals. */
async function isZombie(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return false
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  // The name in brackets may hold anything, brackets too.
  return text.slice(text.lastIndexOf(')') + 2).startsWith('Z')
}
