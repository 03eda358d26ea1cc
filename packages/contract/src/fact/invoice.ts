/** An invoice that was made out for a sale or return, beside its receipt. */
import Type from 'typebox'
import { InvoiceNumber } from '../invoice/invoiceNumber.ts'
import { Id, Sha256 } from '../scalar.ts'

export const invoiceFacts = {
  invoice_issued: Type.Object({
    operatorId: Id,
    invoiceId: Id,
    transactionId: Id,
    ...InvoiceNumber.properties,
    /** The record that it was filled in from. */
    customerId: Type.Optional(Id),
    /** Of the text that says whom it is made out to; who that is, is in no journal. */
    buyerDigest: Sha256,
    /** The invoice of the sale that goods came back from.   Source: Directive 2006/112/EC art. 219. */
    corrects: Type.Optional(Type.Object({ invoiceId: Id, ...InvoiceNumber.properties })),
  }),
  /** It was printed; what is printed after the original is a copy. */
  invoice_printed: Type.Object({
    operatorId: Id,
    invoiceId: Id,
    kind: Type.Union([Type.Literal('original'), Type.Literal('copy')]),
  }),
} as const
