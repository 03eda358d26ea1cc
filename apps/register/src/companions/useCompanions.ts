/** What goes with the goods in the basket, asked when the basket has come to rest: never in the way of a scan. */
import type { TileItem } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'

const restMs = 350

/** Returns what is suggested; undefined where this till suggests nothing at all. What was true stays until the next is known, without
 *  what is in the basket meanwhile, so that nothing jumps. */
export function useCompanions(): readonly TileItem[] | undefined {
  const till = useTill()
  const basket = useTillView((view) => view.basket)
  const catalogueVersion = useTillView((view) => view.catalogue.version)
  const [found, setFound] = useState<readonly TileItem[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each basket is looked at anew, and so are other prices and stock
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      const companions = await till.companions()
      if (isWanted) setFound(companions)
    }
    const timer = setTimeout(() => void ask(), restMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [till, basket, catalogueVersion])
  if (basket.lines.length === 0) return found && []
  return found?.filter(({ itemId }) => basket.lines.every(({ item }) => item.itemId !== itemId))
}
