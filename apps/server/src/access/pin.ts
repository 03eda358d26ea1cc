/** PINs of staff: what devices check them by, offline. A PIN is short, so the hash travels to enrolled devices only. */

import type { StaffRecord } from '@kassa/contract'
import { toBase64Url, utf8 } from '@kassa/journal'
import { assert } from '@kassa/kernel'

// OWASP Password Storage Cheat Sheet for PBKDF2-HMAC-SHA-256.
const iterations = 600_000
const saltLengthBytes = 16

export type PinVerifier = NonNullable<StaffRecord['pin']>

/** Returns the verifier of a PIN.
 *  Requires: four to twelve digits (asserted). */
export async function makePinVerifier(pin: string): Promise<PinVerifier> {
  assert(/^\d{4,12}$/.test(pin), 'a PIN has four to twelve digits')
  const salt = crypto.getRandomValues(new Uint8Array(saltLengthBytes))
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
  return {
    saltBase64Url: toBase64Url(salt),
    iterations,
    hashBase64Url: toBase64Url(new Uint8Array(bits)),
  }
}
