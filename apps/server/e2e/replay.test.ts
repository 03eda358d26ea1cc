/**
 * A day of a real retailer, sold on a till without a screen into a real server: what is there afterwards equals a count made from the
 * file alone, to the cent and the piece; also when server and database are killed under it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { type KassaServer, startKassaServer } from '../../../tools/e2e/kassaServer.ts'

const clone = join(import.meta.dirname, '..', '..', '..')
const day = join(clone, 'data', 'online-retail', '2011-01-04.csv')

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let kassa: KassaServer
test.beforeAll(async () => {
  test.setTimeout(240_000)
  kassa = await startKassaServer()
})
test.afterAll(() => kassa.close())

function startReplay(store: string): ChildProcess {
  const { url, email, password, pins } = kassa
  const person = [`--email=${email}`, `--password=${password}`, `--pin=${pins[0]}`]
  const command = ['tools/run.mjs', 'tools/replay/main.ts', day, '--server', url, '--store', store, ...person]
  return spawn(process.execPath, command, { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function outcomeOf(child: ChildProcess): Promise<{ code: unknown; said: string }> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = await once(child, 'exit')
  return { code, said }
}

async function verify(): Promise<{ code: unknown; said: string }> {
  const env = { ...process.env, KASSA_DATA: kassa.dataDirectory, DATABASE_URL: '' }
  return outcomeOf(spawn(process.execPath, ['dist/server/kassa.mjs', 'verify'], { cwd: clone, env }))
}

test('both counts agree, and everything verifies', async () => {
  const { code, said } = await outcomeOf(startReplay('Amsterdam'))
  expect(code, said).toBe(0)
  expect(said).toMatch(/documents +57 +57\n/)
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('Everything holds') })
})

test('they agree too when server and database are killed again and again', async () => {
  const replay = startReplay('Stockholm')
  const outcome = outcomeOf(replay)
  if (replay.stdout !== null) await once(replay.stdout, 'data')
  for (let round = 0; round < 3; round += 1) {
    await pause(300 + round * 300)
    await kassa.kill()
    await pause(300)
    await kassa.restart()
    await pause(800 + round * 500)
    kassa.killDatabase()
  }
  const { code, said } = await outcome
  expect(code, said).toBe(0)
  expect(said).toMatch(/documents +57 +57\n/)
  await expect.poll(async () => (await verify()).said, { timeout: 60_000 }).toContain('Everything holds')
})
