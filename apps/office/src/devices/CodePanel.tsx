/** The one-time code of a new till: to type, to scan, to open. */
import { QrCode } from '@kassa/ui'
import { CopyButton } from '../clipboard/CopyButton.tsx'
import type { Reply } from '../request/ask.ts'
import { linkLook } from '../shell/linkLook.ts'
import { words } from '../words/words.ts'
import { CodeStatus } from './CodeStatus.tsx'
import { tillLink } from './tillLink.ts'

type CodePanelProps = {
  enrolment: Reply<'makeEnrolmentCode'>
  isEnrolled: boolean
}

export function CodePanel({ enrolment, isEnrolled }: CodePanelProps) {
  const t = words.useWords()
  const { code, expiresAt } = enrolment
  const link = tillLink(window.location.origin, code)
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col items-center gap-5 sm:flex-row sm:items-start">
        <QrCode
          data={link}
          label={t('add_till.qr')}
          className="w-44 shrink-0 overflow-hidden rounded-md border border-line"
        />
        <div className="flex min-w-0 flex-col gap-4">
          <div>
            <p className="text-sm text-ink-muted">{t('add_till.code')}</p>
            <p className="font-mono text-2xl font-semibold tracking-wider">{code}</p>
          </div>
          <div className="text-sm">
            <p className="text-ink-muted">{t('add_till.link')}</p>
            <a href={link} target="_blank" rel="noreferrer" className={`wrap-anywhere ${linkLook}`}>
              {link}
            </a>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <CopyButton text={link} label={t('add_till.copy_link')} />
          </div>
        </div>
      </div>
      <ol className="list-decimal space-y-1 pl-5 text-sm text-ink-muted">
        <li>{t('add_till.step_open')}</li>
        <li>{t('add_till.step_confirm')}</li>
        <li>{t('add_till.step_install')}</li>
      </ol>
      <CodeStatus
        {...{ isEnrolled, expiresAt }}
        waiting={t('add_till.waiting')}
        enrolled={t('add_till.enrolled')}
      />
    </div>
  )
}
