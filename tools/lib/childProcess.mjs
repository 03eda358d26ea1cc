/** Running another program in the same terminal and waiting for its end. */

import { spawn } from 'node:child_process'

/** The exit code, as a shell would give it: 128 and the signal's number when a signal ended it.
 *  @param {string} program
 *  @param {string[]} parameters
 *  @param {import('node:child_process').SpawnOptions} [options]
 *  @returns {Promise<number>} */
export function runProgram(program, parameters, options = {}) {
  return exitCodeOf(spawn(program, parameters, { stdio: 'inherit', ...options }))
}

/** @param {import('node:child_process').ChildProcess} child
 *  @returns {Promise<number>} */
export function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? SIGNAL_CODES[signal ?? 'SIGKILL'] ?? 1))
  })
}

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGABRT: 134, SIGKILL: 137, SIGTERM: 143 }
