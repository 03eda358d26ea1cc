/** The folder of PostgreSQL's socket: inside the data directory, unless that path is too long for a socket. */

import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartupError } from '../startup/startupError.ts'
import type { Account } from './account.ts'

/** Names the socket file; nothing listens on the network, so it never clashes. */
export const SOCKET_PORT = 5432
/** sun_path holds 104 bytes on macOS and 108 on Linux, with the file's name `/.s.PGSQL.5432` and a zero byte. */
const LONGEST_FOLDER_BYTES = 104 - '/.s.PGSQL.5432'.length - 1

/** The folder's path, made and open to its owner only. Root passes everywhere. */
export async function makeSocketFolder(preferred: string, account: Account | undefined): Promise<string> {
  const folder = shortEnough(preferred)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { uid } = await lstat(folder)
  const owner = account?.uid ?? process.getuid?.() ?? uid
  if (uid !== owner && uid !== process.getuid?.()) throw takenByStranger(folder)
  if (account) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
  return folder
}

/** The folder itself, or a short one under the system's folder for temporary files that is always the same for it. */
export function shortEnough(preferred: string, temporary: string = tmpdir()): string {
  if (Buffer.byteLength(preferred) <= LONGEST_FOLDER_BYTES) return preferred
  const name = `kassa-${createHash('sha256').update(preferred).digest('hex').slice(0, 16)}`
  const short = path.join(temporary, name)
  return Buffer.byteLength(short) <= LONGEST_FOLDER_BYTES ? short : path.join('/tmp', name)
}

function takenByStranger(folder: string): StartupError {
  return new StartupError({
    code: 'data_directory_unreachable',
    whatHappened: `${folder}, where PostgreSQL's socket has to be, belongs to another user.`,
    whatToDo: 'Set KASSA_DATA to a shorter path (under 80 characters), so that the socket fits inside it.',
  })
}
