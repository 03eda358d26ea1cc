/**
 * The address of a sale's receipt page: 64 characters that hold the tenant, the transaction, and the first half of what nobody guesses:
 * the r of the signature, which is drawn anew for each sale. The till has it from the moment of signing, with every server gone; a
 * server that holds the entry can check it; nobody else can make it.
 */
import { fromBase64Url, toBase64Url, toHex } from '../entry/hash.ts'

const idLength = 16
const keyLength = 16

export type PageAddress = {
  tenant: string
  transactionId: string
  /** The first 16 bytes of the entry's signature, base64url. */
  key: string
}

/** Returns the address of a signed sale.   `signature`: of its entry, base64url. */
export function makePageAddress({
  tenant,
  transactionId,
  signature,
}: Omit<PageAddress, 'key'> & { signature: string }): string {
  const key = fromBase64Url(signature) ?? new Uint8Array()
  const bytes = new Uint8Array(2 * idLength + keyLength)
  bytes.set(bytesOf(tenant))
  bytes.set(bytesOf(transactionId), idLength)
  bytes.set(key.subarray(0, keyLength), 2 * idLength)
  return toBase64Url(bytes)
}

/** Returns what an address holds, or undefined where it is none. Whether its key is the sale's is the caller's question. */
export function readPageAddress(text: string): PageAddress | undefined {
  const bytes = text.length === 64 ? fromBase64Url(text) : undefined
  if (bytes === undefined) return undefined
  return {
    tenant: idOf(bytes.subarray(0, idLength)),
    transactionId: idOf(bytes.subarray(idLength, 2 * idLength)),
    key: toBase64Url(bytes.subarray(2 * idLength)),
  }
}

function bytesOf(id: string): Uint8Array {
  const digits = id.replaceAll('-', '').match(/../g) ?? []
  return Uint8Array.from(digits, (digit) => Number.parseInt(digit, 16))
}

function idOf(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
