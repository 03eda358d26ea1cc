/**
 * Hashes and signatures without a trip to another thread: the platform's own algorithms, asked in place. What comes out is the same, byte
 * for byte as far as it is determined; a world on virtual time has nothing else to do while it waits.
 */
import { createHash, KeyObject, sign, verify, type webcrypto } from 'node:crypto'

type Bytes = ArrayBuffer | ArrayBufferView
type Key = webcrypto.CryptoKey

const keys = new WeakMap<Key, KeyObject>()
/** Public keys by their bytes: the same few are read for every batch. */
const publicKeys = new Map<string, Promise<Key>>()
const mostPublicKeys = 100
let isPrompt = false

/** From now on `crypto.subtle` of this thread answers so. What else it does stays as it is. */
export function makeCryptoPrompt(): void {
  if (isPrompt) return
  isPrompt = true
  const { subtle } = globalThis.crypto
  const [digestElsewhere, signElsewhere, verifyElsewhere] = [subtle.digest, subtle.sign, subtle.verify]
  const importElsewhere = subtle.importKey as (...input: unknown[]) => Promise<Key>
  Object.assign(subtle, {
    async importKey(format: string, data: Bytes, ...rest: unknown[]) {
      if (format !== 'raw') return importElsewhere.call(subtle, format, data, ...rest)
      const named = JSON.stringify([bufferOf(data).toString('base64'), ...rest])
      const known = publicKeys.get(named) ?? importElsewhere.call(subtle, format, data, ...rest)
      if (publicKeys.size >= mostPublicKeys) publicKeys.clear()
      publicKeys.set(named, known)
      return known
    },
    async digest(algorithm: AlgorithmIdentifier, data: Bytes) {
      if (nameOf(algorithm) !== 'SHA-256') return digestElsewhere.call(subtle, algorithm, bufferOf(data))
      return arrayOf(createHash('sha256').update(bufferOf(data)).digest())
    },
    async sign(algorithm: AlgorithmIdentifier, key: Key, data: Bytes) {
      if (nameOf(algorithm) !== 'ECDSA') return signElsewhere.call(subtle, algorithm, key, bufferOf(data))
      return arrayOf(sign('sha256', bufferOf(data), inPlace(key)))
    },
    async verify(algorithm: AlgorithmIdentifier, key: Key, signature: Bytes, data: Bytes) {
      if (nameOf(algorithm) !== 'ECDSA')
        return verifyElsewhere.call(subtle, algorithm, key, bufferOf(signature), bufferOf(data))
      return verify('sha256', bufferOf(data), inPlace(key), bufferOf(signature))
    },
  })
}

function nameOf(algorithm: AlgorithmIdentifier): string {
  return typeof algorithm === 'string' ? algorithm : algorithm.name
}

/** ECDSA with SHA-256, the only one in use: entries and sessions are signed so. */
function inPlace(key: Key) {
  const known = keys.get(key) ?? KeyObject.from(key)
  keys.set(key, known)
  return { key: known, dsaEncoding: 'ieee-p1363' as const }
}

function bufferOf(data: Bytes): Buffer<ArrayBuffer> {
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength)
    : Buffer.from(data)
}

function arrayOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}
