/** The one-time code of a new store server: the settings to start it with. */
import { CopyButton } from '../clipboard/CopyButton.tsx'
import type { Reply } from '../request/ask.ts'
import { words } from '../words/words.ts'
import { CodeStatus } from './CodeStatus.tsx'

type ServerCodePanelProps = {
  enrolment: Reply<'makeEnrolmentCode'>
  isEnrolled: boolean
}

export function ServerCodePanel({ enrolment, isEnrolled }: ServerCodePanelProps) {
  const t = words.useWords()
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
      <CodeStatus
        {...{ isEnrolled, expiresAt }}
        waiting={t('add_server.waiting')}
        enrolled={t('add_server.enrolled')}
      />
    </div>
  )
}
