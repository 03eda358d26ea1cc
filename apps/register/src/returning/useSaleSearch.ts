/** Looks for sales while somebody types: the last question's answer is shown, whichever comes first. */
import type { Returning, SalesFound } from '@kassa/client'
import { useEffect, useState } from 'react'

/** Nobody waits for each letter. */
const pauseMs = 250

/** Undefined while nothing is known yet.   `day`: YYYY-MM-DD, or empty for any. */
export function useSaleSearch(
  returning: Returning | undefined,
  typed: string,
  day: string,
): SalesFound | undefined {
  const [search, setSearch] = useState<SalesFound>()
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      if (returning === undefined) return
      for await (const found of returning.find(typed, day === '' ? undefined : day)) {
        if (!isWanted) return
        setSearch(found)
      }
    }
    const timer = window.setTimeout(() => void ask(), typed === '' ? 0 : pauseMs)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [returning, typed, day])
  return search
}
