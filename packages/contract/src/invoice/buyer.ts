/** Whom an invoice is made out to. A journal is for ever and names nobody: it holds the digest of this text, and the text is kept beside it,
 *  for as long as the law wants invoices kept. The salt in it keeps anybody from guessing who it is.   Source: ADR-0029. */
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
