/** The postmaster, PostgreSQL's first process: launched by us in a process group of its own, or taken over from a
 *  Kassa that was killed while it lived on.
 *
 *      launch ──▶ starting ──▶ ready ──stop──▶ stopping ──▶ gone
 *                    │            └── dies ────────────────▶ gone
 *                    └── ends early: explained from its log
 */

import { type ChildProcess, execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { explainLaunchFailure, type LaunchFailure } from './launchFailure.ts'
import { type PostmasterAddress, readPostmaster } from './postmasterFile.ts'
import { chooseAddress, type PostmasterPlan, startPostmasterProcess } from './postmasterProcess.ts'
import { isAlive, isGone, signal } from './processes.ts'
import { readServerLog, serverLogSize, trimServerLog } from './serverLog.ts'

const run = promisify(execFile)
const READY_POLL_MS = 10
const ORPHAN_POLL_MS = 250
/** Replaying the log after a power cut takes seconds; this is for a disk that is worn out. */
const READY_WITHIN_MS = 300_000
const FAST_STOP_WITHIN_MS = 15_000
const CRASH_STOP_WITHIN_MS = 5_000

export type Postmaster = {
  pid: number
  address: PostmasterAddress
  /** Resolves when the process is gone, for whatever reason. */
  gone: Promise<void>
}

export async function launchPostmaster(
  plan: PostmasterPlan,
): Promise<{ status: 'ready'; postmaster: Postmaster } | LaunchFailure> {
  const { layout } = plan
  await trimServerLog(layout.postgresLog)
  const logStart = await serverLogSize(layout.postgresLog)
  const address = await chooseAddress(plan)
  const child = await startPostmasterProcess(plan, address)
  const deadline = performance.now() + READY_WITHIN_MS
  for (;;) {
    const state = await readPostmaster(layout.cluster)
    if (state.status === 'running' && state.phase === 'ready' && (!child || state.pid === child.pid)) {
      const gone = child ? goneOf(child) : goneByWatching(state.pid)
      return { status: 'ready', postmaster: { pid: state.pid, address, gone } }
    }
    const isGoneEarly = child ? hasEnded(child) : state.status === 'absent'
    if (isGoneEarly || performance.now() > deadline) {
      const log = await readServerLog(layout.postgresLog, logStart)
      return explainLaunchFailure(log, layout.root, layout.postgresLog)
    }
    await sleep(READY_POLL_MS)
  }
}

/** Takes over a postmaster that is not our child. */
export function adoptPostmaster(pid: number, address: PostmasterAddress): Postmaster {
  return { pid, address, gone: goneByWatching(pid) }
}

/** Ends it: a fast shutdown, and after 15 s one that leaves the clean-up to the next start. Nothing committed is lost
 *  either way. */
export async function stopPostmaster(pid: number, plan: PostmasterPlan): Promise<void> {
  if (process.platform === 'win32') {
    const parameters = [
      'stop',
      '-D',
      plan.layout.cluster,
      '-m',
      'fast',
      '-t',
      String(FAST_STOP_WITHIN_MS / 1000),
    ]
    await run(plan.binaries.pgCtl, parameters).catch(() =>
      run(plan.binaries.pgCtl, ['stop', '-D', plan.layout.cluster, '-m', 'immediate']),
    )
    return
  }
  signal(pid, 'SIGINT')
  if (await isGone(pid, FAST_STOP_WITHIN_MS)) return
  signal(pid, 'SIGQUIT')
  if (await isGone(pid, CRASH_STOP_WITHIN_MS)) return
  signal(pid, 'SIGKILL')
  await isGone(pid, CRASH_STOP_WITHIN_MS)
}

function goneOf(child: ChildProcess): Promise<void> {
  // The supervisor decides how long node lives, not the handle of this child.
  child.unref()
  return hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()))
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function goneByWatching(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(async () => {
      if (await isAlive(pid)) return
      clearInterval(timer)
      resolve()
    }, ORPHAN_POLL_MS)
    timer.unref()
  })
}
