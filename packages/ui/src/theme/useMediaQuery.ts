// What the device and the window are like, kept current.
import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now. Renders again when that changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** phone: one column, below 48 rem. tablet: two, below 75 rem. desk: room for three.
 *  In rem, so that a phone layout also serves a tablet whose text is enlarged. */
export type Size = 'phone' | 'tablet' | 'desk'

/** Which of the three layouts fits the window. */
export function useSize(): Size {
  const isDesk = useMediaQuery('(min-width: 75rem)')
  const isTablet = useMediaQuery('(min-width: 48rem)')
  if (isDesk) return 'desk'
  return isTablet ? 'tablet' : 'phone'
}
