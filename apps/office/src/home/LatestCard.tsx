/** The latest transactions of all stores, live. */
import type { TransactionRow } from '@kassa/contract'
import { EmptyState, ReceiptIcon } from '@kassa/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { TransactionLines } from '../transactions/TransactionLines.tsx'
import { transactionsQuery } from '../transactions/transactions.ts'
import { useArrivals } from '../transactions/useArrivals.ts'
import { words } from '../words/words.ts'

const shownCount = 8

export function LatestCard({ className }: { className?: string }) {
  const t = words.useWords()
  const { data, error, refetch } = useInfiniteQuery(transactionsQuery({}))
  const rows = data?.pages[0]?.transactions
  return (
    <Card
      title={t('home.latest')}
      isFlush
      {...(className === undefined ? {} : { className })}
      end={
        <Link to="/transactions" className={`py-1 text-sm ${linkLook}`}>
          {t('home.all_transactions')}
        </Link>
      }
    >
      {rows === undefined && error === null && <TableSkeleton />}
      {rows === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {rows !== undefined && rows.length === 0 && (
        <EmptyState icon={ReceiptIcon} title={t('transactions.none')}>
          {t('transactions.none_remedy')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && <LatestList rows={rows} />}
    </Card>
  )
}

function LatestList({ rows }: { rows: readonly TransactionRow[] }) {
  const keys = useMemo(() => rows.map(({ transactionId }) => transactionId), [rows])
  const arrivals = useArrivals(keys)
  return (
    <ul>
      {rows.slice(0, shownCount).map((row) => (
        <li
          key={row.transactionId}
          className={`relative flex min-h-14 items-center border-t border-line px-5 py-2 text-sm transition-colors hover:bg-hover ${arrivals.has(row.transactionId) ? 'bg-accent-soft' : ''}`}
        >
          <TransactionLines row={row} />
        </li>
      ))}
    </ul>
  )
}
