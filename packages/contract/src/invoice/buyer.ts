/** Whom an invoice is made out to. A journal is for ever and names nobody: it holds the digest of this text, and the text is kept beside it,
 *  for as long as the law wants invoices kept. The salt in it keeps anybody from guessing who it is.   Source: ADR-0029. */
import { canonicalize, toHex, utf8 } from '@kassa/journal'
import Type from 'typebox'

const Line = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })

/** Source: Directive 2006/112/EC art. 226 (4), (5). */
export type InvoiceBuyer = Type.Static<typeof InvoiceBuyer>
export const InvoiceBuyer = Type.Object({
  name: Line,
  /** Lines as they stand on a letter. */
  address: Type.Array(Line, { minItems: 1, maxItems: 6 }),
  /** With the prefix of its country. */
  vatNumber: Type.Optional(Type.String({ minLength: 4, maxLength: 20 })),
  companyNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
})

/** Returns the text that is kept.   `salt`: sixteen bytes by chance, base64url. */
export function buyerText(buyer: InvoiceBuyer, salt: string): string {
  return canonicalize({ ...buyer, salt })
}

/** Returns what the journal holds of the text: SHA-256, hex. */
export async function buyerDigest(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
}
