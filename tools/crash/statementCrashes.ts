/**
 * Kills at each statement: a till sends a day's work, and at the first statement of it, then the second, and so on until none is left,
 * something dies, before PostgreSQL has seen the statement or before anyone has seen its answer.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { makePool, type Pool, startEmbeddedPostgres } from '@kassa/server/parts'
import { type KassaServer, startKassaServer } from '../e2e/kassaServer.ts'
import { OfficeLine } from '../replay/officeLine.ts'
import type { Chance } from './chance.ts'
import type { CrashReport } from './crashReport.ts'
import { type Gate, type Moment, PostgresProxy, type Statement } from './postgresProxy.ts'
import { killPostmaster } from './postmaster.ts'
import { untilWell } from './readiness.ts'
import { SendingTill } from './sendingTill.ts'
import { whatFails } from './whatFails.ts'

/** The server's process, all of PostgreSQL, or its one process that carries out the statement. */
export const statementVictims = ['server', 'postgres', 'backend'] as const
type Victim = (typeof statementVictims)[number]
const moments: readonly Moment[] = ['asked', 'answered']

const silentLog = { info() {}, warn() {} }
/** For each statement, in all: more than what else the server does may ask for. */
const mostTries = 10

/** Kills at each statement until all have been killed at; tells `say` where. */
export async function crashAtStatements(
  { victims, chance }: { victims: readonly Victim[]; chance: Chance },
  report: CrashReport,
  say: (line: string) => void,
): Promise<void> {
  const stage = await openStage()
  try {
    for (const victim of victims)
      for (const moment of moments) {
        const places = await crashAtEach(stage, { victim, moment, chance }, report)
        say(`${victim} killed when each of ${places.length} statements was ${moment}: ${places.join(', ')}`)
      }
    report.addFailures(await whatFails(stage.pool, [stage.till]))
  } finally {
    await stage.close()
  }
}

type Stage = {
  kassa: KassaServer
  settings: Record<string, string>
  proxy: PostgresProxy
  /** Past the proxy. */
  pool: Pool
  till: SendingTill
  killPostgres(): Promise<void>
  /** PostgreSQL that died often is given more and more air: a fresh start has died never. */
  renewPostgres(): Promise<void>
  close(): Promise<void>
}

async function openStage(): Promise<Stage> {
  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    return { ...(await build(opened)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Kassa beside a PostgreSQL of its owner's, durable as the one that it brings, with the proxy between them. What was opened is noted in
 *  `opened`, to be ended from the last to the first. */
async function build(opened: (() => Promise<unknown>)[]): Promise<Omit<Stage, 'close'>> {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kassa-crash-'))
  opened.push(() => rm(dataDirectory, { recursive: true, force: true }))
  const start = () => startEmbeddedPostgres({ dataDirectory, log: silentLog })
  let postgres = await start()
  opened.push(() => postgres.stop())
  const { user, password, database } = postgres.connection
  const proxy = await PostgresProxy.start(postgres.connection)
  opened.push(() => proxy.close())
  const pool = makePool({ connection: postgres.connection, onError: () => undefined })
  opened.push(() => pool.end())
  const settings = { DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${proxy.port}/${database}` }
  const kassa = await startKassaServer(async () => undefined, settings)
  opened.push(() => kassa.close())
  const office = new OfficeLine(kassa.url)
  await office.signIn(kassa.email, kassa.password)
  const till = await SendingTill.enrol(await office.makeCode('Crash till'), { url: kassa.url })
  opened.push(async () => till.close())
  return {
    ...{ kassa, settings, proxy, pool, till },
    killPostgres: () => killPostmaster(dataDirectory),
    async renewPostgres() {
      await postgres.stop()
      postgres = await start()
    },
  }
}

type Plan = { victim: Victim; moment: Moment; chance: Chance }

/** Returns the statements that were killed at. */
async function crashAtEach(stage: Stage, plan: Plan, report: CrashReport): Promise<string[]> {
  const statements = await statementsOfADay(stage, plan)
  const mostCrashes = mostTries * statements.length
  for (let place = 0, crash = 0; place < statements.length; crash += 1) {
    if (crash > mostCrashes)
      throw new Error(`no batch comes to ${statements[place]} as statement ${place + 1}`)
    const { name, readyMs } = await crashOnce(stage, plan, place)
    const what = `${plan.victim} killed when ${name} was ${plan.moment}`
    report.add({ what, readyMs }, await whatFails(stage.pool, [stage.till]))
    // Something else that the server does now and then may have been there first.
    if (name === statements[place]) place += 1
  }
  return statements
}

async function crashOnce({ till, ...stage }: Stage, plan: Plan, place: number) {
  const { kassa, settings } = stage
  if (plan.victim !== 'server') await stage.renewPostgres()
  await untilWell(kassa.url)
  await workADay(till, plan.chance)
  const name = await sendUntilKilled({ till, ...stage }, plan, place)
  const startedAtMs = performance.now()
  if (plan.victim === 'server') await kassa.restart(settings)
  await till.insist()
  return { name, readyMs: performance.now() - startedAtMs }
}

/** A shift with sales, goods that come back, and a Z report: every table that a batch may touch. */
async function workADay(till: SendingTill, chance: Chance): Promise<void> {
  await till.wire.openShift()
  await till.sell(chance)
  await till.takeBack()
  await till.wire.closeDay({ missingMinor: 0, note: '' })
}

/** Sends a day's work with nothing killed and returns the statements that it took. */
async function statementsOfADay({ till, proxy, kassa }: Stage, { chance }: Plan): Promise<string[]> {
  await untilWell(kassa.url)
  await workADay(till, chance)
  const names: string[] = []
  proxy.gate = inBatch(async (statement, moment) => {
    if (moment === 'asked') names.push(shortName(statement))
    return true
  })
  till.wake()
  await till.untilSent()
  proxy.gate = open
  // Its connection may have served something else just before.
  return names.slice(names.lastIndexOf('begin'))
}

/** Returns the statement at which it was killed; "nothing" where the batch has not so many, and all was sent. */
async function sendUntilKilled(
  { till, proxy, kassa, killPostgres }: Stage,
  { victim, moment }: Plan,
  place: number,
): Promise<string> {
  const kill = {
    server: () => kassa.kill(),
    postgres: killPostgres,
    backend: async ({ backendPid }: Statement) => void process.kill(backendPid, 'SIGKILL'),
  }
  let passed = 0
  const killed = new Promise<string>((resolve, reject) => {
    proxy.gate = inBatch(async (statement, now) => {
      if (now !== moment) return true
      passed += 1
      if (passed <= place) return true
      proxy.gate = open
      await kill[victim](statement).then(() => resolve(shortName(statement)), reject)
      return false
    })
  })
  till.wake()
  const name = await Promise.race([killed, till.untilSent().then(() => 'nothing')])
  proxy.gate = open
  return name
}

const open: Gate = async () => true

/** Asks only at the statements of one transaction, the first that begins: a look at whether all is well is none. */
function inBatch(gate: Gate): Gate {
  let batchPid: number | undefined
  return async (statement, moment) => {
    if (statement.text.startsWith('begin')) batchPid ??= statement.backendPid
    return statement.backendPid === batchPid ? gate(statement, moment) : true
  }
}

function shortName({ text }: Statement): string {
  return text
    .trim()
    .split(/[\s(]+/)
    .slice(0, 2)
    .join(' ')
}
