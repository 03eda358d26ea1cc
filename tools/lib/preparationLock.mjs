/** One at a time: two starts in the same clone must not install or build into each other's files. */

import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inClone, say } from './clone.mjs'

const lockFile = inClone('dist', '.preparing')
const RETRY_MS = 200
const BREATH_MS = 5_000
const ABANDONED_AFTER_MS = 60_000

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
  const breath = setInterval(() => touch().catch(() => undefined), BREATH_MS)
  try {
    return await work()
  } finally {
    clearInterval(breath)
    await rm(lockFile, { force: true })
  }
}

/** @returns {Promise<boolean>} */
async function take() {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
  }
  if (!(await isAbandoned())) return false
  await rm(lockFile, { force: true })
  return take()
}

/** Its maker is dead, or has stopped touching it: a process id may belong to something else by now. */
async function isAbandoned() {
  const lock = await stat(lockFile).catch(() => undefined)
  if (!lock) return false
  const maker = Number(await readFile(lockFile, 'utf8').catch(() => ''))
  return Date.now() - lock.mtimeMs > ABANDONED_AFTER_MS || (maker > 0 && !isAlive(maker))
}

async function touch() {
  const now = new Date()
  await utimes(lockFile, now, now)
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
