/**
 * A face of its own, since it brings a codec that little else needs.
 *
 * The signed entry in the QR code of a receipt: `KASSA1:` and base45 of (signature ‖ deflated text).
 *
 * The text is deflated against a dictionary of what entries have in common, so that it comes back byte for byte and the signature
 * over it still holds: a receipt proves itself, offline, and a lost device's sales can be read back from paper.
 */
import { deflateSync, inflateSync } from 'fflate'
import type { SignedEntry } from '../entry/entry.ts'
import { fromBase64Url, sha256Hex, toBase64Url, utf8 } from '../entry/hash.ts'
import { fromBase45, toBase45 } from './base45.ts'
import { entryDictionary } from './dictionary.ts'

const prefix = 'KASSA1:'
const signatureLength = 64

/** More than this makes a code that phones cannot read from paper (QR version 30, level L, alphanumeric). */
const longestProof = 2_500

/** Returns the proof, or undefined where the sale is too long for one QR code. */
export function makeProof({ text, signature }: Pick<SignedEntry, 'text' | 'signature'>): string | undefined {
  const signed = fromBase64Url(signature)
  if (signed === undefined || signed.length !== signatureLength) return undefined
  const deflated = deflateSync(utf8(text), { level: 9, dictionary: utf8(entryDictionary) })
  const bytes = new Uint8Array(signatureLength + deflated.length)
  bytes.set(signed)
  bytes.set(deflated, signatureLength)
  const proof = prefix + toBase45(bytes)
  return proof.length <= longestProof ? proof : undefined
}

/** Returns the signed text that a proof carries, or undefined where it is none. Whether the signature holds is the caller's question. */
export async function readProof(proof: string): Promise<Omit<SignedEntry, 'seq'> | undefined> {
  if (!proof.startsWith(prefix)) return undefined
  const bytes = fromBase45(proof.slice(prefix.length))
  if (bytes === undefined || bytes.length <= signatureLength) return undefined
  try {
    const inflated = inflateSync(bytes.slice(signatureLength), { dictionary: utf8(entryDictionary) })
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflated)
    return { text, hash: await sha256Hex(text), signature: toBase64Url(bytes.slice(0, signatureLength)) }
  } catch {
    return undefined
  }
}
