/** What is known of an item: at once by this till, then by the server. */
import type { LookedUp, StoreLevel } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'

export type LevelsAnswer =
  | { status: 'asking' }
  /** `atMs`: when the server said so, ms since 1970 UTC. */
  | { status: 'answered'; levels: readonly StoreLevel[]; atMs: number }
  | { status: 'no_answer' }

/** Looks the item up once.   Requires: another item is another component. */
export function useLookUp(itemId: string): { lookedUp: LookedUp | undefined; levels: LevelsAnswer } {
  const till = useTill()
  const [lookedUp, setLookedUp] = useState<LookedUp>()
  const [levels, setLevels] = useState<LevelsAnswer>({ status: 'asking' })
  useEffect(() => {
    let isShown = true
    void till.lookUp(itemId).then((known) => isShown && setLookedUp(known))
    void till.levelsOf(itemId).then((told) => {
      if (!isShown) return
      setLevels(
        told === undefined ? { status: 'no_answer' } : { status: 'answered', levels: told, atMs: Date.now() },
      )
    })
    return () => {
      isShown = false
    }
  }, [till, itemId])
  return { lookedUp, levels }
}
