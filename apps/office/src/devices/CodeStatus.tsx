/** What becomes of a one-time code: waited for or used, until when it is good, and whether others can reach this server at all. */
import { Badge, DoneIcon, Spinner } from '@kassa/ui'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import { isThisComputerOnly } from './tillLink.ts'

type CodeStatusProps = { waiting: string; enrolled: string; isEnrolled: boolean; expiresAt: string }

export function CodeStatus({ waiting, enrolled, isEnrolled, expiresAt }: CodeStatusProps) {
  const t = words.useWords()
  const formats = useFormats()
  return (
    <>
      {isThisComputerOnly(window.location.hostname) && (
        <p className="rounded-md bg-info-soft p-3 text-sm text-on-info-soft">
          {t('add_till.this_computer_only')}
        </p>
      )}
      <div role="status" className="flex flex-wrap items-center justify-between gap-3 text-sm">
        {isEnrolled ? (
          <Badge tone="positive" icon={DoneIcon}>
            {enrolled}
          </Badge>
        ) : (
          <span className="inline-flex items-center gap-2 text-ink-muted">
            <Spinner size={18} />
            {waiting}
          </span>
        )}
        <span className="text-ink-muted">{t('add_till.expires', { at: formats.moment(expiresAt) })}</span>
      </div>
    </>
  )
}
