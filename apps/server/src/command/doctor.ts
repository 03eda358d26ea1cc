/** `kassa doctor`: what could keep Kassa from selling, looked for one by one. */

import { createServer } from 'node:net'
import { makeHealthProbe } from '../http/healthProbe.ts'
import { dataDirectoryLayout, prepareDataDirectory } from '../postgres/dataDirectory.ts'
import { findRunningCopy } from '../postgres/runningCopy.ts'
import { errorCode } from '../postgres/systemError.ts'
import { StartupError } from '../startup/startupError.ts'
import { readBusinesses } from './businesses.ts'
import { openDatabaseBeside } from './database.ts'
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
  const checks = [
    await look('Data directory', () => checkDataDirectory(settings)),
    await look('Database', () => checkDatabase(settings)),
    await look('Port', () => checkPort(settings)),
  ]
  return checks.includes(undefined) ? 1 : 0
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

async function checkDatabase(settings: Settings): Promise<Found<true>> {
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
    return { found: `${database.description}; ${names || 'no business yet'}`, value: true }
  } finally {
    await database.close()
  }
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
