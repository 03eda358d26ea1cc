/** Which rows of a long list of equal rows are in sight: so few that it does not matter how many there are. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export type RowWindow = { first: number; end: number }

/** Rows drawn above and below what is in sight, so that a quick thumb sees no gap. */
const spareRows = 3

/** Returns the rows to draw.
 *  Units: pixels of scrolling; row numbers from 0.   Ensures: 0 ≤ first ≤ end ≤ rowCount. */
export function rowsInSight(args: {
  scrollTopPx: number
  heightPx: number
  stridePx: number
  rowCount: number
}): RowWindow {
  const { scrollTopPx, heightPx, stridePx, rowCount } = args
  const top = Math.floor(scrollTopPx / stridePx) - spareRows
  const bottom = Math.ceil((scrollTopPx + heightPx) / stridePx) + spareRows
  const end = Math.max(0, Math.min(rowCount, bottom))
  return { first: Math.min(Math.max(0, top), end), end }
}

/** Follows the scrolling of an element whose rows stand `stridePx` apart. Draws again only when other rows come in sight. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { stridePx, rowCount }: { stridePx: number; rowCount: number },
): RowWindow {
  const [window, setWindow] = useState<RowWindow>({ first: 0, end: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      const { scrollTop: scrollTopPx, clientHeight: heightPx } = element
      const seen = rowsInSight({ scrollTopPx, heightPx, stridePx, rowCount })
      setWindow((known) => (known.first === seen.first && known.end === seen.end ? known : seen))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, stridePx, rowCount])
  return window
}
