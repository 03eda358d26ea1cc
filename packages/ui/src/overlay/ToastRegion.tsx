// Where messages appear: below, at the start of the line, so that they never cover the Pay button.
import { Toast as Base } from '@base-ui/react/toast'
import { IconButton } from '../button/IconButton.tsx'
import { CloseIcon } from '../icons/actions.ts'
import { DoneIcon, ErrorIcon, InfoIcon, WarningIcon } from '../icons/device.ts'
import type { Icon } from '../icons/Icon.tsx'
import type { Tone } from '../status/Badge.tsx'
import { classes } from '../tokens/classes.ts'
import { uiWords } from '../words/uiWords.ts'
import { toastManager } from './toasts.ts'

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
  return (
    <Base.Provider toastManager={toastManager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          aria-label={t('toast.region')}
          className="fixed bottom-4 left-4 z-60 flex w-[min(26rem,calc(100vw-2rem))] flex-col gap-2 pb-[env(safe-area-inset-bottom)]"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const t = uiWords.useWords()
  const { toasts } = Base.useToastManager<{ tone: Tone }>()
  return toasts.map((toast) => {
    const { icon: Mark, colour } = MARKS[toast.data?.tone ?? 'neutral']
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        swipeDirection={['down', 'left']}
        className="rounded-lg border border-line bg-raised text-ink shadow-overlay transition-[opacity,translate] data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0 data-ending-style:opacity-0"
      >
        <Base.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
          <Mark size={22} className={classes('shrink-0', colour)} />
          <div className="min-w-0 flex-1 py-1">
            <Base.Title className="text-sm font-medium" />
            <Base.Description className="text-sm text-ink-muted" />
          </div>
          <Base.Action className="min-h-touch shrink-0 rounded-md px-3 text-sm font-semibold text-accent transition-colors hover:bg-hover" />
          <Base.Close render={<IconButton icon={CloseIcon} label={t('close')} />} />
        </Base.Content>
      </Base.Root>
    )
  })
}
