/** A transaction in two lines: on phones and in short lists. */
import type { TransactionRow } from '@kassa/contract'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { rowLink } from '../table/LongTable.tsx'
import { words } from '../words/words.ts'
import { ReviewMark } from './RowMarks.tsx'
import { tenderName } from './tenderName.ts'

/** The two lines. Its link covers the nearest positioned box: the row. */
export function TransactionLines({ row }: { row: TransactionRow }) {
  const t = words.useWords()
  const formats = useFormats()
  const detail = [
    formats.shortStoreMoment(row.at, Date.now()),
    row.storeName,
    ...row.tenderTypes.map((type) => tenderName(t, type)),
  ]
  return (
    <span className="flex w-full items-center gap-3">
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <Link
            to="/transactions/$transactionId"
            params={{ transactionId: row.transactionId }}
            className={rowLink}
          >
            {t('transactions.number', { number: row.receiptNumber })}
          </Link>
          <ReviewMark reviewReasons={row.reviewReasons} />
        </span>
        <span className="figures block truncate text-sm text-ink-muted">{detail.join(' · ')}</span>
      </span>
      <span className="figures shrink-0 font-semibold">{formats.amount(row.totalMinor, row.currency)}</span>
    </span>
  )
}
