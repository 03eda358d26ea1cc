/** What a little more would bring, asked when the basket has come to rest: never in the way of a scan. */
import type { BasketView, OfferHint } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'

const restMs = 700

/** Returns the hint for the basket; undefined where there is none. What was true stays until the next is known, so that
 *  nothing jumps, unless something more has come off meanwhile. */
export function useOfferHint(basket: BasketView, isOpen: boolean): OfferHint | undefined {
  const till = useTill()
  const [found, setFound] = useState<{ of: string; hint: OfferHint | undefined }>()
  const of = `${basket.basketId} ${basket.status === 'priced' ? basket.discountMinor : ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: each basket is looked at anew, also where as much comes off
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => setFound({ of, hint: till.offerHint() }), restMs)
    return () => clearTimeout(timer)
  }, [till, basket, of, isOpen])
  const isOfThis = found?.of === of && basket.lines.length > 0
  return isOpen && isOfThis ? found.hint : undefined
}
