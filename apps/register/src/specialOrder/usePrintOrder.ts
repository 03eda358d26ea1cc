/** Printing the slip of an order, in the language of the store. */
import type { SpecialOrder } from '@kassa/client'
import { orderSlipDocument } from '../receipt/receiptDocuments.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'

/** Returns what prints a slip; without a printer the till says so. */
export function usePrintOrder(): (order: SpecialOrder) => Promise<void> {
  const till = useTill()
  const store = useTillView((view) => view.register?.store)
  return async (order) => {
    if (store === undefined) return
    const tenders = await till.tenders()
    await tenders?.printSlip(orderSlipDocument(order, { store, atMs: Date.now() }))
  }
}
