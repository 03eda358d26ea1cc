/** The customer of a sale, as far as this till knows them. Where it names nobody, the customers' file is not asked for. */
import type { CustomerView } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'

/** Undefined until they are found, and where nobody is. */
export function useBuyer(customerId: string | undefined): CustomerView | undefined {
  const till = useTill()
  const [buyer, setBuyer] = useState<CustomerView>()
  useEffect(() => {
    if (customerId === undefined) return
    let isShown = true
    till.customers().then(
      (desk) => {
        if (isShown) setBuyer(desk?.get(customerId))
      },
      // The file did not come: the receipt is in the store's language.
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [till, customerId])
  return buyer
}
