/** The account of the operating system that runs PostgreSQL. PostgreSQL refuses to run as root, so root lends it an
 *  unprivileged one; everyone else runs it as themselves. */

import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartupError } from '../startup/startupError.ts'
import { unlessMissing } from './systemError.ts'

const run = promisify(execFile)

/** An account to switch to. Undefined wherever it appears means: stay who we are. */
export type Account = { name: string; uid: number; gid: number }

export function isRootUser(): boolean {
  return process.getuid?.() === 0
}

/** The account for a data directory, when we are root: the owner of an existing cluster, else `kassa`, else `postgres`,
 *  else a new `kassa`, else `nobody`.
 *  Fails: `postgres_account_missing` (thrown). */
export async function chooseAccount(cluster: string): Promise<Account | undefined> {
  if (!isRootUser()) return undefined
  const account =
    (await ownerOf(cluster)) ??
    (await findAccount('kassa')) ??
    (await findAccount('postgres')) ??
    (await createAccount('kassa')) ??
    (await findAccount('nobody'))
  if (account && (await mayDo(account, '-x', ['/']))) return account
  throw new StartupError({
    code: 'postgres_account_missing',
    whatHappened: account
      ? `PostgreSQL refuses to run as root, and this system does not let root run it as "${account.name}".`
      : 'PostgreSQL refuses to run as root, and there is no other account to run it.',
    whatToDo: 'Start Kassa as an ordinary user, or create an account for PostgreSQL: useradd --system kassa',
  })
}

/** The first of the folder and its parents that the account may not pass, or undefined when it reaches the folder. */
export async function barrierOnTheWay(
  account: Account | undefined,
  folder: string,
): Promise<string | undefined> {
  if (!account) return undefined
  const way: string[] = []
  for (let part = folder; part !== path.dirname(part); part = path.dirname(part)) way.unshift(part)
  for (const part of way) {
    if (!(await mayDo(account, '-x', [part]))) return part
  }
  return undefined
}

/** Whether the account may read (`-r`) or pass and execute (`-x`) all of the paths. The system itself is asked, by a
 *  process of that account: mode bits alone say nothing of access lists. */
export async function mayDo(
  account: Account | undefined,
  right: '-r' | '-x',
  paths: string[],
): Promise<boolean> {
  if (!account) return true
  const script = 'right=$1; shift; for path do test "$right" "$path" || exit 1; done'
  try {
    await run('/bin/sh', ['-c', script, 'sh', right, ...paths], {
      cwd: '/',
      uid: account.uid,
      gid: account.gid,
    })
    return true
  } catch {
    return false
  }
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  const owner = await unlessMissing(stat(cluster))
  if (!owner || owner.uid === 0) return undefined
  return { name: `the owner of ${cluster}`, uid: owner.uid, gid: owner.gid }
}

async function findAccount(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    const account = { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
    return account.uid > 0 ? account : undefined
  } catch {
    return undefined
  }
}

async function createAccount(name: string): Promise<Account | undefined> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    // BusyBox, as on Alpine.
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ]
  for (const [program, parameters] of ways) {
    try {
      await run(program, parameters)
      return await findAccount(name)
    } catch {
      // Not on this system, or not allowed: the next way.
    }
  }
  return undefined
}
