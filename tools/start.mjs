/** `npm start`: from a fresh clone, or from the tenth start, to a server that sells. Asks no question.
 *
 *      right Node.js? ─▶ install if needed ─▶ build if needed ─▶ run the server until it ends
 */

import { spawn } from 'node:child_process'
import { ensureBuilt } from './lib/building.mjs'
import { exitCodeOf } from './lib/childProcess.mjs'
import { inClone, runTool } from './lib/clone.mjs'
import { ensureInstalled } from './lib/installation.mjs'
import { assertNodeVersion } from './lib/nodeVersion.mjs'

/** Runs the server and ends as it ends. A stop is passed on, and waited for: the last sales are being written. */
async function runServer() {
  const parameters = [inClone('dist', 'server', 'kassa.mjs'), 'start', ...process.argv.slice(2)]
  const server = spawn(process.execPath, parameters, { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // On Windows the console has told the server itself, and a signal from here would cut it off.
      if (process.platform !== 'win32') server.kill('SIGTERM')
    })
  }
  process.exitCode = await exitCodeOf(server)
}

await runTool(async () => {
  await assertNodeVersion()
  await ensureInstalled()
  await ensureBuilt()
  await runServer()
})
