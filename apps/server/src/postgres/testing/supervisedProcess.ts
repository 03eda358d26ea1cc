/** A program for tests: the embedded PostgreSQL as a process of its own that can be killed.
 *  node tools/run.mjs apps/server/src/postgres/testing/supervisedProcess.ts <data directory>
 *  Prints one line of JSON when it is ready or has failed; ends at SIGTERM. */

import { StartupError } from '../../startup/startupError.ts'
import { dataDirectoryLayout } from '../dataDirectory.ts'
import { startEmbeddedPostgres } from '../embeddedPostgres.ts'
import { announceRunningCopy } from '../runningCopy.ts'

const [dataDirectory = ''] = process.argv.slice(2)
const silent = { info() {}, warn() {} }

try {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: silent })
  const copy = { pid: process.pid, url: 'http://localhost:8484' }
  await announceRunningCopy(dataDirectoryLayout(dataDirectory).runningCopyFile, copy)
  const keepAlive = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', async () => {
    clearInterval(keepAlive)
    await postgres.stop()
  })
  console.log(JSON.stringify({ status: 'ready', connection: postgres.connection }))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  console.log(JSON.stringify({ status: error.code, message: error.message }))
}
