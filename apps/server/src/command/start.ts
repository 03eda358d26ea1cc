/**
 * `kassa start`: from nothing to a till that sells, and back.
 *
 *      settings ─▶ data directory ─▶ database ─▶ head office, or a demo ─▶ listen ─▶ … ─▶ stop asked for, or database lost
 *                                                                              │
 *      ended ◀─ database stopped ◀─ connections closed ◀─ requests finished ◀──┘
 */

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { protocolVersion } from '@kassa/contract'
import { ensureServerSecret } from '../access/serverSecret.ts'
import type { Pool } from '../database/pool.ts'
import { ensureDemo } from '../demo/seedDemo.ts'
import { makeKassaServer } from '../http/kassaServer.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { dataDirectoryLayout, prepareDataDirectory } from '../postgres/dataDirectory.ts'
import { announceRunningCopy, withdrawRunningCopy } from '../postgres/runningCopy.ts'
import { onStopRequest } from '../startup/stopRequest.ts'
import { keepAuditing } from './auditing.ts'
import { keepCountingCompanions } from './countingCompanions.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { findHeadOffice, prepareStore } from './headOffice.ts'
import { listen } from './listen.ts'
import { type Log, openLog } from './log.ts'
import { readSettings, type Settings } from './settings.ts'
import { makeTillLinks } from './tillLinks.ts'
import { version } from './version.ts'
import { type Welcome, welcome } from './welcome.ts'
import { within } from './within.ts'

// The build puts the web apps beside the folder of the server.
const webFolder = fileURLToPath(new URL('../', import.meta.url))

/** Requests that still run get this long; their senders try again. */
const finishWithinMs = 5_000

export async function start(): Promise<number> {
  const stopAskedFor = new Promise<'stopped'>((resolve) => onStopRequest(() => resolve('stopped')))
  const settings = readSettings(process.env)
  await prepareDataDirectory(settings.dataDirectory, process.getuid?.() === 0)
  const log = openLog(settings.dataDirectory)
  const database = await openDatabase(settings, databaseLogOf(log))
  try {
    await serve({ settings, log, database, until: Promise.race([stopAskedFor, database.lost]) })
  } finally {
    await database.close()
    log.close()
  }
  console.log('Kassa has stopped.')
  return 0
}

/** What whoever starts the server is told of the business in it. */
type Business = Pick<Welcome, 'access' | 'tillLinks' | 'headOfficeUrl'>

type Serving = {
  settings: Settings
  log: Log
  database: OpenDatabase
  until: Promise<unknown>
}

async function serve({ settings, log, database, until }: Serving): Promise<void> {
  const { dataDirectory } = settings
  const { pool } = database
  const joined = await findHeadOffice(settings, pool)
  const business = joined === undefined ? await prepareDemo(settings, pool) : await prepareStore(joined, pool)
  const app = await makeKassaServer({
    ...{ pool, nowMs: Date.now, log: log.logger, webFolder, version, protocol: protocolVersion },
    journals: openServerJournals(pool, path.join(dataDirectory, 'keys')),
    secret: await ensureServerSecret(dataDirectory),
    ...(joined === undefined ? {} : { joined }),
  })
  const { runningCopyFile } = dataDirectoryLayout(dataDirectory)
  const stopAuditing = keepAuditing(pool, log.logger)
  const stopCounting = keepCountingCompanions({ pool, log: log.logger, nowMs: Date.now })
  try {
    const url = await listen(app, settings)
    await announceRunningCopy(runningCopyFile, { pid: process.pid, url })
    console.log(welcome({ url, dataDirectory, ...business }))
    await until
  } finally {
    await within(finishWithinMs, Promise.all([app.close(), stopAuditing(), stopCounting()]))
    await withdrawRunningCopy(runningCopyFile)
  }
}

async function prepareDemo({ dataDirectory }: Settings, pool: Pool): Promise<Business> {
  const journals = openServerJournals(pool, path.join(dataDirectory, 'keys'))
  const access = await ensureDemo({ pool, journals, nowMs: Date.now, onProgress: sayProgress }, dataDirectory)
  if (access === undefined) return {}
  const tillLinks = await makeTillLinks(pool, access.tenantId, { tills: access.tills, nowMs: Date.now() })
  return { access, tillLinks }
}

function sayProgress(done: number, all: number): void {
  if (done === all) console.log(`Made a demo business with ${all} items.`)
}

function databaseLogOf({ logger }: Log) {
  return { info: (text: string) => logger.info(text), warn: (text: string) => logger.warn(text) }
}
