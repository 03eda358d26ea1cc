/** The PostgreSQL that comes with Kassa: everything it needs is found or made here, then a supervisor runs it. */

import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import { type Account, barrierOnTheWay, chooseAccount, isRootUser } from './account.ts'
import { findPackagedBinaries } from './binaries.ts'
import { ensureCluster, SUPERUSER } from './cluster.ts'
import type { DatabaseConnection } from './connection.ts'
import { dataDirectoryLayout, prepareDataDirectory } from './dataDirectory.ts'
import { explainDataDirectoryError } from './dataDirectoryError.ts'
import type { Credentials } from './possession.ts'
import type { PostmasterPlan } from './postmasterProcess.ts'
import { runnableBinaries } from './runnableBinaries.ts'
import { DURABLE, type PostgresSettings, SHOP_SETTINGS } from './settings.ts'
import { type PostgresOutage, Supervisor, type SupervisorLog } from './supervisor.ts'

export type EmbeddedPostgres = {
  /** A superuser's. It stays the same over a recovery: a pool that has an error handler reconnects by itself. */
  connection: DatabaseConnection
  /** `18.4` */
  version: string
  onExit(listener: (outage: PostgresOutage) => void): void
  /** Ends the server cleanly and frees the data directory. Close the pools first. */
  stop(): Promise<void>
}

/** Starts PostgreSQL on the data directory, or takes over the one that a killed Kassa left running.
 *  Ensures: no other Kassa uses the data directory while this one runs.   Fails: a StartupError (thrown). */
export async function startEmbeddedPostgres(options: {
  dataDirectory: string
  log: SupervisorLog
  settings?: PostgresSettings
}): Promise<EmbeddedPostgres> {
  const root = path.resolve(options.dataDirectory)
  try {
    const { plan, credentials } = await prepare(root, options.settings ?? SHOP_SETTINGS)
    const supervisor = new Supervisor(plan, credentials, options.log)
    const connection = await supervisor.start()
    return {
      connection,
      version: plan.binaries.serverVersion,
      onExit: (listener) => supervisor.onExit(listener),
      stop: () => supervisor.stop(),
    }
  } catch (error) {
    throw explainDataDirectoryError(root, error)
  }
}

async function prepare(
  root: string,
  settings: PostgresSettings,
): Promise<{ plan: PostmasterPlan; credentials: Credentials }> {
  await prepareDataDirectory(root, isRootUser())
  const layout = dataDirectoryLayout(root)
  const account = await chooseAccount(layout.cluster)
  await assertReachable(account, root)
  const binaries = await runnableBinaries(await findPackagedBinaries(), layout.binariesHome, account)
  const isThrowAway = settings.fsync !== DURABLE.fsync
  const password = await ensureCluster(layout, binaries, account, isThrowAway)
  return { plan: { layout, binaries, account, settings }, credentials: { user: SUPERUSER, password } }
}

async function assertReachable(account: Account | undefined, root: string): Promise<void> {
  const barrier = await barrierOnTheWay(account, root)
  if (!account || !barrier) return
  throw new StartupError({
    code: 'data_directory_unreachable',
    whatHappened:
      `PostgreSQL refuses to run as root and runs as "${account.name}", ` +
      `but that account may not enter ${barrier}, so it cannot reach the data directory ${root}.`,
    whatToDo: `Set KASSA_DATA to a folder outside of it, for example /var/lib/kassa, or allow passing: chmod o+x ${barrier}`,
  })
}
