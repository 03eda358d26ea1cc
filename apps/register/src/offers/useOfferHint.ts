/** What a little more would bring, asked when the basket has come to rest: never in the way of a scan. */
import type { BasketView, OfferHint } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'

const restMs = 250

/** Returns the hint for the basket; undefined where there is none, and while the basket changes. */
export function useOfferHint(basket: BasketView, isOpen: boolean): OfferHint | undefined {
  const till = useTill()
  const [found, setFound] = useState<{ basket: BasketView; hint: OfferHint | undefined }>()
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => setFound({ basket, hint: till.offerHint() }), restMs)
    return () => clearTimeout(timer)
  }, [till, basket, isOpen])
  return isOpen && found?.basket === basket ? found.hint : undefined
}
