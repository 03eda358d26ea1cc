// Runs one program of a lane to its end. No report, a bad exit code or no test at all is a failure.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { exitCodeOf } from '../lib/childProcess.mjs'

/**
 * @param {import('./lanes.mjs').Step} step
 * @param {string} report  where the program writes its report
 * @param {string} folder  where it runs
 * @returns {Promise<import('./reports.mjs').Counts>}
 */
export async function runStep({ title, program, count }, report, folder) {
  const code = await runToItsEnd(program(report), folder)
  const counts = count ? read(count, report) : { passed: code === 0 ? 1 : 0, failed: 0 }
  if (code !== 0) return { ...counts, failed: Math.max(1, counts.failed) }
  if (counts.passed + counts.failed > 0) return counts
  console.error(`${title}: no test ran.`)
  return { passed: 0, failed: 1 }
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
  process.on('SIGINT', wait).on('SIGTERM', stop)
  try {
    return await exitCodeOf(child)
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', stop)
  }
}
