/** Text that only this device can read: AES-GCM under a key that cannot leave it. */
import { fromBase64Url, toBase64Url, utf8 } from '@kassa/journal'

export type SealedText = { iv: string; sealed: string }

/** Returns a new key for sealing. */
export function makeSealingKey(options: { extractable: boolean }): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, options.extractable, [
    'encrypt',
    'decrypt',
  ])
}

/** Returns the text sealed.   Requires: twelve random bytes that were never used with this key. */
export async function sealText(
  key: CryptoKey,
  text: string,
  iv: Uint8Array<ArrayBuffer>,
): Promise<SealedText> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(text))
  return { iv: toBase64Url(iv), sealed: toBase64Url(new Uint8Array(sealed)) }
}

/** Returns the text, or undefined where it was sealed by another key or changed since. */
export async function openSealed(key: CryptoKey, { iv, sealed }: SealedText): Promise<string | undefined> {
  const ivBytes = fromBase64Url(iv)
  const bytes = fromBase64Url(sealed)
  if (ivBytes === undefined || bytes === undefined) return undefined
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: ivBytes }, key, bytes))
  } catch {
    return undefined
  }
}
