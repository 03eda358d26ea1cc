// The native modal under dialogs and sheets: the browser keeps focus inside, makes the rest inert, and gives the focus
// back. What is added: Escape and presses outside ask the owner, a locked modal stays, the first focus is chosen.
import { type ReactNode, type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { classes } from '../tokens/classes.ts'

export interface ModalProps {
  /** Escape or a press outside. Not called while `isLocked`. */
  onClose: () => void
  /** Cannot be dismissed: a payment is under way. */
  isLocked?: boolean
  /** What gets the focus first; otherwise the first field, or the modal itself when there is none. */
  initialFocus?: RefObject<HTMLElement | null>
  labelledBy: string
  describedBy?: string | undefined
  className: string
  children: ReactNode
}

/** A modal that is open for as long as it is rendered. */
export function Modal(props: ModalProps) {
  const { onClose, isLocked = false, initialFocus, labelledBy, describedBy, className, children } = props
  const modal = useRef<HTMLDialogElement>(null)
  const pressBeganOutside = useRef(false)
  const open = useEffectEvent((element: HTMLDialogElement) => {
    element.showModal()
    const first = initialFocus?.current ?? element.querySelector<HTMLElement>('input, textarea, select')
    ;(first ?? element).focus()
  })
  useLayoutEffect(() => {
    const element = modal.current
    if (element === null) return
    open(element)
    // Closing before it leaves the page is what gives the focus back.
    return () => element.close()
  }, [])
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for this is Escape, which arrives as `cancel`
    <dialog
      ref={modal}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (!isLocked) onClose()
      }}
      onClose={(event) => {
        // A browser closes on a second Escape without asking. A locked modal opens again.
        if (event.target !== event.currentTarget || event.currentTarget.open) return
        if (isLocked) open(event.currentTarget)
        else onClose()
      }}
      onPointerDown={(event) => {
        pressBeganOutside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        const isOutside = event.target === event.currentTarget && pressBeganOutside.current
        if (isOutside && !isLocked) onClose()
      }}
      className={classes('bg-raised p-0 text-ink shadow-overlay outline-none backdrop:bg-veil', className)}
    >
      {children}
    </dialog>,
    document.body,
  )
}
