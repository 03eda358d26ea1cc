/** Starting PostgreSQL's first process: its command line, its account, and where it listens. */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { type PostgresBinaries, refusedToRun } from './binaries.ts'
import type { DataDirectoryLayout } from './dataDirectory.ts'
import { postgresEnvironment } from './postgresEnvironment.ts'
import type { PostmasterAddress } from './postmasterFile.ts'
import { type PostgresSettings, settingsParameters } from './settings.ts'
import { makeSocketFolder, SOCKET_PORT } from './socketFolder.ts'

const run = promisify(execFile)

/** All that a launch needs; the same for every launch of one supervisor. */
export type PostmasterPlan = {
  layout: DataDirectoryLayout
  binaries: PostgresBinaries
  account: Account | undefined
  settings: PostgresSettings
  /** The port to use again on Windows, where clients know it already. */
  port?: number
}

/** The port that clients know already is kept over a restart; it matters on Windows only. */
export async function chooseAddress(plan: PostmasterPlan): Promise<PostmasterAddress> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: plan.port ?? (await freePort()) }
  return { host: await makeSocketFolder(plan.layout.socketFolder, plan.account), port: SOCKET_PORT }
}

/** Starts it, without waiting until it accepts clients. The child, or undefined on Windows, where pg_ctl starts it with an administrator's rights taken away. */
export async function startPostmasterProcess(
  plan: PostmasterPlan,
  address: PostmasterAddress,
): Promise<ChildProcess | undefined> {
  const { layout, binaries, account } = plan
  const isWindows = process.platform === 'win32'
  const listen = isWindows
    ? ['-c', 'listen_addresses=127.0.0.1']
    : ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${quoteListItem(address.host)}`]
  const parameters = [
    ...['-p', String(address.port)],
    ...listen,
    ...['-c', 'unix_socket_permissions=0700'],
    ...settingsParameters(plan.settings),
  ]
  if (isWindows) {
    const options = parameters.map((parameter) => `"${parameter}"`).join(' ')
    const start = ['start', '-w', '-D', layout.cluster, '-l', layout.postgresLog, '-o', options]
    // Why it failed stands in the log; pg_ctl itself only says that it did.
    await run(binaries.pgCtl, start, { env: postgresEnvironment() }).catch(() => undefined)
    return undefined
  }
  const log = await open(layout.postgresLog, 'a', 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', layout.cluster, ...parameters], {
      cwd: layout.postgresHome,
      env: postgresEnvironment(),
      // A group of its own: Ctrl+C reaches us first, and we stop the database when the last sale is answered.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    })
    await once(child, 'spawn')
    return child
  } catch (cause) {
    throw refusedToRun(binaries.postgres, cause instanceof Error ? cause.message : String(cause), cause)
  } finally {
    await log.close()
  }
}

/** PostgreSQL reads the setting as a list of names separated by commas. */
function quoteListItem(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : SOCKET_PORT
}
