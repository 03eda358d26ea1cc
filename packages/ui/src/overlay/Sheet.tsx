// A sheet: rises from below on a phone, comes in from the side on wider screens. For the basket, a line, filters.
import { useId } from 'react'
import { Modal } from './Modal.tsx'
import { OverlayBody, type OverlayProps } from './OverlayBody.tsx'

const SHEET =
  'overflow-hidden max-md:mt-auto max-md:max-h-[92dvh] max-md:w-full max-md:max-w-full max-md:rounded-t-xl ' +
  'max-md:animate-rise md:ml-auto md:h-dvh md:max-h-dvh md:w-112 md:max-w-[92vw] md:border-l md:border-line ' +
  'md:animate-enter'

/** A modal sheet with the same parts as a Dialog. */
export function Sheet(props: OverlayProps) {
  const id = useId()
  if (!props.isOpen) return null
  return (
    <Modal
      onClose={props.onClose}
      isLocked={props.isLocked ?? false}
      labelledBy={`${id}-title`}
      describedBy={props.description != null ? `${id}-description` : undefined}
      className={SHEET}
      {...(props.initialFocus === undefined ? {} : { initialFocus: props.initialFocus })}
    >
      <OverlayBody
        {...props}
        id={id}
        className="pb-[env(safe-area-inset-bottom)] max-md:max-h-[92dvh] md:h-full"
      />
    </Modal>
  )
}
