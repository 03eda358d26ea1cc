/** The server as a child of the launcher: it gets each request to stop, is waited for, and never outlives us. */

import { spawn } from 'node:child_process'
import { exitCodeOf } from './childProcess.mjs'

const PARENT_POLL_MS = 500

/** Runs the program until it ends, and returns its exit code.
 *  @param {string} program
 *  @param {string[]} parameters */
export async function runServer(program, parameters) {
  // The channel carries no message. It closes when we are killed, which tells the server to stop.
  const server = spawn(process.execPath, [program, ...parameters], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const stop = () => {
    // On Windows the console has told the server itself, and a signal from here would cut it off.
    if (process.platform !== 'win32') server.kill('SIGTERM')
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
  const watch = stopWithoutParent(stop)
  try {
    return await exitCodeOf(server)
  } finally {
    clearInterval(watch)
  }
}

/** A signal to `npm start` ends npm and its shell, but the shell does not pass it on: we notice that it is gone.
 *  @param {() => void} stop */
function stopWithoutParent(stop) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) stop()
  }, PARENT_POLL_MS)
}
