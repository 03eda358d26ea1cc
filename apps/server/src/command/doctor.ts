/** `kassa doctor`: what could keep Kassa from selling, looked for one by one. */

import { createServer } from 'node:net'
import path from 'node:path'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { makeHealthProbe } from '../http/healthProbe.ts'
import { dataDirectoryLayout, prepareDataDirectory } from '../postgres/dataDirectory.ts'
import { findRunningCopy } from '../postgres/runningCopy.ts'
import { errorCode } from '../postgres/systemError.ts'
import { StartupError } from '../startup/startupError.ts'
import { examineHeadOffice } from '../upstream/examineHeadOffice.ts'
import { readStoreServers } from '../upstream/storeServers.ts'
import { type Business, readBusinesses } from './businesses.ts'
import { openDatabaseBeside } from './database.ts'
import { type Report, reportHeadOffice, reportStoreServers } from './headOfficeReport.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings, type Settings } from './settings.ts'
import { version } from './version.ts'

export async function doctor(): Promise<number> {
  console.log(`Kassa ${version}, Node.js ${process.version}, ${process.platform} ${process.arch}`)
  const settings = await look('Settings', () => {
    const read = readSettings(process.env)
    return { found: `port ${read.port} on ${read.host}`, value: read }
  })
  if (settings === undefined) return 1
  const directory = await look('Data directory', () => checkDataDirectory(settings))
  const reports = await look('Database', () => checkDatabase(settings))
  for (const { name, report } of reports ?? []) say(name, report)
  const port = await look('Port', () => checkPort(settings))
  return [directory, reports, port].includes(undefined) ? 1 : 0
}

type Found<Value> = { found: string; value: Value }

/** Prints what was found, or what is wrong and what to do. */
async function look<Value>(
  name: string,
  check: () => Found<Value> | Promise<Found<Value>>,
): Promise<Value | undefined> {
  try {
    const { found, value } = await check()
    console.log(`  ok     ${name}: ${found}`)
    return value
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    console.log(`  wrong  ${name}: ${error.whatHappened}\n         ${error.whatToDo}`)
    return undefined
  }
}

async function checkDataDirectory({ dataDirectory }: Settings): Promise<Found<true>> {
  await prepareDataDirectory(dataDirectory, process.getuid?.() === 0)
  return { found: `${dataDirectory} can be written`, value: true }
}

/** The value is what there is to say of other servers. */
async function checkDatabase(settings: Settings): Promise<Found<NamedReport[]>> {
  const database = await openDatabaseBeside(settings, sayWarnings)
  try {
    const health = await makeHealthProbe(database.pool, Date.now)()
    if (health.status !== 'ready') {
      throw new StartupError({
        code: 'database_unreachable',
        whatHappened: `${database.description}: ${health.detail}.`,
        whatToDo: 'Mend that first; postgres.log in the data directory may say more.',
      })
    }
    const businesses = await readBusinesses(database.pool)
    const names = businesses.map(({ name }) => name).join(', ')
    const found = `${database.description}; ${names || 'no business yet'}`
    return { found, value: await lookAbroad(database.pool, settings, businesses) }
  } finally {
    await database.close()
  }
}

type NamedReport = { name: string; report: Report }

/** Returns what there is to say of head office, and of the store servers below. */
async function lookAbroad(
  pool: Pool,
  { dataDirectory }: Settings,
  businesses: readonly Business[],
): Promise<NamedReport[]> {
  const reports: NamedReport[] = []
  const ports = { pool, keyFolder: path.join(dataDirectory, 'keys'), fetch, nowMs: Date.now }
  for (const { tenantId, name } of businesses) {
    const examined = await examineHeadOffice(ports, tenantId)
    if (examined !== undefined)
      reports.push({ name: 'Head office', report: reportHeadOffice(examined, Date.now()) })
    const servers = await withTenant(pool, tenantId, (client) => readStoreServers(client, tenantId))
    if (servers.length > 0)
      reports.push({ name: `Store servers of ${name}`, report: reportStoreServers(servers, Date.now()) })
  }
  return reports
}

function say(name: string, { mark, whatIs, whatToDo }: Report): void {
  console.log(
    `  ${mark.padEnd(6)} ${name}: ${whatIs}.${whatToDo === undefined ? '' : `\n         ${whatToDo}`}`,
  )
}

async function checkPort({ dataDirectory, host, port }: Settings): Promise<Found<true>> {
  const running = await findRunningCopy(dataDirectoryLayout(dataDirectory).runningCopyFile)
  if (running !== undefined) return { found: `Kassa is running at ${running.url}`, value: true }
  const failure = await tryPort(host, port)
  if (failure === undefined) return { found: `${port} is free`, value: true }
  throw new StartupError({
    code: failure === 'EADDRINUSE' ? 'port_in_use' : 'port_not_allowed',
    whatHappened: `Port ${port} cannot be opened (${failure}).`,
    whatToDo: 'Stop the program that uses it, or choose another by KASSA_PORT.',
  })
}

function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(errorCode(error) ?? error.message))
    server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  })
}
