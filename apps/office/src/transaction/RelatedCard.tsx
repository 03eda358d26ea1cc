/** The way from a sale to what came back of it, and from a return to its sales. */
import type { TransactionRow } from '@kassa/contract'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { words } from '../words/words.ts'
import type { TransactionDetail } from './transaction.ts'

export function RelatedCard({ detail: { originals, returns } }: { detail: TransactionDetail }) {
  const t = words.useWords()
  return (
    <>
      {originals.length > 0 && <Related title={t('transaction.from_sale')} rows={originals} />}
      {returns.length > 0 && <Related title={t('transaction.came_back')} rows={returns} />}
    </>
  )
}

function Related({ title, rows }: { title: string; rows: readonly TransactionRow[] }) {
  const t = words.useWords()
  const formats = useFormats()
  return (
    <Card title={title} isFlush>
      <ul aria-label={title}>
        {rows.map(({ transactionId, receiptNumber, at, storeName, registerName, totalMinor, currency }) => (
          <li
            key={transactionId}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line px-5 py-3 text-sm"
          >
            <Link to="/transactions/$transactionId" params={{ transactionId }} className={linkLook}>
              {t('transactions.number', { number: receiptNumber })}
            </Link>
            <span className="min-w-0 flex-1 text-ink-muted">
              {[formats.storeMoment(at), storeName, registerName].join(' · ')}
            </span>
            <span className="figures font-semibold">{formats.amount(totalMinor, currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
