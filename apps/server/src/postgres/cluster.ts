/** The cluster: PostgreSQL's own data folder, made once by initdb. It appears by a single rename together with its
 *  password, so an initdb that was killed half-way leaves nothing that a next start could mistake for data. */

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, lchown, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import type { Account } from './account.ts'
import { type PostgresBinaries, refusedToRun } from './binaries.ts'
import type { DataDirectoryLayout } from './dataDirectory.ts'
import { diskFull } from './dataDirectoryError.ts'
import { syncFolder } from './durableFile.ts'
import { postgresEnvironment } from './postgresEnvironment.ts'
import { isAlive } from './processes.ts'
import { errorCode, unlessMissing } from './systemError.ts'

/** The database superuser. The server's own statements run under a role with fewer rights. */
export const SUPERUSER = 'kassa'
const DRAFT_PREFIX = 'postgres-draft-'

/** Where C.UTF-8 is unknown to the system (macOS, Windows), PostgreSQL's built-in locale of that name sorts alike. */
const LOCALES: readonly (readonly string[])[] = [
  ['--locale=C.UTF-8'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

/** Makes the cluster if there is none, and returns the superuser's password.
 *  Fails: `postgres_initialisation_failed`, `postgres_other_major`, `postgres_password_missing`, `disk_full` (thrown). */
export async function ensureCluster(
  layout: DataDirectoryLayout,
  binaries: PostgresBinaries,
  account: Account | undefined,
  isThrowAway = false,
): Promise<string> {
  if (!(await unlessMissing(stat(layout.postgresHome)))) {
    await removeDeadDrafts(layout.root)
    await makeCluster(layout, binaries, account, isThrowAway)
  }
  await assertSameMajor(layout.cluster, binaries)
  if (account) await handOverTo(account, layout.postgresHome)
  return readPassword(layout)
}

async function makeCluster(
  layout: DataDirectoryLayout,
  binaries: PostgresBinaries,
  account: Account | undefined,
  isThrowAway: boolean,
): Promise<void> {
  const draft = path.join(layout.root, `${DRAFT_PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  try {
    const passwordFile = path.join(draft, path.basename(layout.passwordFile))
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
    if (account) await handOverTo(account, draft)
    await runInitdb(layout, binaries, account, [
      `--pgdata=${path.join(draft, path.basename(layout.cluster))}`,
      `--pwfile=${passwordFile}`,
      ...(isThrowAway ? ['--no-sync'] : []),
    ])
    await syncFolder(draft)
    await rename(draft, layout.postgresHome)
    await syncFolder(layout.root)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Somebody who started Kassa at the same moment made the cluster: theirs is the one.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error
  }
}

async function runInitdb(
  layout: DataDirectoryLayout,
  binaries: PostgresBinaries,
  account: Account | undefined,
  placeParameters: readonly string[],
): Promise<void> {
  let complaint = ''
  for (const locale of LOCALES) {
    const outcome = await initdb(binaries, account, [...locale, ...placeParameters])
    if (outcome.status === 'made') return
    complaint = outcome.complaint
    if (!complaint.includes('invalid locale')) break
  }
  if (/No space left on device|Disk quota exceeded/.test(complaint)) throw diskFull(layout.root, complaint)
  if (/^spawn |error while loading shared libraries/.test(complaint)) {
    throw refusedToRun(binaries.initdb, lastLine(complaint), complaint)
  }
  throw new StartupError({
    code: 'postgres_initialisation_failed',
    whatHappened: `PostgreSQL could not make its database in ${layout.root}: ${lastLine(complaint)}`,
    whatToDo: 'Mend what that line names and start again; nothing of the attempt was kept.',
    cause: complaint,
  })
}

function initdb(
  binaries: PostgresBinaries,
  account: Account | undefined,
  parameters: readonly string[],
): Promise<{ status: 'made' } | { status: 'refused'; complaint: string }> {
  const allParameters = [
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...parameters,
  ]
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  return new Promise((resolve) => {
    execFile(
      binaries.initdb,
      allParameters,
      { cwd: path.parse(binaries.folder).root, env: postgresEnvironment(), ...identity },
      (error, _output, complaint) =>
        resolve(error ? { status: 'refused', complaint: complaint || error.message } : { status: 'made' }),
    )
  })
}

async function assertSameMajor(cluster: string, binaries: PostgresBinaries): Promise<void> {
  const major = (await unlessMissing(readFile(path.join(cluster, 'PG_VERSION'), 'utf8')))?.trim()
  if (major === binaries.major) return
  throw new StartupError({
    code: 'postgres_other_major',
    whatHappened: major
      ? `The data in ${cluster} was written by PostgreSQL ${major}; this version of Kassa brings PostgreSQL ${binaries.major}.`
      : `${cluster} is not a database of PostgreSQL: its file PG_VERSION is missing.`,
    whatToDo: major
      ? 'Start the version of Kassa that wrote it, make a backup there, and restore that backup here.'
      : 'Restore a backup, or set KASSA_DATA to another folder. Nothing was changed.',
  })
}

async function readPassword(layout: DataDirectoryLayout): Promise<string> {
  const password = (await unlessMissing(readFile(layout.passwordFile, 'utf8')))?.trim()
  if (password) return password
  throw new StartupError({
    code: 'postgres_password_missing',
    whatHappened: `The password of the database is missing: ${layout.passwordFile} is gone or empty.`,
    whatToDo: 'Copy that file back from a backup of the data directory. The data itself is untouched.',
  })
}

/** Gives the folder to the account where it is root's, as after a backup that root has restored. */
async function handOverTo(account: Account, folder: string): Promise<void> {
  if ((await stat(folder)).uid === 0) await chown(folder, account.uid, account.gid)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const entryPath = path.join(folder, entry.name)
    const { uid } = await lstat(entryPath)
    if (uid !== 0) continue
    await lchown(entryPath, account.uid, account.gid)
    if (entry.isDirectory()) await handOverTo(account, entryPath)
  }
}

async function removeDeadDrafts(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(DRAFT_PREFIX)) continue
    const maker = Number(name.slice(DRAFT_PREFIX.length).split('-')[0])
    if (!(await isAlive(maker))) await rm(path.join(root, name), { recursive: true, force: true })
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
