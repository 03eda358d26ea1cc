/** Small disks of their own for tests: in memory, really full when they are full. */

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { isRootUser } from '../account.ts'
import { afterwards, newDataDirectory } from './clusters.ts'

const run = promisify(execFile)

/** Root of Linux may, root of a container mostly not. */
export async function mayMount(): Promise<boolean> {
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

/** Returns the folder of a new disk of that size (`32m`); it is taken away when the test ends. */
export async function newDisk(size: string): Promise<string> {
  const folder = await newDataDirectory()
  await mkdir(folder)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder])
  afterwards(() => run('umount', ['--lazy', folder]))
  return folder
}
