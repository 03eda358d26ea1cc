/** Keys of a device as text, for a store that is a file: what a browser keeps out of reach lies here in the open. */
import type { DeviceKeys } from '@kassa/client'

export type KeyText = { privateKey: JsonWebKey; publicKey: JsonWebKey; sealing: JsonWebKey }

const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Requires: keys that were made extractable. */
export async function keysToText({ signing: pair, sealing }: DeviceKeys): Promise<KeyText> {
  const [privateKey, publicKey, sealingKey] = await Promise.all(
    [pair.privateKey, pair.publicKey, sealing].map((key) => crypto.subtle.exportKey('jwk', key)),
  )
  return { privateKey: privateKey ?? {}, publicKey: publicKey ?? {}, sealing: sealingKey ?? {} }
}

export async function keysFromText({ privateKey, publicKey, sealing }: KeyText): Promise<DeviceKeys> {
  const [secret, open, sealingKey] = await Promise.all([
    crypto.subtle.importKey('jwk', privateKey, signing, true, ['sign']),
    crypto.subtle.importKey('jwk', publicKey, signing, true, ['verify']),
    crypto.subtle.importKey('jwk', sealing, { name: 'AES-GCM' }, true, ['encrypt', 'decrypt']),
  ])
  return { signing: { privateKey: secret, publicKey: open }, sealing: sealingKey }
}
