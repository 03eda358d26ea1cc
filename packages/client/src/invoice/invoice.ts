/** Invoices as screens see them. */
import type { InvoiceBuyer, IssuedInvoice } from '@kassa/contract'
import type { RetailTransaction } from '@kassa/kernel'
import type { DocumentOutcome } from '../shift/cashView.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { OwnInvoice } from './ownInvoice.ts'

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

export type InvoiceDesk = {
  /** The invoice of a sale or return that this till made out lately; what it prints next is a copy where `isPrinted`. */
  own(transactionId: string): OwnInvoice | undefined
  /** The invoice of the sale that goods came back from, by this till or the server; undefined where there is none, or nobody knows. */
  corrected(transaction: RetailTransaction): Promise<IssuedInvoice | undefined>
  /** Makes the invoice out: from here on its number is taken. Once for each sale: the same again is the invoice that there is.
   *  Fails: `not_now`, `refused` as every command; the view's notice says why. */
  issue(wish: InvoiceWish): Promise<CommandOutcome>
  /** Prints it: once the original, then copies.   Fails: `no_printer`, `failed` (returned). */
  print(paper: InvoicePaper): Promise<DocumentOutcome>
}
