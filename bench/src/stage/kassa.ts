/** The built Kassa as a process: on data and a port of its own, with its demo business and as many items as a row wants. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { must } from '@kassa/kernel'
import { makeItemsFile } from '../shop/itemsFile.ts'
import { inClone } from './clone.ts'
import { ensureBuilt, runKassa } from './program.ts'

export type Seller = { name: string; pin: string }

export type RunningKassa = {
  url: string
  pid: number
  dataDirectory: string
  /** Somebody who may sell. */
  seller: Seller
  /** Makes a browser the first till of a store, once. */
  tillLink: string
  /** Stops the process; its data stays. */
  stop(): Promise<void>
  /** Starts it again on the same data and port. */
  restart(): Promise<void>
  /** Stops it and removes its data. */
  close(): Promise<void>
}

/** Starts a Kassa with the demo business and, beside its own, `itemCount` items more. */
export async function startKassa({ itemCount }: { itemCount: number }): Promise<RunningKassa> {
  await ensureBuilt()
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kassa-bench-'))
  let running = await launch(dataDirectory, '0')
  const { url, seller, tillLink } = running
  if (itemCount > 0) await importItems(dataDirectory, itemCount)
  return {
    ...{ url, seller, tillLink, dataDirectory },
    get pid() {
      return must(running.child.pid, 'a process that runs')
    },
    stop: () => end(running.child),
    async restart() {
      running = await launch(dataDirectory, new URL(url).port)
    },
    async close() {
      await end(running.child)
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function importItems(dataDirectory: string, itemCount: number): Promise<void> {
  const file = path.join(dataDirectory, 'bench-items.csv')
  await writeFile(file, await makeItemsFile(itemCount))
  await runKassa(['import', file], { KASSA_DATA: dataDirectory, DATABASE_URL: '' })
}

async function launch(dataDirectory: string, port: string) {
  const child = spawn(process.execPath, [inClone('dist', 'server', 'kassa.mjs'), 'start'], {
    env: { ...process.env, KASSA_DATA: dataDirectory, KASSA_PORT: port, DATABASE_URL: '' },
    // The channel carries no message: it closes when the bench ends, however it does, and Kassa stops too.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    const listen = (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('Ctrl+C')) resolve(text)
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', listen)
    child.once('exit', () => reject(new Error(`Kassa ended:\n${text}`)))
  })
  const word = (after: RegExp) => after.exec(said)?.[1] ?? ''
  const [, pin = '', name = ''] = /(\d{4,}) \(([^)]+)\)/.exec(said) ?? []
  return {
    child,
    seller: { name, pin },
    url: word(/Kassa is ready: (\S+)/),
    tillLink: word(/(\S+\/register\/#code=\S+)/),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
