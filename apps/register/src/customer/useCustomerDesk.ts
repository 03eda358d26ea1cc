/** The customers of the till, once their file is there. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'

/** Undefined until then. */
export function useCustomerDesk(): CustomerDesk | undefined {
  const till = useTill()
  const [desk, setDesk] = useState<CustomerDesk>()
  useEffect(() => {
    let isShown = true
    till.customers().then(
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

/** Who that is, as far as this till knows; follows every change. */
export function useCustomer(
  desk: CustomerDesk | undefined,
  customerId: string | undefined,
): CustomerView | undefined {
  return useTillView(() => (customerId === undefined ? undefined : desk?.get(customerId)))
}
