/** npm as a person runs it, in a folder of their choice. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { elapsedMs } from '../measure/spent.ts'

type Npm = ChildProcessByStdio<null, Readable, Readable>

/** Runs an npm command to its end.   Fails: throws when npm does. */
export async function runNpm(folder: string, parameters: readonly string[]): Promise<void> {
  const npm = spawnNpm(folder, parameters)
  let said = ''
  listen(npm, (text) => {
    said += text
  })
  await once(npm, 'close')
  if (npm.exitCode !== 0) throw new Error(`npm ${parameters.join(' ')} ended with ${npm.exitCode}:\n${said}`)
}

/** Runs `npm start` until `/health` answers, then does what Ctrl+C does and waits until everything has ended.
 *  Returns how long it took to be ready.   Units: ms. */
export async function timeNpmStart(folder: string, dataDirectory: string): Promise<number> {
  const npm = spawnNpm(folder, ['start'], { KASSA_DATA: dataDirectory, KASSA_PORT: '0', DATABASE_URL: '' })
  try {
    return await elapsedMs(async () => {
      const { ok } = await fetch(`${await readUrl(npm)}/health`)
      if (!ok) throw new Error('Kassa says that it is ready and is not')
    })
  } finally {
    await interrupt(npm)
  }
}

/** Starts npm as the leader of a group of its own, so that Ctrl+C can be sent to all of it. */
function spawnNpm(folder: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}): Npm {
  const npmProgram = process.env.npm_execpath
  const [program, first] = npmProgram === undefined ? ['npm', []] : [process.execPath, [npmProgram]]
  return spawn(program, [...first, ...parameters], {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function listen({ stdout, stderr }: Npm, hear: (text: string) => void): void {
  for (const stream of [stdout, stderr]) stream.on('data', (chunk: Buffer) => hear(chunk.toString()))
}

function readUrl(npm: Npm): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    listen(npm, (text) => {
      said += text
      const url = /Kassa is ready: (\S+)/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    })
    npm.once('exit', () => reject(new Error(`npm start ended:\n${said}`)))
  })
}

async function interrupt(npm: Npm): Promise<void> {
  if (npm.exitCode !== null || npm.pid === undefined) return
  // Closed when the last process that holds its output has ended, not only npm itself.
  const closed = once(npm, 'close')
  process.kill(-npm.pid, 'SIGINT')
  await closed
}
