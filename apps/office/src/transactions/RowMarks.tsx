/** Small marks in rows of transactions: how it was paid, whether someone must look. */
import type { TransactionRow } from '@kassa/contract'
import { Badge, CardIcon, CashIcon, type Icon, WarningIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import { tenderName } from './tenderName.ts'

const icons: Readonly<Record<string, Icon>> = { cash: CashIcon, card: CardIcon }

/** The tenders, each by its icon and its name. */
export function TenderMarks({ tenderTypes }: Pick<TransactionRow, 'tenderTypes'>) {
  const t = words.useWords()
  return (
    <span className="flex gap-3 text-ink-muted">
      {tenderTypes.map((type) => {
        const Shape = icons[type]
        return (
          <span key={type} className="inline-flex items-center gap-1.5">
            {Shape && <Shape size={16} />}
            {tenderName(t, type)}
          </span>
        )
      })}
    </span>
  )
}

/** Says that someone must look at a transaction; nothing where all is in order. */
export function ReviewMark({ reviewReasons }: Pick<TransactionRow, 'reviewReasons'>) {
  const t = words.useWords()
  if (reviewReasons.length === 0) return null
  return (
    <Badge tone="warning" icon={WarningIcon}>
      {t('transaction.to_review')}
    </Badge>
  )
}
