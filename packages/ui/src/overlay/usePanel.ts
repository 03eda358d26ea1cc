// A panel in the browser's top layer that belongs to a button: opens and closes by it, by Escape, by a press elsewhere.
import { type RefObject, type ToggleEvent, useEffect, useId, useRef, useState } from 'react'
import { type Align, placeBeside } from './placeBeside.ts'

export interface Panel {
  isOpen: boolean
  close: () => void
  /** For the button that opens it. */
  triggerProps: { popoverTarget: string; id: string; 'aria-expanded': boolean }
  /** For the panel itself. */
  panelProps: {
    id: string
    popover: 'auto'
    ref: RefObject<HTMLDivElement | null>
    onToggle: (event: ToggleEvent<HTMLDivElement>) => void
    onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => void
  }
}

/** Shared look of menus and popovers. Text is set afresh, since the panel stands inside whatever opened it. */
export const PANEL =
  'fixed inset-auto m-0 overflow-auto overscroll-contain rounded-lg border border-line bg-raised text-left text-base ' +
  'font-normal whitespace-normal text-ink shadow-raised outline-none open:animate-appear'

/** Ties a trigger and a panel together. The panel's content need only exist while `isOpen`.
 *  `onOpened` runs when the panel stands in its place, to move the focus into it. */
export function usePanel(align: Align, onOpened?: (panel: HTMLElement) => void): Panel {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const place = () => {
      const trigger = document.getElementById(`${id}-trigger`)
      if (panel.current !== null && trigger !== null) placeBeside(panel.current, trigger, align)
    }
    // This runs just before the browser shows the panel; it has a size in the next frame, before it is painted.
    const frame = requestAnimationFrame(place)
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [isOpen, id, align])
  return {
    isOpen,
    close: () => panel.current?.hidePopover(),
    triggerProps: { popoverTarget: id, id: `${id}-trigger`, 'aria-expanded': isOpen },
    panelProps: {
      id,
      popover: 'auto',
      ref: panel,
      onBeforeToggle: (event) => {
        if (event.newState === 'open') setOpen(true)
      },
      // The content leaves only when the panel is closed: until then it holds the focus that goes back to the trigger.
      onToggle: (event) => {
        if (event.newState === 'open') onOpened?.(event.currentTarget)
        else setOpen(false)
      },
    },
  }
}
