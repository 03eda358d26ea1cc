/** Binaries that the account of PostgreSQL can run: those in node_modules, or a copy in the data directory when that
 *  account cannot get at them (a clone in root's own home, or on a read-only disk with links missing). */

import { chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import { type Account, mayDo } from './account.ts'
import { binariesIn, completeBinaries, type PostgresBinaries } from './binaries.ts'
import { errorCode, unlessMissing } from './systemError.ts'

/** Fails: `postgres_binaries_not_runnable`, `data_directory_name_unusable` (thrown). */
export async function runnableBinaries(
  packaged: PostgresBinaries,
  binariesHome: string,
  account: Account | undefined,
): Promise<PostgresBinaries> {
  if ((await completedInPlace(packaged)) && (await canRun(account, packaged))) return packaged
  if (!isShellSafe(binariesHome)) throw unusableName(binariesHome)
  const copy = await copiedBinaries(packaged, binariesHome)
  if (await canRun(account, copy)) return copy
  throw new StartupError({
    code: 'postgres_binaries_not_runnable',
    whatHappened: `The account ${account?.name ?? ''} that runs PostgreSQL may not run the programs in ${copy.folder}.`,
    whatToDo: `Check that the disk is not mounted "noexec", or set KASSA_DATA to a folder on another disk.`,
  })
}

/** PostgreSQL's programs call one another through the shell, their own path in double quotes.   Source: its src/common/exec.c. */
function isShellSafe(folder: string): boolean {
  return process.platform === 'win32' || !/["$`\\\n]/.test(folder)
}

function unusableName(folder: string): StartupError {
  return new StartupError({
    code: 'data_directory_name_unusable',
    whatHappened: `PostgreSQL has to run from a copy of its programs in ${folder}, and cannot: the path has one of the signs " $ \` \\ or a line break.`,
    whatToDo: 'Set KASSA_DATA to a folder whose path has none of them.',
  })
}

async function completedInPlace(binaries: PostgresBinaries): Promise<boolean> {
  try {
    await completeBinaries(binaries)
    return true
  } catch (error) {
    if (errorCode(error) === 'EROFS' || errorCode(error) === 'EACCES') return false
    throw error
  }
}

async function canRun(account: Account | undefined, binaries: PostgresBinaries): Promise<boolean> {
  if (!account) return true
  const folders = [path.join(binaries.folder, 'lib'), path.join(binaries.folder, 'share')]
  const [mayRun, mayRead] = await Promise.all([
    mayDo(account, '-x', [binaries.postgres, binaries.initdb, ...folders]),
    mayDo(account, '-r', folders),
  ])
  return mayRun && mayRead
}

/** Clears away copies of other versions. Only whoever holds the directory lock may: nobody runs from them then. */
export async function removeOldCopies(current: PostgresBinaries, binariesHome: string): Promise<void> {
  const versions = (await unlessMissing(readdir(binariesHome))) ?? []
  for (const version of versions) {
    if (version !== current.packageVersion) await rm(path.join(binariesHome, version), { recursive: true })
  }
}

async function copiedBinaries(packaged: PostgresBinaries, binariesHome: string): Promise<PostgresBinaries> {
  const copy = binariesIn(path.join(binariesHome, packaged.packageVersion, 'native'), packaged.packageVersion)
  if (!(await unlessMissing(stat(copy.folder)))) {
    await mkdir(binariesHome, { recursive: true })
    await chmod(binariesHome, 0o755)
    await copyWhole(packaged.folder, path.dirname(copy.folder))
  }
  return copy
}

/** Copies into a draft that is renamed at the end: a copy that was cut short is never taken for a whole one. */
async function copyWhole(from: string, target: string): Promise<void> {
  const draft = `${target}.draft-${process.pid}`
  const folder = path.join(draft, 'native')
  await cp(from, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  await completeBinaries(binariesIn(folder, ''))
  await openForReading(draft)
  try {
    await rename(draft, target)
  } catch (error) {
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error
    // Another copy of Kassa was faster.
    await rm(draft, { recursive: true })
  }
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    const entryPath = path.join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(entryPath)
    else if (entry.isFile()) await chmod(entryPath, folder.endsWith(`${path.sep}bin`) ? 0o755 : 0o644)
  }
}
