// Head, scrolling middle and foot, the same in dialogs and sheets.
import type { ReactNode, RefObject } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { CloseIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'
import { uiWords } from '../words/uiWords.ts'

export interface OverlayProps {
  isOpen: boolean
  /** Escape, the close button, or a press outside. Not called while `isLocked`. */
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last; they wrap above each other on a phone. */
  footer?: ReactNode
  /** Cannot be dismissed: a payment is under way. */
  isLocked?: boolean
  /** What gets the focus first; otherwise the first field, or the whole when there is none. */
  initialFocus?: RefObject<HTMLElement | null>
}

/** The inside of an overlay. `id` is what its title and description are named after. */
export function OverlayBody(props: OverlayProps & { id: string; className: string }) {
  const { id, className, onClose, title, description, children, footer, isLocked = false } = props
  const t = uiWords.useWords()
  return (
    <div className={classes('flex flex-col', className)}>
      <header className="flex items-start gap-3 py-3 pr-3 pl-6">
        <div className="min-w-0 flex-1 py-2.5">
          <h2 id={`${id}-title`} className="text-lg font-semibold text-balance wrap-break-word">
            {title}
          </h2>
          {description != null && (
            <p id={`${id}-description`} className="mt-1 text-base text-pretty text-ink-muted">
              {description}
            </p>
          )}
        </div>
        {!isLocked && <IconButton icon={CloseIcon} label={t('close')} onClick={onClose} />}
      </header>
      {children != null && <div className="scroll-calm min-h-0 flex-1 px-6 pb-6">{children}</div>}
      {footer != null && (
        <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">{footer}</footer>
      )}
    </div>
  )
}
