/** postmaster.pid: the note that a running PostgreSQL keeps in its data folder, and what it says about the state. */

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { isAlive, worksIn } from './processes.ts'
import { unlessMissing } from './systemError.ts'

/** Where a client finds the server: a folder with its socket, or 127.0.0.1 on Windows. */
export type PostmasterAddress = { host: string; port: number }

export type PostmasterPhase = 'starting' | 'ready' | 'stopping'

export type PostmasterState =
  | { status: 'absent' }
  | { status: 'running'; pid: number; phase: PostmasterPhase; address: PostmasterAddress }

/** What runs on this cluster now. A note left behind by a server that is gone, or whose process id now belongs to
 *  something else, is cleared away: PostgreSQL itself would refuse to start because of the latter. */
export async function readPostmaster(cluster: string): Promise<PostmasterState> {
  const file = path.join(cluster, 'postmaster.pid')
  const text = await unlessMissing(readFile(file, 'utf8'))
  if (text === undefined) return { status: 'absent' }
  const note = parsePostmasterFile(text)
  if (!note) return { status: 'absent' }
  if ((await isAlive(note.pid)) && (await worksIn(note.pid, cluster))) return { status: 'running', ...note }
  const isUnchanged = (await unlessMissing(readFile(file, 'utf8'))) === text
  if (isUnchanged) await rm(file, { force: true })
  return { status: 'absent' }
}

/** The lines of the file, or undefined while its first lines are still being written.
 *  Source: PostgreSQL 18, src/include/utils/pidfile.h. */
export function parsePostmasterFile(
  text: string,
): { pid: number; phase: PostmasterPhase; address: PostmasterAddress } | undefined {
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = text
    .split('\n')
    .map((line) => line.trim())
  const address = { host: socketFolder || '127.0.0.1', port: Number(port) }
  if (!/^\d+$/.test(pid)) return undefined
  return { pid: Number(pid), phase: phaseOf(status), address }
}

function phaseOf(status: string): PostmasterPhase {
  if (status === 'ready') return 'ready'
  return status === 'stopping' ? 'stopping' : 'starting'
}
