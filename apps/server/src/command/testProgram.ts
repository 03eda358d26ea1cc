/** The program as people run it, for tests: bundled like the product, started as a process. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { nodeBundle } from '../../../../tools/lib/nodeBundle.mjs'

const source = fileURLToPath(new URL('../', import.meta.url))
const clone = path.resolve(source, '../../..')

export type TestProgram = Awaited<ReturnType<typeof bundleProgram>>

/** Bundles the program and gives it a data directory of its own. */
export async function bundleProgram() {
  // Inside the clone, so that it finds the packages that are not bundled.
  await mkdir(path.join(clone, 'node_modules', '.cache'), { recursive: true })
  const folder = await mkdtemp(path.join(clone, 'node_modules', '.cache', 'kassa-program-'))
  const bundle = path.join(folder, 'kassa.mjs')
  await esbuild.build(nodeBundle({ entry: path.join(source, 'main.ts'), outputFile: bundle }))
  await cp(path.join(source, 'database', 'migrations'), path.join(folder, 'migrations'), { recursive: true })
  await cp(path.join(source, 'demo', 'data'), path.join(folder, 'data'), { recursive: true })
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kassa-program-'))
  return {
    dataDirectory,
    run: (parameters: string[], env: Record<string, string> = {}) =>
      runProgram([bundle, ...parameters], { KASSA_DATA: dataDirectory, KASSA_PORT: '0', ...env }),
    async remove() {
      await rm(folder, { recursive: true, force: true })
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

export type RunningProgram = {
  child: ChildProcess
  /** All that was printed so far, to both outputs. */
  printed: () => string
  /** Resolves with what was printed, once it matches; rejects where the program ends before. */
  until: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

function runProgram(parameters: string[], env: Record<string, string>): RunningProgram {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, parameters, {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const look = new Set<() => void>()
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      for (const notice of look) notice()
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const notice = () => {
        const match = pattern.exec(printed)
        if (match !== null) resolve(match)
      }
      look.add(notice)
      notice()
      void ended.then((code) => reject(new Error(`ended with ${code} after printing: ${printed}`)))
    })
  return { child, printed: () => printed, until, ended }
}
