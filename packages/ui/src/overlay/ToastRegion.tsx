// Where messages appear: below, at the start of the line, so that they never cover the Pay button.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { CloseIcon } from '../icons/actions.ts'
import { DoneIcon, ErrorIcon, InfoIcon, WarningIcon } from '../icons/device.ts'
import type { Icon } from '../icons/Icon.tsx'
import type { Tone } from '../status/Badge.tsx'
import { uiWords } from '../words/uiWords.ts'
import { closeToast, onToastsChange, type ShownToast, shownToasts } from './toasts.ts'

const MARKS: Record<Tone, { icon: Icon; colour: string }> = {
  neutral: { icon: InfoIcon, colour: 'text-ink-muted' },
  accent: { icon: InfoIcon, colour: 'text-accent' },
  info: { icon: InfoIcon, colour: 'text-info' },
  positive: { icon: DoneIcon, colour: 'text-positive' },
  warning: { icon: WarningIcon, colour: 'text-warning' },
  danger: { icon: ErrorIcon, colour: 'text-danger' },
}

/** The place of all messages; put it once, last in the app. */
export function ToastRegion() {
  const t = uiWords.useWords()
  const toasts = useSyncExternalStore(onToastsChange, shownToasts)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = region.current
    if (element === null) return
    // Shown anew for each message, so that it stands above a dialog that opened in the meantime.
    element.hidePopover()
    if (toasts.length > 0) element.showPopover()
  }, [toasts])
  return (
    <section
      ref={region}
      popover="manual"
      aria-label={t('toast.region')}
      className="fixed inset-auto bottom-4 left-4 m-0 w-[min(26rem,calc(100vw-2rem))] flex-col gap-2 overflow-visible border-0 bg-transparent p-0 pb-[env(safe-area-inset-bottom)] open:flex"
    >
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function Toast({ toast }: { toast: ShownToast }) {
  const t = uiWords.useWords()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => closeToast(toast.id), toast.shownForMs)
    return () => clearTimeout(timer)
  }, [toast, isHeld])
  const { icon: Mark, colour } = MARKS[toast.tone ?? 'neutral']
  const { action } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer and the focus only hold the message in place
    <div
      role={toast.tone === 'danger' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="flex animate-appear items-center gap-3 rounded-lg border border-line bg-raised py-2 pr-2 pl-4 text-ink shadow-overlay"
    >
      <Mark size={22} className={colour} />
      <div className="min-w-0 flex-1 py-1 text-sm">
        <p className="font-medium wrap-break-word">{toast.title}</p>
        {toast.description != null && <p className="text-ink-muted wrap-break-word">{toast.description}</p>}
      </div>
      {action !== undefined && (
        <button
          type="button"
          className="min-h-touch shrink-0 rounded-md px-3 text-sm font-semibold text-accent transition-colors hover:bg-hover"
          onClick={() => {
            closeToast(toast.id)
            action.onPress()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={CloseIcon} label={t('close')} onClick={() => closeToast(toast.id)} />
    </div>
  )
}
