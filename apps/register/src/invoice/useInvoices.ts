/** The invoices of the till, once their file is there. */
import type { InvoiceDesk, OwnInvoice } from '@kassa/client'
import { useTillView } from '../till/TillContext.tsx'
import { useOpened } from '../till/useOpened.ts'

/** Undefined until then. */
export function useInvoiceDesk(): InvoiceDesk | undefined {
  return useOpened(async (till) => (await till.receipts())?.invoices())
}

/** The invoice of a sale, where this till made one out; follows every change. */
export function useOwnInvoice(desk: InvoiceDesk | undefined, transactionId: string): OwnInvoice | undefined {
  return useTillView(() => desk?.own(transactionId))
}
