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

/** What is printed: the sale and its moment, in the customer's language. */
export type InvoicePaper = { transaction: RetailTransaction; at: string; proof?: string; language: string }
