/** Keeps one PostgreSQL running for as long as the server lives.
 *
 *      new ──start()──▶ running ──stop()──▶ stopped
 *                        │   ▲
 *      postmaster gone,  ▼   │ possessed again, within 15 s
 *      or lock lost    recovering ──▶ lost
 */

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartupError } from '../startup/startupError.ts'
import type { DatabaseConnection } from './connection.ts'
import { type Credentials, type Possession, takePossession } from './possession.ts'
import { stopPostmaster } from './postmaster.ts'
import type { PostmasterPlan } from './postmasterProcess.ts'
import { removeOldCopies } from './runnableBinaries.ts'
import { keepServerLogSmall } from './serverLog.ts'

/** The database that holds everything of Kassa's. */
const DATABASE = 'kassa'
const RECOVER_WITHIN_MS = 15_000
/** Before the first, second … attempt to get it back; a server that keeps dying is given more air each time. */
const RECOVERY_DELAYS_MS = [0, 250, 500, 1_000, 2_000, 4_000]
/** After this long without a death, the next one counts as the first again. */
const CALM_AFTER_MS = 60_000

export type SupervisorLog = { info(text: string): void; warn(text: string): void }

/** What becomes of a PostgreSQL that dies while we run. `recovering` and `recovered` are passing; `lost` is final:
 *  the supervisor has given up, and the server has to end. */
export type PostgresOutage =
  | { status: 'recovering' }
  | { status: 'recovered'; downMs: number }
  | { status: 'lost'; error: StartupError }

export class Supervisor {
  readonly #plan: PostmasterPlan
  readonly #credentials: Credentials
  readonly #log: SupervisorLog
  readonly #listeners: ((outage: PostgresOutage) => void)[] = []
  #possession: Possession | undefined
  #recovery: Promise<void> | undefined
  #stopped: Promise<void> | undefined
  #logKeeper: { stop(): void } | undefined
  #deaths = 0
  #lastDeathAtMs = Number.NEGATIVE_INFINITY

  constructor(plan: PostmasterPlan, credentials: Credentials, log: SupervisorLog) {
    this.#plan = plan
    this.#credentials = credentials
    this.#log = log
  }

  /** Fails: a StartupError (thrown); nothing that we launched is left running then. */
  async start(): Promise<DatabaseConnection> {
    const { postmaster } = await this.#take()
    const connection = { ...postmaster.address, ...this.#credentials, database: DATABASE }
    try {
      await removeOldCopies(this.#plan.binaries, this.#plan.layout.binariesHome)
      await makeDatabase(connection)
    } catch (error) {
      await this.stop()
      throw error
    }
    this.#logKeeper = keepServerLogSmall(this.#plan.layout.postgresLog)
    this.#log.info(`PostgreSQL ${this.#plan.binaries.serverVersion} runs as process ${postmaster.pid}`)
    return connection
  }

  onExit(listener: (outage: PostgresOutage) => void): void {
    this.#listeners.push(listener)
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    this.#logKeeper?.stop()
    await this.#recovery
    const possession = this.#possession
    this.#possession = undefined
    // The lock ends with the server: nobody can come in between.
    if (possession) await stopPostmaster(possession.postmaster.pid, this.#plan)
  }

  async #take(): Promise<Possession> {
    const port = this.#possession?.postmaster.address.port
    const plan = port === undefined ? this.#plan : { ...this.#plan, port }
    const possession = await takePossession(plan, this.#credentials)
    this.#possession = possession
    const { postmaster, lock } = possession
    void Promise.race([postmaster.gone, lock.lost]).then(() => this.#recover(possession))
    return possession
  }

  /** Begins a recovery, unless one is under way or it is an old possession that ended. */
  #recover(ended: Possession): void {
    if (this.#stopped || this.#recovery || ended !== this.#possession) return
    this.#recovery = this.#recoverWithin(performance.now()).finally(() => {
      this.#recovery = undefined
    })
  }

  async #recoverWithin(startedAtMs: number): Promise<void> {
    this.#log.warn('The database is gone; getting it back')
    this.#tell({ status: 'recovering' })
    if (startedAtMs - this.#lastDeathAtMs > CALM_AFTER_MS) this.#deaths = 0
    this.#lastDeathAtMs = startedAtMs
    for (;;) {
      const delayMs = RECOVERY_DELAYS_MS[this.#deaths]
      this.#deaths += 1
      await sleep(delayMs ?? 0)
      if (this.#stopped) return
      const error = await this.#attempt(startedAtMs)
      if (!error) return
      const isHopeless = error.code === 'data_directory_in_use' || delayMs === undefined
      if (isHopeless || performance.now() - startedAtMs > RECOVER_WITHIN_MS) {
        this.#possession = undefined
        return this.#tell({ status: 'lost', error })
      }
    }
  }

  async #attempt(startedAtMs: number): Promise<StartupError | undefined> {
    try {
      await this.#take()
    } catch (error) {
      return error instanceof StartupError ? error : unexpected(error)
    }
    const downMs = Math.round(performance.now() - startedAtMs)
    this.#log.info(`The database is back after ${downMs} ms`)
    this.#tell({ status: 'recovered', downMs })
    return undefined
  }

  #tell(outage: PostgresOutage): void {
    for (const listener of this.#listeners) listener(outage)
  }
}

async function makeDatabase(connection: DatabaseConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const answer = await client.query('select 1 from pg_database where datname = $1', [connection.database])
    if (answer.rows.length === 0) {
      await client.query(`create database ${client.escapeIdentifier(connection.database)}`)
    }
  } finally {
    await client.end()
  }
}

function unexpected(cause: unknown): StartupError {
  return new StartupError({
    code: 'postgres_start_failed',
    whatHappened: `The database could not be started again: ${cause instanceof Error ? cause.message : String(cause)}`,
    whatToDo: 'Start Kassa again.',
    cause,
  })
}
