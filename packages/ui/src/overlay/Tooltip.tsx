// A few words about a control, on hover and on focus. Never the only place where something is said.
import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react'
import { placeBeside } from './placeBeside.ts'

const DELAY_MS = 400

/** Shows `content` beside the button inside, which keeps its own name; this only describes it further. */
export function Tooltip(props: {
  content: ReactNode
  children: ReactElement<{ 'aria-describedby'?: string }>
}) {
  const id = useId()
  const host = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  function show(afterMs: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const control = host.current?.firstElementChild
      if (bubble.current === null || control == null) return
      bubble.current.showPopover()
      placeBeside(bubble.current, control, 'center')
    }, afterMs)
  }
  function hide() {
    clearTimeout(timer.current)
    bubble.current?.hidePopover()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the control inside, does nothing itself
    <span
      ref={host}
      className="contents"
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(DELAY_MS)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {cloneElement(props.children, { 'aria-describedby': id })}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className="fixed inset-auto m-0 max-w-72 rounded-sm border-0 bg-ink px-2.5 py-1.5 text-left text-xs font-medium whitespace-normal text-canvas shadow-raised"
      >
        {props.content}
      </span>
    </span>
  )
}
