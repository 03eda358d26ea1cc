/** The browser gives the till no storage: it says so, and what to do. */
import { Button, ErrorIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import { FrontDoor } from './FrontDoor.tsx'

/** The screen of a browser in which no till can run. `reason` is for whoever is asked for help. */
export function CannotStart({ reason }: { reason: string }) {
  const t = words.useWords()
  return (
    <FrontDoor
      title={t('start.failed')}
      lead={t(window.isSecureContext ? 'start.failed_lead' : 'start.insecure_lead')}
    >
      <div className="flex flex-col items-center gap-4 text-center">
        <ErrorIcon size={40} className="text-danger" />
        <Button kind="primary" size="lg" onClick={() => window.location.reload()}>
          {t('start.again')}
        </Button>
        <p className="max-w-120 font-mono text-xs wrap-anywhere text-ink-muted">{reason}</p>
      </div>
    </FrontDoor>
  )
}
