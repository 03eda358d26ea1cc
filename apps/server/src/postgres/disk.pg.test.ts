/** Disks that are full or read-only: real ones, of a few megabytes, made for the test. */

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isRootUser } from './account.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import {
  afterwards,
  newDataDirectory,
  openPool,
  postmasterPid,
  silentLog,
  startHere,
} from './testing/clusters.ts'

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

/** Root of Linux may, root of a container mostly not. */
async function mayMount(): Promise<boolean> {
  if (!isRootUser() || process.platform !== 'linux') return false
  const folder = await mkdtemp(path.join(tmpdir(), 'kassa-mount-'))
  try {
    await run('mount', ['-t', 'tmpfs', 'tmpfs', folder])
    await run('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function newDisk(size: string): Promise<string> {
  const folder = await newDataDirectory()
  await mkdir(folder)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder])
  afterwards(() => run('umount', ['--lazy', folder]))
  return folder
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
