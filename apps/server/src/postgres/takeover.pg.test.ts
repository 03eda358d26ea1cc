/** Two Kassas and one data directory: one at a time, and the next one heals what a killed one leaves running. */

import { expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { isGone } from './processes.ts'
import { SHOP_SETTINGS } from './settings.ts'
import {
  endProcess,
  newDataDirectory,
  openPool,
  postmasterPid,
  silentLog,
  startElsewhere,
  startHere,
} from './testing/clusters.ts'

test('a second copy is refused with the process and address of the first, which goes on', async () => {
  const folder = await newDataDirectory()
  const first = await startElsewhere(folder)
  expect(first.answer.status).toBe('ready')
  const attempt = startEmbeddedPostgres({ dataDirectory: folder, log: silentLog })
  await expect(attempt).rejects.toMatchObject({ code: 'data_directory_in_use' })
  await expect(attempt).rejects.toThrow(`process ${first.child.pid}, at http://localhost:8484`)
  if (!first.answer.connection) throw new Error('the first copy gave no connection')
  expect((await openPool(first.answer.connection).query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('two copies started at the same moment on a new folder: one runs, one is refused', async () => {
  const folder = await newDataDirectory()
  const copies = await Promise.all([startElsewhere(folder), startElsewhere(folder)])
  expect(copies.map(({ answer }) => answer.status).sort()).toEqual(['data_directory_in_use', 'ready'])
})

test('a stop asked of the process ends PostgreSQL too', async () => {
  const folder = await newDataDirectory()
  const first = await startElsewhere(folder)
  const pid = await postmasterPid(folder)
  await endProcess(first.child, 'SIGTERM')
  expect(first.child.exitCode).toBe(0)
  expect(await isGone(pid ?? 0, 0)).toBe(true)
})

test('after kill -9 of Kassa the next one takes over the PostgreSQL that lived on', async () => {
  const folder = await newDataDirectory()
  const first = await startElsewhere(folder)
  if (!first.answer.connection) throw new Error('the first copy gave no connection')
  const pool = openPool(first.answer.connection)
  await pool.query("create table note as select 'sold' as text")
  const pid = await postmasterPid(folder)
  await endProcess(first.child, 'SIGKILL')

  const second = await startHere(folder)
  expect(await postmasterPid(folder)).toBe(pid)
  expect((await openPool(second.connection).query('select text from note')).rows).toEqual([{ text: 'sold' }])
  await second.stop()
  expect(await isGone(pid ?? 0, 0)).toBe(true)
})

test('a PostgreSQL left running with settings of another version is started anew', async () => {
  const folder = await newDataDirectory()
  const first = await startElsewhere(folder)
  const pid = await postmasterPid(folder)
  await endProcess(first.child, 'SIGKILL')
  const settings = { ...SHOP_SETTINGS, work_mem: '9MB' }
  const second = await startEmbeddedPostgres({ dataDirectory: folder, log: silentLog, settings })
  try {
    expect(await postmasterPid(folder)).not.toBe(pid)
    expect((await openPool(second.connection).query('show work_mem')).rows).toEqual([{ work_mem: '9MB' }])
  } finally {
    await second.stop()
  }
})

test('after kill -9 of Kassa and of PostgreSQL together the next one starts, with what was committed', async () => {
  const folder = await newDataDirectory()
  const first = await startElsewhere(folder)
  if (!first.answer.connection) throw new Error('the first copy gave no connection')
  await openPool(first.answer.connection).query("create table note as select 'sold' as text")
  const pid = (await postmasterPid(folder)) ?? 0
  process.kill(pid, 'SIGKILL')
  await endProcess(first.child, 'SIGKILL')
  const second = await startHere(folder)
  expect((await openPool(second.connection).query('select text from note')).rows).toEqual([{ text: 'sold' }])
})
