/**
 * An older backup is put back after a till has sold on: the till sends again what the server lacks, each sale is there once, and the totals
 * of the office equal a count made from the file alone.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { type KassaServer, startKassaServer } from '../../../tools/e2e/kassaServer.ts'

const clone = join(import.meta.dirname, '..', '..', '..')
const day = join(clone, 'data', 'online-retail', '2011-01-04.csv')

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let kassa: KassaServer
let folder: string
test.beforeAll(async () => {
  test.setTimeout(240_000)
  kassa = await startKassaServer()
  folder = await mkdtemp(join(tmpdir(), 'kassa-restore-'))
})
test.afterAll(async () => {
  await kassa.close()
  await rm(folder, { recursive: true })
})

async function run(parameters: string[]): Promise<{ code: unknown; said: string }> {
  const env = { ...process.env, KASSA_DATA: kassa.dataDirectory, DATABASE_URL: '' }
  const child = spawn(process.execPath, parameters, { cwd: clone, env })
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const [code] = await once(child, 'close')
  return { code, said }
}

const runKassa = (...parameters: string[]) => run(['dist/server/kassa.mjs', ...parameters])

/** Sells what of the file is not sold yet, always on the same till. */
function replay(file: string) {
  const { url, email, password, pins } = kassa
  const person = [`--email=${email}`, `--password=${password}`, `--pin=${pins[0]}`]
  const till = ['--store', 'Amsterdam', '--data', join(folder, 'till')]
  return run(['tools/run.mjs', 'tools/replay/main.ts', file, '--server', url, ...person, ...till])
}

/** Writes the invoices of the morning to a file of their own. */
async function writeMorning(): Promise<string> {
  const [header = '', ...rows] = (await readFile(day, 'utf8')).split('\n')
  const invoices = [...new Set(rows.map((row) => row.split(',')[0]))].slice(0, 25)
  const morning = join(folder, 'morning.csv')
  await writeFile(morning, [header, ...rows.filter((row) => invoices.includes(row.split(',')[0]))].join('\n'))
  return morning
}

test('what was sold after the backup comes again from its till, once', async () => {
  const backup = join(folder, 'morning.tar')
  expect(await replay(await writeMorning())).toMatchObject({ code: 0 })
  expect(await runKassa('backup', backup)).toMatchObject({
    code: 0,
    said: expect.stringContaining('1 business'),
  })
  expect(await replay(day)).toMatchObject({ code: 0 })
  const beside = await runKassa('restore', backup, '--replace', '--yes')
  expect(beside).toMatchObject({ code: 1, said: expect.stringContaining('Another Kassa runs') })

  await kassa.kill()
  const restored = await runKassa('restore', backup, '--replace', '--yes')
  expect(restored, restored.said).toMatchObject({
    code: 0,
    said: expect.stringContaining('Everything holds'),
  })
  await kassa.restart()
  const counted = await replay(day)
  expect(counted, counted.said).toMatchObject({ code: 0, said: expect.stringMatching(/documents +57 +57\n/) })
  expect(await runKassa('verify')).toMatchObject({
    code: 0,
    said: expect.stringContaining('Everything holds'),
  })

  const exported = join(folder, 'export')
  expect(await runKassa('export', exported)).toMatchObject({ code: 0 })
  const inspected = await run(['verifier/kassa-verify.mjs', exported])
  expect(inspected, inspected.said).toMatchObject({ code: 0, said: expect.stringContaining('57 receipts') })
})
