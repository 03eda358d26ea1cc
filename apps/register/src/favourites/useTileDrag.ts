/** Dragging a tile to another place, by mouse, pen or finger: it goes where the pointer is, while it moves. */
import { type PointerEvent, useRef } from 'react'

/** Returns what the handle of each tile listens to. Tiles name their places as `data-place`. */
export function useTileDrag(onMove: (from: number, to: number) => void) {
  const dragged = useRef<number | undefined>(undefined)
  return (place: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = place
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      const from = dragged.current
      const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-place]')
      const to = under?.dataset.place === undefined ? from : Number(under.dataset.place)
      if (from === undefined || to === undefined || to === from) return
      dragged.current = to
      onMove(from, to)
    },
    onPointerUp: () => {
      dragged.current = undefined
    },
    onPointerCancel: () => {
      dragged.current = undefined
    },
  })
}
