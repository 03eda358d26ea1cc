/** Writing whom an invoice names. Apart from the schema: tills compile none. */
import { canonicalize, toHex, utf8 } from '@kassa/journal'
import type { InvoiceBuyer } from './buyer.ts'

/** Returns the text that is kept.   `salt`: sixteen bytes by chance, base64url. */
export function buyerText(buyer: InvoiceBuyer, salt: string): string {
  return canonicalize({ ...buyer, salt })
}

/** Returns what the journal holds of the text: SHA-256, hex. */
export async function buyerDigest(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
}
