/** The invoices of the till, once their file is there. */
import type { InvoiceDesk, OwnInvoice } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'

/** Undefined until then. */
export function useInvoiceDesk(): InvoiceDesk | undefined {
  const till = useTill()
  const [desk, setDesk] = useState<InvoiceDesk>()
  useEffect(() => {
    let isShown = true
    const open = async () => (await till.receipts())?.invoices()
    open().then(
      (opened) => {
        if (isShown) setDesk(opened)
      },
      // The file did not come: the next one who asks tries again.
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [till])
  return desk
}

/** The invoice of a sale, where this till made one out; follows every change. */
export function useOwnInvoice(desk: InvoiceDesk | undefined, transactionId: string): OwnInvoice | undefined {
  return useTillView(() => desk?.own(transactionId))
}
