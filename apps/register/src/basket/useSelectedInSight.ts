/** Keeps the line that was touched last in sight when the room for the lines changes: promotions below them come and go. */
import { type RefObject, useEffect } from 'react'

/** Requires: `scroller` is the element that the lines scroll in. */
export function useSelectedInSight(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = scroller
    if (current === null) return
    const observer = new ResizeObserver(() =>
      current.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [scroller])
}
