/** What is wanted of an invoice. */
import type { InvoiceBuyer, IssuedInvoice } from '@kassa/contract'
import type { RetailTransaction } from '@kassa/kernel'

export type InvoiceWish = {
  transaction: RetailTransaction
  buyer: InvoiceBuyer
  /** The record that it was filled in from. */
  customerId?: string
  /** The invoice of the sale that goods came back from. */
  corrects?: IssuedInvoice
}

/** What is printed: the sale and its moment, in the customer's language. `registerName`: of another till that sold it. `elsewhere`: the
 *  invoice, where another till made it out: of that one copies are printed here. */
export type InvoicePaper = {
  transaction: RetailTransaction
  at: string
  proof?: string
  language: string
  registerName?: string
  elsewhere?: NamedInvoice
}

/** An invoice of which it is known whom it names. */
export type NamedInvoice = IssuedInvoice & { buyer: InvoiceBuyer }

/** Whether there is an invoice for a sale. `unknown`: this till made none out, and the server did not answer. */
export type InvoiceStanding = { status: 'none' | 'unknown' } | { status: 'issued'; invoice: IssuedInvoice }
