// A dialog over the page: for a decision or a short task. Focus goes in, stays in, and returns where it came from.
import { useId } from 'react'
import { classes } from '../tokens/classes.ts'
import { Modal } from './Modal.tsx'
import { OverlayBody, type OverlayProps } from './OverlayBody.tsx'

export interface DialogProps extends OverlayProps {
  /** sm 400, md 560, lg 800, xl 1120 px wide at most. */
  size?: 'sm' | 'md' | 'lg' | 'xl'
}

const WIDTHS = { sm: 'max-w-100', md: 'max-w-140', lg: 'max-w-200', xl: 'max-w-280' } as const

const DIALOG =
  'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-hidden rounded-xl border border-line animate-appear'

/** A modal dialog. Controlled: it is open, and its content exists, as long as `isOpen` says so. */
export function Dialog({ size = 'sm', ...props }: DialogProps) {
  const id = useId()
  if (!props.isOpen) return null
  return (
    <Modal
      onClose={props.onClose}
      isLocked={props.isLocked ?? false}
      labelledBy={`${id}-title`}
      describedBy={props.description != null ? `${id}-description` : undefined}
      className={classes(DIALOG, WIDTHS[size])}
      {...(props.initialFocus === undefined ? {} : { initialFocus: props.initialFocus })}
    >
      <OverlayBody {...props} id={id} className="max-h-[calc(100dvh-2rem)]" />
    </Modal>
  )
}
