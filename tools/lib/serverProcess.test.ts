/** The launcher and a server that takes its time to stop, as real processes. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inClone } from './clone.mjs'

let folder: string
let launcher: string
let server: string
let notes: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-launcher-'))
  notes = path.join(folder, 'notes')
  launcher = path.join(folder, 'launcher.mjs')
  server = path.join(folder, 'server.mjs')
  const serverProcess = JSON.stringify(inClone('tools', 'lib', 'serverProcess.mjs'))
  await writeFile(
    launcher,
    `import { runServer } from ${serverProcess}
     process.exitCode = await runServer(${JSON.stringify(server)}, process.argv.slice(2))`,
  )
  await writeFile(
    server,
    `import { appendFileSync } from 'node:fs'
     const note = (text) => appendFileSync(${JSON.stringify(notes)}, text + '\\n')
     const stop = (why) => { note(why); setTimeout(() => { note('closed'); process.exit(Number(process.argv[2])) }, 300) }
     process.once('SIGTERM', () => stop('SIGTERM'))
     process.once('disconnect', () => stop('alone'))
     console.log('ready')`,
  )
})
afterAll(() => rm(folder, { recursive: true }))

async function launch(exitCode: number): Promise<ChildProcess> {
  await rm(notes, { force: true })
  const child = spawn(process.execPath, [launcher, String(exitCode)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s stops the server and waits for it',
  async (signal) => {
    const child = await launch(0)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await readFile(notes, 'utf8')).toBe('SIGTERM\nclosed\n')
  },
)

test('its exit code is the server’s', async () => {
  const child = await launch(3)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([3, null])
})

test('kill -9 of the launcher lets the server end by itself', async () => {
  const child = await launch(0)
  child.kill('SIGKILL')
  await expect.poll(() => readFile(notes, 'utf8'), { timeout: 5_000 }).toBe('alone\nclosed\n')
})
