/** The simulated terminal as the process that people start: killed in the middle, started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resolvePayment } from '../payment/resolvePayment.ts'
import { attemptOf, chargesOf, control, quickPorts, terminalAt } from '../testing/terminalBench.ts'

const entry = fileURLToPath(new URL('../../../../tools/simulators/terminal.ts', import.meta.url))
let folder: string
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'))
  const outfile = join(folder, 'terminal.mjs')
  const banner = {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  }
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', banner })
})

afterAll(() => {
  for (const process of running) process.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** Starts the process and waits until it says where it is. */
async function start(port: string): Promise<{ url: string; ended: Promise<NodeJS.Signals | number | null> }> {
  const flags = ['--port', port, '--file', join(folder, 'ledger.jsonl'), '--pace', 'instant']
  const child = spawn(process.execPath, [join(folder, 'terminal.mjs'), ...flags])
  running.push(child)
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  )
  let printed = ''
  for await (const part of child.stdout) {
    printed += part
    const url = /page\s+(http:\/\/\S+?)\/\n/.exec(printed)?.[1]
    if (url !== undefined) return { url, ended }
  }
  throw new Error(`it never said where it is: ${printed}`)
}

test('a terminal that dies after taking the money answers for it when it is back', async () => {
  const first = await start('0')
  await control(first.url, { behaviour: 'crash', times: 1 })
  const terminal = terminalAt(first.url)
  const attempt = attemptOf(4550, 'SEK')
  expect(await terminal.pay(attempt, new AbortController().signal)).toMatchObject({ status: 'in_doubt' })
  expect(await first.ended).toBe('SIGKILL')
  const second = await start(new URL(first.url).port)
  expect(await resolvePayment(terminal, attempt, quickPorts())).toMatchObject({
    status: 'approved',
    amountMinor: 4550,
  })
  expect(await chargesOf(second.url)).toHaveLength(1)
  running.at(-1)?.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})
