/** PostgreSQL on the data of a Kassa that is stopped, started as Kassa starts it but with nothing around it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { must } from '@kassa/kernel'
import { elapsedMs } from '../measure/spent.ts'

const startWithinMs = 60_000
/** Short beside what is measured. */
const pollMs = 5

/** Returns how long PostgreSQL takes from its start until it accepts connections, and stops it.   Units: ms. */
export async function timeBarePostgres(dataDirectory: string): Promise<number> {
  const cluster = path.join(dataDirectory, 'postgres', 'cluster')
  const [program = '', ...parameters] = await readLastCommand(cluster)
  const { uid, gid } = await stat(cluster)
  const isRoot = process.getuid?.() === 0
  let child: ReturnType<typeof spawn> | undefined
  const spentMs = await elapsedMs(async () => {
    child = spawn(program, parameters, { stdio: 'ignore', cwd: cluster, ...(isRoot ? { uid, gid } : {}) })
    await untilReady(cluster)
  })
  const started = must(child, 'a process that was started')
  const exited = once(started, 'exit')
  started.kill('SIGINT')
  await exited
  return spentMs
}

/** PostgreSQL writes down how it was started: its program, then each parameter in quotes. */
async function readLastCommand(cluster: string): Promise<string[]> {
  const text = (await readFile(path.join(cluster, 'postmaster.opts'), 'utf8')).trim()
  const behindProgram = text.indexOf(' "')
  return [text.slice(0, behindProgram), ...text.slice(behindProgram + 2, -1).split('" "')]
}

/** The last line of its lock file tells its state. */
async function untilReady(cluster: string): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
    if (text.trimEnd().endsWith('ready')) return
    if (performance.now() - startedAt > startWithinMs) throw new Error('PostgreSQL does not get ready')
    await sleep(pollMs)
  }
}
