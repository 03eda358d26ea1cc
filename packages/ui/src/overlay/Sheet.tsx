// A sheet: rises from below on a phone, slides in from the side on wider screens. For the basket, a line, filters.
import { Dialog as Base } from '@base-ui/react/dialog'
import { classes } from '../tokens/classes.ts'
import { type DialogProps, OverlayBody, VEIL } from './Dialog.tsx'

const SHEET =
  'fixed z-50 flex flex-col bg-raised text-ink shadow-overlay outline-none transition-[translate] ' +
  // phone: from below, as high as it needs, never all of the screen
  'max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[92dvh] max-md:rounded-t-xl max-md:pb-[env(safe-area-inset-bottom)] ' +
  'max-md:data-starting-style:translate-y-full max-md:data-ending-style:translate-y-full ' +
  // wider: at the end of the line, full height
  'md:inset-y-0 md:right-0 md:w-110 md:max-w-[90vw] md:border-l md:border-line ' +
  'md:data-starting-style:translate-x-full md:data-ending-style:translate-x-full'

/** A modal sheet with the same parts as a Dialog. */
export function Sheet(props: Omit<DialogProps, 'size'>) {
  const { isOpen, onClose, isLocked = false, initialFocus } = props
  return (
    <Base.Root
      open={isOpen}
      disablePointerDismissal={isLocked}
      onOpenChange={(open) => {
        if (!open && !isLocked) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={VEIL} />
        <Base.Popup className={classes(SHEET)} {...(initialFocus === undefined ? {} : { initialFocus })}>
          <span aria-hidden="true" className="mx-auto mt-2 -mb-1 h-1 w-10 rounded-sm bg-line md:hidden" />
          <OverlayBody {...props} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
