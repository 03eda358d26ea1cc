/** Invoices as a device keeps them. */
import type { InvoiceBuyer, IssuedInvoice } from '@kassa/contract'

/** An invoice that this till made out. */
export type OwnInvoice = IssuedInvoice & { buyer: InvoiceBuyer; isPrinted: boolean }

/** What a device keeps of its invoices. */
export type KeptInvoices = {
  /** The last number of this journal's series. */
  last: number
  /** The latest, newest first: printed again, and corrected, with no server. */
  latest: readonly OwnInvoice[]
}

/** Whom an invoice names, until the server has it: the journal must not say it. */
export type WaitingBuyer = {
  invoiceId: string
  text: string
  /** What the server said against it: a person has to look. */
  refusal?: string
}
