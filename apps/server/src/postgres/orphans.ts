/** The processes that a killed postmaster leaves behind. One that waits notices and ends; one that is busy with a long
 *  statement goes on, holds the shared memory, and no new postmaster can start beside it. */

import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { isGone, signal } from './processes.ts'

const QUIT_WITHIN_MS = 2_000

/** Ends them, as their postmaster would have done at a crash. Elsewhere than on Linux they are waited for instead.
 *  Requires: no postmaster runs on the cluster. */
export async function endOrphans(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  const orphans = await findOrphans(await realpath(cluster))
  for (const pid of orphans) signal(pid, 'SIGQUIT')
  for (const pid of orphans) {
    if (!(await isGone(pid, QUIT_WITHIN_MS))) signal(pid, 'SIGKILL')
  }
}

async function findOrphans(cluster: string): Promise<number[]> {
  const orphans: number[] = []
  for (const name of await readdir('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid) || (await workingFolder(pid)) !== cluster) continue
    const title = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')
    // The postmaster itself carries its command line, the processes under it such a title.
    const hasPostmaster = (await workingFolder(await parentOf(pid))) === cluster
    if (title.startsWith('postgres: ') && !hasPostmaster) orphans.push(pid)
  }
  return orphans
}

function workingFolder(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined)
}

async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
}
