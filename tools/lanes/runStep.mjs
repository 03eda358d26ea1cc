// Runs one program of a lane to its end. A bad exit code is a failure, and so is an end that does not come.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { exitCodeOf } from '../lib/childProcess.mjs'

/** No program of a lane takes nearly as long; one that does hangs. */
const limitMinutes = 10

/** What a program that was told to end has to clean up. */
const graceMs = 10_000

/**
 * @param {import('./lanes.mjs').Step} step
 * @param {string} report  where the program writes its report
 * @param {string} folder  where it runs
 * @returns {Promise<import('./reports.mjs').Counts>}
 */
export async function runStep({ program, count }, report, folder) {
  const code = await runToItsEnd(program(report), folder)
  const counts = count ? read(count, report) : { passed: code === 0 ? 1 : 0, failed: 0 }
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

/**
 * @param {(report: string) => import('./reports.mjs').Counts} count
 * @param {string} report
 */
function read(count, report) {
  return existsSync(report) ? count(report) : { passed: 0, failed: 0 }
}

/**
 * Ctrl+C reaches the program by itself and is only waited for; a stop from elsewhere is passed on.
 * @param {import('./lanes.mjs').Program} program
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function runToItsEnd({ args, env }, folder) {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const wait = () => undefined
  const stop = () => child.kill('SIGTERM')
  const limit = setTimeout(() => {
    console.error(`Still running after ${limitMinutes} minutes: ended.`)
    stop()
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
  }, limitMinutes * 60_000)
  process.on('SIGINT', wait).on('SIGTERM', stop)
  try {
    return await exitCodeOf(child)
  } finally {
    clearTimeout(limit)
    process.off('SIGINT', wait).off('SIGTERM', stop)
  }
}
