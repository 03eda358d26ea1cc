/** The keys with which the server signs facts of its own, each in a file that only its owner can read. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exportPublicKey, type JournalIdentity, makeKeyPair } from '@kassa/journal'

export type ServerKey = { identity: JournalIdentity; publicKey: string; privateKey: CryptoKey }

type KeyFile = { identity: JournalIdentity; publicKey: string; privateKey: JsonWebKey }

/** Returns the key of the server's journal at a store, or undefined where this data directory has none. */
export async function readServerKey(folder: string, storeId: string): Promise<ServerKey | undefined> {
  let text: string
  try {
    text = await readFile(keyPath(folder, storeId), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const file = JSON.parse(text) as KeyFile
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const privateKey = await crypto.subtle.importKey('jwk', file.privateKey, algorithm, false, ['sign'])
  return { identity: file.identity, publicKey: file.publicKey, privateKey }
}

/** Makes a key for a journal of the server's and keeps it. */
export async function makeServerKey(folder: string, identity: JournalIdentity): Promise<ServerKey> {
  const pair = await makeKeyPair({ extractable: true })
  const publicKey = await exportPublicKey(pair.publicKey)
  const file: KeyFile = {
    identity,
    publicKey,
    privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey),
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const target = keyPath(folder, identity.store)
  await writeFile(`${target}.new`, JSON.stringify(file), { mode: 0o600 })
  await rename(`${target}.new`, target)
  return { identity, publicKey, privateKey: pair.privateKey }
}

function keyPath(folder: string, storeId: string): string {
  return path.join(folder, `journal-${storeId}.json`)
}
