/** `npm start`: from a fresh clone, or from the tenth start, to a server that sells. Asks no question.
 *
 *      right Node.js? ─▶ install if needed ─▶ build if needed ─▶ run the server until it ends
 */

import { ensureBuilt } from './lib/building.mjs'
import { inClone, runTool } from './lib/clone.mjs'
import { ensureInstalled } from './lib/installation.mjs'
import { assertNodeVersion } from './lib/nodeVersion.mjs'
import { runServer } from './lib/serverProcess.mjs'

await runTool(async () => {
  await assertNodeVersion()
  await ensureInstalled()
  await ensureBuilt()
  const parameters = ['start', ...process.argv.slice(2)]
  process.exitCode = await runServer(inClone('dist', 'server', 'kassa.mjs'), parameters)
})
