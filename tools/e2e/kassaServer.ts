// A real Kassa for browser tests: the built server on a data directory and a port of its own, with its demo business.
// What a newcomer reads when it starts is what a test learns from it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

// Tests and tools are started at the root of the clone.
const program = join(process.cwd(), 'dist', 'server', 'kassa.mjs')
const startWithinMs = 180_000
const stopWithinMs = 30_000

export type KassaServer = {
  /** Without a slash at the end. */
  url: string
  email: string
  password: string
  /** Of the staff, in the order in which they are told. */
  pins: readonly string[]
  /** One-time links that make a browser the till of a store, by the store's name. */
  tillLinks: ReadonlyMap<string, string>
  dataDirectory: string
  /** Runs a command of the program beside it and resolves with its exit code. */
  run(...parameters: string[]): Promise<number | null>
  /** Ends the process as a power cut would. */
  kill(): Promise<void>
  /** Ends the server's PostgreSQL so; the server brings it back by itself. */
  killDatabase(): void
  /** Starts it again on the same data and the same port; with no other settings than these. */
  restart(settings?: Readonly<Record<string, string>>): Promise<void>
  /** Stops it and removes its data. */
  close(): Promise<void>
}

/** Starts a Kassa with a fresh demo business, or what its settings make of it. `prepare` may put things into its data directory first.
 *  Fails: throws what the server said, where it does not get ready in time. */
export async function startKassaServer(
  prepare: (dataDirectory: string) => Promise<void> = async () => undefined,
  settings: Readonly<Record<string, string>> = {},
): Promise<KassaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kassa-e2e-'))
  await prepare(folder)
  let running = await launch(folder, { ...settings, KASSA_PORT: '0' })
  const { port } = new URL(running.welcome.url)
  return {
    ...running.welcome,
    dataDirectory: folder,
    killDatabase() {
      const [pid = ''] = readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split(
        '\n',
      )
      process.kill(Number(pid), 'SIGKILL')
    },
    async run(...parameters) {
      const child = spawn(process.execPath, [program, ...parameters], {
        env: { ...process.env, KASSA_DATA: folder, DATABASE_URL: '' },
        stdio: 'inherit',
      })
      await ended(child)
      return child.exitCode
    },
    async kill() {
      running.process.kill('SIGKILL')
      await ended(running.process)
    },
    async restart(again = {}) {
      running = await launch(folder, { ...again, KASSA_PORT: port })
    },
    async close() {
      running.process.kill('SIGTERM')
      await Promise.race([ended(running.process), afterStopTime(running.process)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Welcome = Pick<KassaServer, 'url' | 'email' | 'password' | 'pins' | 'tillLinks'>

async function launch(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ process: ChildProcess; welcome: Welcome }> {
  const child = spawn(process.execPath, [program, 'start'], {
    env: { ...process.env, KASSA_DATA: folder, DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    const giveUp = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`Kassa ${why}:\n${said}`))
    }
    const timer = setTimeout(() => giveUp('did not get ready'), startWithinMs)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('Ctrl+C')) return
      clearTimeout(timer)
      resolve(readWelcome(said))
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => {
      clearTimeout(timer)
      giveUp('ended')
    })
  })
  return { process: child, welcome }
}

function readWelcome(text: string): Welcome {
  const word = (after: RegExp) => after.exec(text)?.[1] ?? ''
  return {
    url: word(/Kassa is ready: (\S+)/),
    email: word(/E-mail\s+(\S+)/),
    password: word(/Password\s+(\S+)/),
    pins: [...text.matchAll(/\b(\d{4,}) \(/g)].map(([, pin = '']) => pin),
    tillLinks: new Map(
      [...text.matchAll(/^ *(.+?)\s+(\S+\/register\/#code=\S+)$/gm)].map(([, store = '', link = '']) => [
        store,
        link,
      ]),
    ),
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

function afterStopTime(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      child.kill('SIGKILL')
      resolve()
    }, stopWithinMs).unref()
  })
}
