/** A swipe to the left, by finger. Scrolling up and down stays the browser's (class `touch-pan-y` on the row). */
import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'

const startsAtPx = 12
const countsFromPx = 88

/** Gives how far the finger has moved the row (below nought, in pixels), and the handlers of the row. */
export function useSwipe(onSwipe: () => void, isEnabled: boolean) {
  const [distance, setDistance] = useState(0)
  const startX = useRef<number | undefined>(undefined)
  const wasMoved = useRef(false)
  const end = () => {
    startX.current = undefined
    setDistance(0)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      wasMoved.current = false
      if (isEnabled && event.pointerType === 'touch') startX.current = event.clientX
    },
    onPointerMove: (event: PointerEvent) => {
      if (startX.current === undefined) return
      const moved = event.clientX - startX.current
      if (moved > -startsAtPx) return setDistance(0)
      wasMoved.current = true
      event.currentTarget.setPointerCapture(event.pointerId)
      setDistance(moved)
    },
    onPointerUp: () => {
      const isSwipe = distance <= -countsFromPx
      end()
      if (isSwipe) onSwipe()
    },
    onPointerCancel: end,
    // The end of a swipe is no tap.
    onClickCapture: (event: MouseEvent) => {
      if (wasMoved.current) event.stopPropagation()
    },
  }
  return { distance, handlers }
}
