/** The hash by which kept bytes are known. */
import { toHex } from '@kassa/journal'

/** Returns the SHA-256 of the bytes, in hexadecimal digits. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
