/** How many tiles fit side by side, and how high a row is, at the text size of the person. */
import { type RefObject, useLayoutEffect, useState } from 'react'

const tileWidthRem = 9.5
const gapRem = 0.75
const rowHeightRem = 10.5

export type GridShape = { columns: number; rowHeightPx: number; gapPx: number }

/** Follows the width of the scrolling element. */
export function useGridShape(scroller: RefObject<HTMLElement | null>): GridShape {
  const [shape, setShape] = useState<GridShape>({ columns: 4, rowHeightPx: 168, gapPx: 12 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const fitting = Math.floor((width + gapRem * remPx) / ((tileWidthRem + gapRem) * remPx))
      setShape({
        columns: Math.max(2, fitting),
        rowHeightPx: rowHeightRem * remPx,
        gapPx: gapRem * remPx,
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return shape
}
