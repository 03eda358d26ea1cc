/** The key of a journal: ECDSA P-256 with SHA-256 (ES256). The private half cannot leave the place where it was made. */
import { fromBase64Url, toBase64Url, utf8 } from '../entry/hash.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const

/** Returns a key pair whose private key is not extractable, unless the caller keeps it in a file of its own. */
export function makeKeyPair(
  options: { extractable: boolean } = { extractable: false },
): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, options.extractable, ['sign', 'verify'])
}

/** Returns the public key as the base64url of its uncompressed point (65 bytes). */
export async function exportPublicKey(key: CryptoKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', key)))
}

/** Returns the public key, or undefined where the text holds none. */
export async function importPublicKey(text: string): Promise<CryptoKey | undefined> {
  const bytes = fromBase64Url(text)
  if (bytes === undefined || bytes.length !== 65) return undefined
  try {
    return await crypto.subtle.importKey('raw', bytes, algorithm, true, ['verify'])
  } catch {
    return undefined
  }
}

/** Returns the signature of the text's UTF-8 bytes: 64 bytes r‖s, base64url.   Source: RFC 7518 §3.4. */
export async function sign(privateKey: CryptoKey, text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(signing, privateKey, utf8(text))))
}

/** Tells whether `signature` was made over `text` by the owner of `publicKey`. A malformed signature is a wrong one. */
export async function isSignedBy(publicKey: CryptoKey, text: string, signature: string): Promise<boolean> {
  const bytes = fromBase64Url(signature)
  if (bytes === undefined || bytes.length !== 64) return false
  return crypto.subtle.verify(signing, publicKey, bytes, utf8(text))
}
