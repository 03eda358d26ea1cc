/** Hands the till core to the screens. Screens read parts of its view and send commands; they decide nothing. */
import type { Till, TillView } from '@kassa/client'
import { createContext, type ReactNode, use, useCallback, useSyncExternalStore } from 'react'

const TillContext = createContext<Till | undefined>(undefined)

/** Shows a till in place of the one that is shown; `around`: what is put around its screens. */
export type ShowTill = (till: Till, around?: (screens: ReactNode) => ReactNode) => void

/** How another till is shown. */
export const ShowTillContext = createContext<ShowTill>(() => undefined)

/** Wraps the app once. */
export function TillProvider({ till, children }: { till: Till; children: ReactNode }) {
  return <TillContext value={till}>{children}</TillContext>
}

/** The till, for its commands.   Requires: a TillProvider above (thrown otherwise). */
export function useTill(): Till {
  const till = use(TillContext)
  if (till === undefined) throw new Error('useTill needs a TillProvider above')
  return till
}

/** A part of the till's view. Renders again only when that part is another.
 *  Requires: `select` gives a part of the view itself or a primitive, never a new object. */
export function useTillView<Part>(select: (view: TillView) => Part): Part {
  const till = useTill()
  const subscribe = useCallback((listener: () => void) => till.subscribe(listener), [till])
  return useSyncExternalStore(subscribe, () => select(till.view()))
}
