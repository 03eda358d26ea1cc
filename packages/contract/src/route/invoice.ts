/** Messages about invoices: of tills, which send whom one is made out to, and of all who show one. */
import Type from 'typebox'
import { InvoiceBuyer } from '../invoice/buyer.ts'
import { InvoiceNumber } from '../invoice/invoiceNumber.ts'
import { Id } from '../scalar.ts'

/** An invoice as its fact states it, with whom it names as far as that is known here. */
export type IssuedInvoice = Type.Static<typeof IssuedInvoice>
export const IssuedInvoice = Type.Object({
  invoiceId: Id,
  transactionId: Id,
  ...InvoiceNumber.properties,
  issuedAt: Type.String({ description: 'Local time with offset, as the entry carries it.' }),
  customerId: Type.Optional(Id),
  corrects: Type.Optional(Type.Object({ invoiceId: Id, ...InvoiceNumber.properties })),
  /** Missing while the till has not sent it, and after the law let it go. */
  buyer: Type.Optional(InvoiceBuyer),
})

/** Keeps whom an invoice names. The same again changes nothing. */
export const KeepInvoiceBuyer = {
  params: Type.Object({ invoiceId: Id }),
  body: Type.Object({
    /** As the till digested it. */
    text: Type.String({ minLength: 1, maxLength: 2_000 }),
  }),
  reply: Type.Object({ status: Type.Union([Type.Literal('kept'), Type.Literal('exists')]) }),
}

/** The invoice of a sale or return, the first where there are several. */
export const ReadInvoice = {
  params: Type.Object({ transactionId: Id }),
  reply: Type.Object({ invoice: Type.Optional(IssuedInvoice) }),
}
