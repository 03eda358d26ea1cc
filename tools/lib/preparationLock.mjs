/** One at a time: two starts in the same clone must not install or build into each other's files. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inClone, say } from './clone.mjs'

const lockFile = inClone('dist', '.preparing')
const RETRY_MS = 200

/** @template T
 *  @param {() => Promise<T>} work
 *  @returns {Promise<T>} */
export async function oneAtATime(work) {
  await mkdir(path.dirname(lockFile), { recursive: true })
  let hasSaid = false
  while (!(await take())) {
    if (!hasSaid) say('Another start in this folder is installing or building; waiting for it …')
    hasSaid = true
    await sleep(RETRY_MS)
  }
  const release = () => rm(lockFile, { force: true })
  try {
    return await work()
  } finally {
    await release()
  }
}

async function take() {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
  }
  const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''))
  // Empty for a moment while its maker writes it; a maker killed right then is the one case for a hand.
  if (holder > 0 && !isAlive(holder)) await rm(lockFile, { force: true })
  return false
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
