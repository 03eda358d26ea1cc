/**
 * A face of its own, since it brings a codec that little else needs.
 *
 * The signed entry in the QR code of a receipt: `KASSA1:` and base45 of (signature ‖ deflated text).
 *
 * The text is deflated against a dictionary of what entries have in common, so that it comes back byte for byte and the signature
 * over it still holds: a receipt proves itself, offline, and a lost device's sales can be read back from paper.
 *
 * `KASSA2:` holds a masked text instead, and a signature over that: of a sale in which a number is that spends stored value.
 */
import { deflateSync, inflateSync } from 'fflate'
import type { SignedEntry } from '../entry/entry.ts'
import { fromBase64Url, sha256Hex, toBase64Url, utf8 } from '../entry/hash.ts'
import { fromBase45, toBase45 } from './base45.ts'
import { entryDictionary } from './dictionary.ts'
import { maskedReceiptText, maskedText } from './maskedText.ts'
import { makePageAddress } from './pageAddress.ts'

export { makePageAddress, type PageAddress, readPageAddress } from './pageAddress.ts'

const wholePrefix = 'KASSA1:'
const maskedPrefix = 'KASSA2:'
const signatureLength = 64

/** More than this makes a code that phones cannot read from paper (QR version 30, level L, alphanumeric). */
const longestProof = 2_500

/** What a proof carries. Whether the signature holds is the caller's question. */
export type ReadProof = {
  /** Of the entry; with masked numbers where `isMasked`. */
  text: string
  hash: string
  signature: string
  /** What the signature is over. */
  signedText: string
  isMasked: boolean
}

/** Returns the proof, or undefined where the sale is too long for one QR code.   Requires: nothing in it that spends stored value; such
 *  entries are for `makeReceiptProof`. */
export function makeProof({ text, signature }: Pick<SignedEntry, 'text' | 'signature'>): string | undefined {
  return packed(wholePrefix, text, signature)
}

/** The two codes of a receipt. */
export type ReceiptCodes = {
  /** Undefined where the sale is too long for one code. */
  proof?: string
  /** Where its page is, below the address of a server. */
  pageAddress: string
}

/** Returns the codes of a sale.   `sign`: by the key of the entry's device. */
export async function receiptCodes(
  { tenant, transactionId, signed }: { tenant: string; transactionId: string; signed: SignedEntry },
  sign: (text: string) => Promise<string>,
): Promise<ReceiptCodes> {
  const proof = await makeReceiptProof(signed, sign)
  const pageAddress = makePageAddress({ tenant, transactionId, signature: signed.signature })
  return { pageAddress, ...(proof === undefined ? {} : { proof }) }
}

/** Returns the proof for a receipt, with numbers of gift cards and credit masked, or undefined where the sale is too long.
 *  `sign`: by the key of the entry's device. */
export async function makeReceiptProof(
  entry: Pick<SignedEntry, 'text' | 'signature'>,
  sign: (text: string) => Promise<string>,
): Promise<string | undefined> {
  const masked = maskedText(entry.text)
  if (masked === undefined) return makeProof(entry)
  return packed(maskedPrefix, masked, await sign(maskedReceiptText(masked)))
}

/** Returns the same as whoever does not have the key can: undefined where something would have to be masked. */
export function readableProof(entry: Pick<SignedEntry, 'text' | 'signature'>): string | undefined {
  return maskedText(entry.text) === undefined ? makeProof(entry) : undefined
}

function packed(prefix: string, text: string, signature: string): string | undefined {
  const signed = fromBase64Url(signature)
  if (signed === undefined || signed.length !== signatureLength) return undefined
  const deflated = deflateSync(utf8(text), { level: 9, dictionary: utf8(entryDictionary) })
  const bytes = new Uint8Array(signatureLength + deflated.length)
  bytes.set(signed)
  bytes.set(deflated, signatureLength)
  const proof = prefix + toBase45(bytes)
  return proof.length <= longestProof ? proof : undefined
}

/** Returns what a proof carries, or undefined where it is none. */
export async function readProof(proof: string): Promise<ReadProof | undefined> {
  const isWhole = proof.startsWith(wholePrefix)
  if (!isWhole && !proof.startsWith(maskedPrefix)) return undefined
  const bytes = fromBase45(proof.slice(wholePrefix.length))
  if (bytes === undefined || bytes.length <= signatureLength) return undefined
  try {
    const inflated = inflateSync(bytes.slice(signatureLength), { dictionary: utf8(entryDictionary) })
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflated)
    const signature = toBase64Url(bytes.slice(0, signatureLength))
    const signedText = isWhole ? text : maskedReceiptText(text)
    return { text, hash: await sha256Hex(text), signature, signedText, isMasked: !isWhole }
  } catch {
    return undefined
  }
}
