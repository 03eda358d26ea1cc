/** The log keeps the newest lines and never grows past two files. */

import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readServerLog, serverLogSize, trimServerLog } from './serverLog.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-log-'))
  file = path.join(folder, 'postgres.log')
})
afterEach(() => rm(folder, { recursive: true }))

test('a log that has grown is put aside, a small or missing one is left', async () => {
  await trimServerLog(file, 10)
  await appendFile(file, 'small\n')
  await trimServerLog(file, 10)
  expect(await readFile(file, 'utf8')).toBe('small\n')
  await appendFile(file, 'and large\n')
  await trimServerLog(file, 10)
  expect(await readFile(file, 'utf8')).toBe('')
  expect(await readFile(`${file}.1`, 'utf8')).toBe('small\nand large\n')
})

test('only what was written since is read', async () => {
  await appendFile(file, 'old\n')
  const start = await serverLogSize(file)
  await appendFile(file, 'new\n')
  expect(await readServerLog(file, start)).toBe('new\n')
  expect(await readServerLog(path.join(folder, 'none'), 0)).toBe('')
})
