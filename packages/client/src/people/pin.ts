/** Whether a PIN is someone's, worked out on the device: no server is asked. */
import type { StaffRecord } from '@kassa/contract'
import { fromBase64Url, utf8 } from '@kassa/journal'

/** Tells whether the PIN is the one that the record's verifier was made of. Takes about as long for a wrong one. */
export async function isPinOf({ pin: verifier }: StaffRecord, pin: string): Promise<boolean> {
  const salt = verifier && fromBase64Url(verifier.saltBase64Url)
  const expected = verifier && fromBase64Url(verifier.hashBase64Url)
  if (verifier === undefined || salt === undefined || expected === undefined) return false
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: verifier.iterations },
    key,
    256,
  )
  return areEqual(new Uint8Array(bits), expected)
}

// Looks at every byte, whatever the first ones say.
function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < left.length; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0)
  return difference === 0
}
