/** Looks for customers while somebody types. All of them are on the till: the answer is there with the letter. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { useEffect, useState } from 'react'

const mostShown = 40

/** Undefined while nothing is known yet. */
export function useFoundCustomers(
  desk: CustomerDesk | undefined,
  typed: string,
): readonly CustomerView[] | undefined {
  const [found, setFound] = useState<readonly CustomerView[]>()
  useEffect(() => void desk?.prepare(), [desk])
  useEffect(() => {
    let isWanted = true
    if (typed.trim() === '') setFound([])
    else {
      void desk?.find(typed.trim(), mostShown).then((customers) => {
        if (isWanted) setFound(customers)
      })
    }
    return () => {
      isWanted = false
    }
  }, [desk, typed])
  return found
}
