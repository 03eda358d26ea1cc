/** How the points of a customer stand, followed from what this till knows to what the server says. */
import type { PointsView } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'

/** Undefined where no programme is in use, or nobody knows yet. Asked anew when a sale was made. */
export function usePoints(customerId: string | undefined): PointsView | undefined {
  const till = useTill()
  const basketId = useTillView((view) => view.basket.basketId)
  const [known, setKnown] = useState<{ customerId: string; points: PointsView }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the next basket the points are others
  useEffect(() => {
    let isShown = true
    const read = async () => {
      const desk = customerId === undefined ? undefined : await till.customers()
      if (desk === undefined || customerId === undefined) return
      for await (const points of desk.points(customerId)) if (isShown) setKnown({ customerId, points })
    }
    // The file did not come: the next one who asks tries again.
    read().catch(() => undefined)
    return () => {
      isShown = false
    }
  }, [till, customerId, basketId])
  return known?.customerId === customerId ? known?.points : undefined
}
