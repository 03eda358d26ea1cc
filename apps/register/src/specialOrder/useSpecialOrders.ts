/** The special orders of the till, once their file is there; what is shown of them follows every change. */
import type { SpecialOrders } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'

/** Undefined until then. */
export function useSpecialOrders(): SpecialOrders | undefined {
  const till = useTill()
  const [special, setSpecial] = useState<SpecialOrders>()
  // Drawn anew with everything that happens at the till: an order may have come from another one.
  useTillView((view) => view)
  useEffect(() => {
    let isShown = true
    void till.specialOrders().then((opened) => {
      if (isShown) setSpecial(opened)
    })
    return () => {
      isShown = false
    }
  }, [till])
  return special
}
