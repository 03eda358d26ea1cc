/** The server's own secret, made at the first start and kept in the data directory, readable by its owner only.
 *  It signs challenges and device sessions; whoever loses it loses no data: devices only open new sessions. */

import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

const FILE = 'server-secret'
const LENGTH_BYTES = 32

/** Returns the secret of this data directory; makes it where there is none. Two that start at once get the same one.
 *  Shape: 32 bytes.   Fails: the error of the file system (thrown). */
export async function ensureServerSecret(dataDirectory: string): Promise<Buffer> {
  const file = path.join(dataDirectory, FILE)
  const held = await readSecret(file)
  if (held !== undefined) return held
  const draft = `${file}-${process.pid}-${randomBytes(4).toString('hex')}`
  const secret = randomBytes(LENGTH_BYTES)
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${secret.toString('base64url')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // A link, unlike a rename, does not replace the one that another start has made meanwhile.
  await link(draft, file).catch(() => undefined)
  await rm(draft)
  return (await readSecret(file)) ?? secret
}

async function readSecret(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const secret = Buffer.from(text.trim(), 'base64url')
  return secret.length === LENGTH_BYTES ? secret : undefined
}
