/** A request failed: what happened, what to do, and a way to do it. */
import { Button, OfflineIcon, RefreshIcon, WarningIcon } from '@kassa/ui'
import { faultCodeOf, isTransient } from '../request/fault.ts'
import { words } from '../words/words.ts'

type FaultNoticeProps = {
  error: unknown
  onRetry: () => void
  /** 1 where the notice is all there is on the page. */
  headingLevel?: 1 | 2
}

/** Tells a fault in the middle of where the answer would have been. */
export function FaultNotice({ error, onRetry, headingLevel = 2 }: FaultNoticeProps) {
  const t = words.useWords()
  const code = faultCodeOf(error)
  const Heading = headingLevel === 1 ? 'h1' : 'h2'
  const Shape = isTransient(error) ? OfflineIcon : WarningIcon
  return (
    <div role="alert" className="mx-auto flex max-w-105 flex-col items-center gap-2 px-6 py-10 text-center">
      <span className="grid size-12 place-items-center rounded-lg bg-warning-soft text-on-warning-soft">
        <Shape size={24} />
      </span>
      <Heading className="mt-2 text-base font-semibold text-balance">{t(`fault.${code}.what`)}</Heading>
      <p className="text-sm text-ink-muted text-pretty">{t(`fault.${code}.remedy`)}</p>
      <Button icon={RefreshIcon} onClick={onRetry} className="mt-3">
        {t('fault.retry')}
      </Button>
    </div>
  )
}
