/** The data directory: where it is, what lies in it, and whether Kassa can keep a shop's data there. */

import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import { diskFull, explainDataDirectoryError, LEAST_FREE_BYTES } from './dataDirectoryError.ts'
import { assertReadableDataFormat, DATA_FORMAT_FILE, writeDataFormat } from './dataFormat.ts'

/** A folder that only holds these is still empty to its owner. */
const NEUTRAL_NAMES = new Set(['lost+found', 'desktop.ini', 'Thumbs.db'])

/** The places inside one data directory, as absolute paths. */
export type DataDirectoryLayout = {
  root: string
  runningCopyFile: string
  postgresLog: string
  /** Belongs to the account that runs PostgreSQL; made whole by one rename. */
  postgresHome: string
  cluster: string
  passwordFile: string
  socketFolder: string
  binariesHome: string
}

/** The folder that holds this installation's data when nobody says otherwise. The clone is never it.
 *  Source: XDG Base Directory Specification; FHS 3.0 for root. */
export function defaultDataDirectory(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  isRoot: boolean,
): string {
  if (env.KASSA_DATA) return path.resolve(env.KASSA_DATA)
  if (platform === 'linux' && isRoot) return '/var/lib/kassa'
  const home = env.HOME || env.USERPROFILE
  const base = userDataHome(env, platform, home)
  if (base)
    return platform === 'win32' ? path.win32.join(base, 'Kassa') : path.join(base, folderName(platform))
  throw new StartupError({
    code: 'setting_not_valid',
    whatHappened: 'Kassa does not know where to keep its data: this account has no home folder.',
    whatToDo: 'Set KASSA_DATA to a folder, for example: KASSA_DATA=/srv/kassa npm start',
  })
}

export function dataDirectoryLayout(root: string): DataDirectoryLayout {
  const postgresHome = path.join(root, 'postgres')
  return {
    root,
    runningCopyFile: path.join(root, 'kassa.json'),
    postgresLog: path.join(root, 'postgres.log'),
    postgresHome,
    cluster: path.join(postgresHome, 'cluster'),
    passwordFile: path.join(postgresHome, 'password'),
    socketFolder: path.join(postgresHome, 'socket'),
    binariesHome: path.join(root, 'postgres-binaries'),
  }
}

/** Makes the data directory if it is missing and proves that it can be written.
 *  Fails: a StartupError that names the folder (thrown). */
export async function prepareDataDirectory(root: string, isRoot: boolean): Promise<DataDirectoryLayout> {
  try {
    await makeFolder(root, isRoot)
    await assertOurs(root)
    await proveWritable(root)
    await writeDataFormat(root)
    if (isRoot) await letOthersPass(root)
  } catch (error) {
    throw explainDataDirectoryError(root, error)
  }
  return dataDirectoryLayout(root)
}

function userDataHome(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string | undefined,
): string | undefined {
  if (platform === 'win32') {
    return env.LOCALAPPDATA || (home ? path.win32.join(home, 'AppData', 'Local') : undefined)
  }
  if (platform === 'darwin') return home ? path.join(home, 'Library', 'Application Support') : undefined
  if (env.XDG_DATA_HOME && path.isAbsolute(env.XDG_DATA_HOME)) return env.XDG_DATA_HOME
  return home ? path.join(home, '.local', 'share') : undefined
}

function folderName(platform: NodeJS.Platform): string {
  return platform === 'darwin' ? 'Kassa' : 'kassa'
}

async function makeFolder(root: string, isRoot: boolean): Promise<void> {
  const firstMade = await mkdir(root, { recursive: true, mode: isRoot ? 0o755 : 0o700 })
  if (!firstMade || !isRoot) return
  // Root's umask may have closed the folders made just now; the account of PostgreSQL has to pass through them.
  for (let folder = root; folder.length >= firstMade.length; folder = path.dirname(folder)) {
    await letOthersPass(folder)
  }
}

async function letOthersPass(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder)
  if (uid === 0 && (mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o777) | 0o011)
}

async function assertOurs(root: string): Promise<void> {
  const names = await readdir(root)
  if (names.includes(DATA_FORMAT_FILE)) return assertReadableDataFormat(root)
  const others = names.filter((name) => !name.startsWith('.') && !NEUTRAL_NAMES.has(name))
  if (others.length === 0) return
  throw new StartupError({
    code: 'data_directory_has_other_files',
    whatHappened: `${root} is not a data directory of Kassa: other files are in it (${others.slice(0, 3).join(', ')}).`,
    whatToDo: `Set KASSA_DATA to an empty folder, for example ${path.join(root, 'kassa')}.`,
  })
}

async function proveWritable(root: string): Promise<void> {
  const probe = path.join(root, `.write-probe-${randomUUID()}`)
  try {
    const file = await open(probe, 'wx', 0o600)
    try {
      await file.write(Buffer.alloc(8192))
      await file.sync()
    } finally {
      await file.close()
    }
  } finally {
    await rm(probe, { force: true })
  }
  const { bavail, bsize } = await statfs(root)
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(root)
}
