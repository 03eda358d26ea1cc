/** Looks for customers while somebody types. All of them are on the till: the answer is there with the letter. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { useEffect, useState } from 'react'

const mostShown = 40

/** `isOfTyped`: they are the answer to what stands there now, not to what stood there a letter ago. */
export type FoundCustomers = { customers: readonly CustomerView[] | undefined; isOfTyped: boolean }

/** Customers are undefined while nothing is known yet. */
export function useFoundCustomers(desk: CustomerDesk | undefined, typed: string): FoundCustomers {
  const [found, setFound] = useState<{ of: string; customers: readonly CustomerView[] }>()
  useEffect(() => void desk?.prepare(), [desk])
  useEffect(() => {
    let isWanted = true
    if (typed.trim() === '') setFound({ of: typed, customers: [] })
    else {
      void desk?.find(typed.trim(), mostShown).then((customers) => {
        if (isWanted) setFound({ of: typed, customers })
      })
    }
    return () => {
      isWanted = false
    }
  }, [desk, typed])
  return { customers: found?.customers, isOfTyped: found?.of === typed }
}
