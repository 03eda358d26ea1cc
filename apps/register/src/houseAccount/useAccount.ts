/** The house account of a customer, asked of the server each time it is looked at. */
import type { AccountStanding } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useCustomer, useCustomerDesk } from '../customer/useCustomerDesk.ts'
import { useStoreTenders } from '../tenders/useStoreTenders.ts'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'

/** Whether the customer may buy on account in this store. */
export function useHasAccount(customerId: string | undefined): boolean {
  const customer = useCustomer(useCustomerDesk(), customerId)
  const { houseAccount } = useStoreTenders()
  const currency = useCurrency()
  return houseAccount !== undefined && customer?.houseAccount?.currency === currency
}

/** How it stands; undefined until somebody answered. */
export function useAccount(customerId: string): AccountStanding | undefined {
  const till = useTill()
  const [account, setAccount] = useState<AccountStanding>()
  useEffect(() => {
    let isShown = true
    const read = async () => {
      const standing = await (await till.tenders())?.account(customerId)
      if (isShown) setAccount(standing)
    }
    // The file did not come: the next one who looks tries again.
    read().catch(() => undefined)
    return () => {
      isShown = false
    }
  }, [till, customerId])
  return account
}
