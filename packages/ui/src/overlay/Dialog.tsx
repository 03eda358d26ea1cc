// A dialog over the page: for a decision or a short task. Focus goes in, stays in, and returns where it came from.
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { CloseIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'
import { uiWords } from '../words/uiWords.ts'

export interface DialogProps {
  isOpen: boolean
  /** Escape, the close button, or a press outside. Not called while `isLocked`. */
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last; they wrap above each other on a phone. */
  footer?: ReactNode
  /** sm 400, md 560, lg 800, xl 1120 px wide at most. */
  size?: 'sm' | 'md' | 'lg' | 'xl'
  /** Cannot be dismissed: a payment is under way. */
  isLocked?: boolean
  /** What gets the focus first; otherwise the first thing that can take it. */
  initialFocus?: RefObject<HTMLElement | null>
}

const WIDTHS = { sm: 'max-w-100', md: 'max-w-140', lg: 'max-w-200', xl: 'max-w-280' } as const

const POPUP =
  'relative flex w-full flex-col rounded-xl border border-line bg-raised text-ink shadow-overlay outline-none ' +
  'max-h-[calc(100dvh-2rem)] transition-[opacity,scale] ' +
  'data-starting-style:opacity-0 data-ending-style:opacity-0 data-starting-style:scale-98 data-ending-style:scale-98'

/** The veil behind dialogs and sheets. */
export const VEIL =
  'fixed inset-0 z-40 bg-veil transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0'

/** A modal dialog. Controlled: it is open as long as `isOpen` says so. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, size = 'sm', isLocked = false, initialFocus } = props
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
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center p-4">
          <Base.Popup
            className={classes(POPUP, WIDTHS[size])}
            {...(initialFocus === undefined ? {} : { initialFocus })}
          >
            <OverlayBody {...props} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** Head, scrolling middle and foot, the same in dialogs and sheets. */
export function OverlayBody({ title, description, children, footer, isLocked }: DialogProps) {
  const t = uiWords.useWords()
  return (
    <>
      <header className="flex items-start gap-3 py-3 pr-3 pl-6">
        <div className="min-w-0 flex-1 py-2">
          <Base.Title className="text-lg font-semibold text-balance wrap-break-word">{title}</Base.Title>
          {description != null && (
            <Base.Description className="mt-1 text-sm text-ink-muted">{description}</Base.Description>
          )}
        </div>
        {!isLocked && <Base.Close render={<IconButton icon={CloseIcon} label={t('close')} />} />}
      </header>
      {children != null && <div className="scroll-calm min-h-0 flex-1 px-6 pb-6">{children}</div>}
      {footer != null && (
        <footer className="flex flex-wrap justify-end gap-3 rounded-b-xl border-t border-line px-6 py-4">
          {footer}
        </footer>
      )}
    </>
  )
}
