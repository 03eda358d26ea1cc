/** Disks that are full or read-only: real ones, of a few megabytes, made for the test. */

import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { openPool, postmasterPid, silentLog, startHere } from './testing/clusters.ts'
import { mayMount, newDisk } from './testing/disks.ts'

const run = promisify(execFile)

describe.runIf(await mayMount())('a disk of its own', () => {
  test('too small for a new shop is refused before anything is made', async () => {
    const folder = await newDisk('32m')
    await expectRefusal(folder, 'disk_full')
  })

  test('that is full when the shop opens is told apart, and the data is there once it has room', async () => {
    const folder = await newDisk('200m')
    const postgres = await startHere(folder)
    await openPool(postgres.connection).query("create table note as select 'sold' as text")
    await postgres.stop()
    const ballast = path.join(folder, '.ballast')
    await fill(ballast)
    await expectRefusal(folder, 'disk_full')
    await rm(ballast)
    const again = await startHere(folder)
    expect((await openPool(again.connection).query('select text from note')).rows).toEqual([{ text: 'sold' }])
    await again.stop()
  })

  test('that is read-only is told apart', async () => {
    const folder = await newDisk('200m')
    await (await startHere(folder)).stop()
    await run('mount', ['-o', 'remount,ro', folder])
    await expectRefusal(folder, 'data_directory_read_only')
  })
})

async function expectRefusal(dataDirectory: string, code: string): Promise<void> {
  const attempt = startEmbeddedPostgres({ dataDirectory, log: silentLog })
  await expect(attempt).rejects.toMatchObject({ code })
  await expect(attempt).rejects.toThrow(dataDirectory)
  expect(await postmasterPid(dataDirectory)).toBeUndefined()
}

/** Writes until there is no byte left. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w')
  const block = Buffer.alloc(64 * 1024)
  try {
    for (;;) await handle.write(block)
  } catch {
    // The disk is full now.
  } finally {
    await handle.close()
  }
}
