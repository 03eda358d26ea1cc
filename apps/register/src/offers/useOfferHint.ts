/** What a little more would bring, asked when the basket has come to rest: never in the way of a scan. */
import type { BasketView, OfferHint } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'

const restMs = 700

/** Returns the hint for the basket; undefined where there is none. What was true before the last change stays until the next is known, so
 *  that nothing jumps. */
export function useOfferHint(basket: BasketView, isOpen: boolean): OfferHint | undefined {
  const till = useTill()
  const [found, setFound] = useState<{ basketId: string; hint: OfferHint | undefined }>()
  useEffect(() => {
    if (!isOpen) return
    const { basketId } = basket
    const timer = setTimeout(() => setFound({ basketId, hint: till.offerHint() }), restMs)
    return () => clearTimeout(timer)
  }, [till, basket, isOpen])
  const isOfThis = found?.basketId === basket.basketId && basket.lines.length > 0
  return isOpen && isOfThis ? found.hint : undefined
}
