/** Looks for sales while somebody types: the last question's answer is shown, whichever comes first. */
import type { FoundSale, Returning } from '@kassa/client'
import { useEffect, useState } from 'react'

/** Nobody waits for each letter. */
const pauseMs = 250

export type SaleSearch = { sales: readonly FoundSale[]; isServerAsked: boolean }

/** Undefined while nothing is known yet.   `day`: YYYY-MM-DD, or empty for any. */
export function useSaleSearch(
  returning: Returning | undefined,
  typed: string,
  day: string,
): SaleSearch | undefined {
  const [search, setSearch] = useState<SaleSearch>()
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      const found = await returning?.find(typed, day === '' ? undefined : day)
      if (isWanted && found !== undefined) setSearch(found)
    }
    const timer = window.setTimeout(() => void ask(), typed === '' ? 0 : pauseMs)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [returning, typed, day])
  return search
}
