/** The key by which a store server is known at head office, in a file that only its owner can read. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exportPublicKey, type JournalIdentity, makeKeyPair } from '@kassa/journal'
import { errorCode } from '../postgres/systemError.ts'

export type HeadOfficeKey = {
  publicKey: string
  privateKey: CryptoKey
  /** The code with which it asked. A lost answer is asked for again with the same code and key. */
  code: string
  /** Who this server is at head office, once that has answered. */
  identity?: JournalIdentity
}

type KeyFile = { code: string; publicKey: string; privateKey: JsonWebKey; identity?: JournalIdentity }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }

/** Returns the key of this data directory, or undefined where it has none. */
export async function readHeadOfficeKey(folder: string): Promise<HeadOfficeKey | undefined> {
  const file = await readKeyFile(folder)
  if (file === undefined) return undefined
  const privateKey = await crypto.subtle.importKey('jwk', file.privateKey, algorithm, false, ['sign'])
  return { ...file, privateKey }
}

/** Makes a key to ask with, in place of the one that there is, and keeps it. */
export async function makeHeadOfficeKey(folder: string, code: string): Promise<HeadOfficeKey> {
  const pair = await makeKeyPair({ extractable: true })
  const publicKey = await exportPublicKey(pair.publicKey)
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey)
  await writeKeyFile(folder, { code, publicKey, privateKey })
  return { code, publicKey, privateKey: pair.privateKey }
}

/** Notes who this server is at head office. */
export async function keepIdentity(folder: string, identity: JournalIdentity): Promise<void> {
  const file = await readKeyFile(folder)
  if (file !== undefined) await writeKeyFile(folder, { ...file, identity })
}

async function readKeyFile(folder: string): Promise<KeyFile | undefined> {
  try {
    return JSON.parse(await readFile(keyPath(folder), 'utf8')) as KeyFile
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function writeKeyFile(folder: string, file: KeyFile): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await writeFile(`${keyPath(folder)}.new`, JSON.stringify(file), { mode: 0o600 })
  await rename(`${keyPath(folder)}.new`, keyPath(folder))
}

function keyPath(folder: string): string {
  return path.join(folder, 'head-office.json')
}
