/** Taking possession of a cluster: a postmaster that runs with our settings, and the lock that keeps others out.
 *
 *      absent ───── launch ─────▶ ready ── lock ──▶ possessed
 *      starting, stopping: wait     │ ├─ taken by another Kassa: refused
 *                                   │ ├─ recovers by itself from the death of one of its processes: look again
 *                                   └─ not usable, or of another version: stop it and look again
 */

import { realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { outageOf } from '../database/outage.ts'
import { StartupError } from '../startup/startupError.ts'
import type { DatabaseConnection } from './connection.ts'
import { type DirectoryLock, holdDirectoryLock } from './directoryLock.ts'
import { endOrphans } from './orphans.ts'
import { adoptPostmaster, launchPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { readPostmaster } from './postmasterFile.ts'
import type { PostmasterPlan } from './postmasterProcess.ts'
import { dataDirectoryInUse, findRunningCopy } from './runningCopy.ts'
import { settingsName } from './settings.ts'

/** After a kill, the processes that postgres leaves behind hold its shared memory for some seconds. */
const TAKE_WITHIN_MS = 15_000
const RETRY_MS = 200

export type Credentials = Pick<DatabaseConnection, 'user' | 'password'>
export type Possession = { postmaster: Postmaster; lock: DirectoryLock; serverVersion: string }

/** One look: possessed, or to be looked at again, with what to say if there is no time left. */
type Look = { status: 'possessed'; possession: Possession } | { status: 'again'; error: StartupError }

/** Fails: `data_directory_in_use`, `postgres_start_failed`, `disk_full`, `data_directory_read_only` (thrown). */
export async function takePossession(plan: PostmasterPlan, credentials: Credentials): Promise<Possession> {
  const deadline = performance.now() + TAKE_WITHIN_MS
  for (;;) {
    const look = await lookOnce(plan, credentials)
    if (look.status === 'possessed') return look.possession
    if (performance.now() > deadline) throw look.error
    await sleep(RETRY_MS)
  }
}

async function lookOnce(plan: PostmasterPlan, credentials: Credentials): Promise<Look> {
  const state = await readPostmaster(plan.layout.cluster)
  if (state.status === 'running' && state.phase !== 'ready') {
    return { status: 'again', error: notReady(`It is ${state.phase} and does not get any further.`) }
  }
  if (state.status === 'absent') {
    // They would make the launch fail, which takes longer than to look for them.
    await endOrphans(plan.layout.cluster)
    const launch = await launchPostmaster(plan)
    if (launch.status === 'ready') return enter(plan, credentials, launch.postmaster)
    if (launch.status === 'lasting') throw launch.error
    return { status: 'again', error: launch.error }
  }
  return enter(plan, credentials, adoptPostmaster(state.pid, state.address))
}

async function enter(plan: PostmasterPlan, credentials: Credentials, postmaster: Postmaster): Promise<Look> {
  const { layout } = plan
  const connection = { ...postmaster.address, ...credentials, database: 'postgres' }
  let isAsPlanned: boolean
  try {
    isAsPlanned = await runsAsPlanned(connection, plan)
    const answer = await holdDirectoryLock(connection)
    if (answer.status === 'taken') {
      throw dataDirectoryInUse(layout.root, await findRunningCopy(layout.runningCopyFile))
    }
    if (isAsPlanned) {
      const serverVersion = plan.binaries.serverVersion
      return { status: 'possessed', possession: { postmaster, lock: answer.lock, serverVersion } }
    }
    await answer.lock.release()
  } catch (cause) {
    if (cause instanceof StartupError) throw cause
    const outage = outageOf(cause)
    if (outage !== undefined) return { status: 'again', error: notReady(`It runs, but ${outage}.`, cause) }
    const first = await findRunningCopy(layout.runningCopyFile)
    if (first) throw dataDirectoryInUse(layout.root, first)
    await stopPostmaster(postmaster.pid, plan)
    return { status: 'again', error: notReady('It runs, but refuses the password kept beside it.', cause) }
  }
  await stopPostmaster(postmaster.pid, plan)
  return { status: 'again', error: notReady('It keeps running with the settings of another version.') }
}

/** Whether the server works on our cluster with today's settings and version.
 *  Fails: the client's error when it cannot be entered (thrown). */
async function runsAsPlanned(connection: DatabaseConnection, plan: PostmasterPlan): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const answer = await client.query<{ folder: string; version: string; settings: string }>(
      `select current_setting('data_directory') as folder, current_setting('server_version') as version,
              current_setting('cluster_name') as settings`,
    )
    const found = answer.rows[0]
    return (
      found !== undefined &&
      (await realpath(found.folder)) === (await realpath(plan.layout.cluster)) &&
      found.version === plan.binaries.serverVersion &&
      found.settings === settingsName(plan.settings)
    )
  } finally {
    await client.end()
  }
}

function notReady(reason: string, cause?: unknown): StartupError {
  return new StartupError({
    code: 'postgres_start_failed',
    whatHappened: `The database of this data directory cannot be used. ${reason}`,
    whatToDo: 'Wait a moment and start again; if it stays so, restart the machine.',
    cause,
  })
}
