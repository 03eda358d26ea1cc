/** The one-time code of a new store server: the settings to start it with. */
import { Badge, DoneIcon, Spinner } from '@kassa/ui'
import { CopyButton } from '../clipboard/CopyButton.tsx'
import { useFormats } from '../formats/useFormats.ts'
import type { Reply } from '../request/ask.ts'
import { words } from '../words/words.ts'
import { isThisComputerOnly } from './tillLink.ts'

type ServerCodePanelProps = {
  enrolment: Reply<'makeEnrolmentCode'>
  isEnrolled: boolean
}

export function ServerCodePanel({ enrolment, isEnrolled }: ServerCodePanelProps) {
  const t = words.useWords()
  const formats = useFormats()
  const { code, expiresAt } = enrolment
  const settings = `KASSA_UPSTREAM=${window.location.origin}\nKASSA_UPSTREAM_CODE=${code}`
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-pretty">{t('add_server.lead')}</p>
      <pre className="rounded-md bg-sunken p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
        {settings}
      </pre>
      <div>
        <CopyButton text={settings} label={t('add_server.copy')} />
      </div>
      {isThisComputerOnly(window.location.hostname) && (
        <p className="rounded-md bg-info-soft p-3 text-sm text-on-info-soft">
          {t('add_till.this_computer_only')}
        </p>
      )}
      <div role="status" className="flex flex-wrap items-center justify-between gap-3 text-sm">
        {isEnrolled ? (
          <Badge tone="positive" icon={DoneIcon}>
            {t('add_server.enrolled')}
          </Badge>
        ) : (
          <span className="inline-flex items-center gap-2 text-ink-muted">
            <Spinner size={18} />
            {t('add_server.waiting')}
          </span>
        )}
        <span className="text-ink-muted">{t('add_till.expires', { at: formats.moment(expiresAt) })}</span>
      </div>
    </div>
  )
}
