/** What the supervisor's tests share: folders of their own, clients that outlive a kill, and a Kassa to be killed. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach } from 'vitest'
import type { DatabaseConnection } from '../connection.ts'
import { dataDirectoryLayout } from '../dataDirectory.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embeddedPostgres.ts'
import { readPostmaster } from '../postmasterFile.ts'
import { isGone, signal } from '../processes.ts'

const cloneFolder = fileURLToPath(new URL('../../../../../', import.meta.url))
export const silentLog = { info() {}, warn() {} }

const leftBehind: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const clearAway of leftBehind.splice(0).reverse()) await clearAway()
})

/** Does it when the test ends, the last asked first. */
export function afterwards(clearAway: () => Promise<unknown>): void {
  leftBehind.push(clearAway)
}

/** A new folder; whatever still runs on it is killed, and it is removed, when the test ends. */
export async function newDataDirectory(name = 'data'): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'kassa-pg-'))
  const folder = path.join(parent, name)
  afterwards(async () => {
    const pid = await postmasterPid(folder)
    if (pid !== undefined) {
      signal(pid, 'SIGKILL')
      await isGone(pid, 5_000)
    }
    await rm(parent, { recursive: true, force: true })
  })
  // mkdtemp closes it for others, and PostgreSQL must reach the data directory inside as another account.
  await chmod(parent, 0o755)
  return folder
}

/** Started in this process, and stopped when the test ends. */
export async function startHere(dataDirectory: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: silentLog })
  afterwards(() => postgres.stop())
  return postgres
}

export async function postmasterPid(dataDirectory: string): Promise<number | undefined> {
  const state = await readPostmaster(dataDirectoryLayout(dataDirectory).cluster)
  return state.status === 'running' ? state.pid : undefined
}

/** A pool as the server has one: it survives a lost server, and is closed when the test ends. */
export function openPool(connection: DatabaseConnection): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 4 })
  pool.on('error', () => undefined)
  afterwards(() => pool.end())
  return pool
}

export type Supervised = {
  child: ChildProcess
  /** The line it printed: `ready` with the connection, or the code of a StartupError with its message. */
  answer: { status: string; message?: string; connection?: DatabaseConnection }
}

/** Another Kassa on the data directory; killed when the test ends. */
export async function startElsewhere(dataDirectory: string): Promise<Supervised> {
  const program = 'apps/server/src/postgres/testing/supervisedProcess.ts'
  const child = spawn(process.execPath, ['tools/run.mjs', program, dataDirectory], {
    cwd: cloneFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  afterwards(() => endProcess(child, 'SIGKILL'))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, answer: JSON.parse(line) }
}

export async function endProcess(child: ChildProcess, name: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(name)
  await once(child, 'exit')
}
