/** What the page of the badge says of invoices: in a file of its own, which the receipts do not lead back to. */
import { speaking } from './later.tsx'

/** Invoices whose company the server does not have yet. */
export const waitingInvoices = speaking(() =>
  import('../invoice/WaitingInvoices.tsx').then((file) => file.WaitingInvoices),
)
