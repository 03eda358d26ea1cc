/** The transactions of a filter as a long table. */
import type { TransactionRow } from '@kassa/contract'
import { Button, EmptyState, ReceiptIcon, SearchIcon } from '@kassa/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { buttonLook } from '../shell/linkLook.ts'
import { LongTable } from '../table/LongTable.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { isFiltered, type TransactionFilters } from './filters.ts'
import { TransactionLines } from './TransactionLines.tsx'
import { transactionsQuery } from './transactions.ts'
import { useArrivals } from './useArrivals.ts'
import { useTransactionColumns } from './useTransactionColumns.tsx'

type TransactionTableProps = {
  filters: TransactionFilters
  onFilter: (filters: TransactionFilters) => void
}

const keyOf = ({ transactionId }: TransactionRow) => transactionId
const compact = (row: TransactionRow) => <TransactionLines row={row} />

export function TransactionTable({ filters, onFilter }: TransactionTableProps) {
  const t = words.useWords()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    transactionsQuery(filters),
  )
  const rows = useMemo(() => data?.pages.flatMap((page) => page.transactions) ?? [], [data])
  const keys = useMemo(() => rows.map(keyOf), [rows])
  const arrivals = useArrivals(keys)
  const columns = useTransactionColumns()
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  if (data === undefined) {
    return error === null ? <TableSkeleton /> : <FaultNotice error={error} onRetry={() => void refetch()} />
  }
  if (rows.length === 0) {
    return isFiltered(filters) ? <NothingFound onClear={() => onFilter({})} /> : <NoTransactions />
  }
  return (
    <LongTable
      label={t('place.transactions')}
      memory={`transactions ${JSON.stringify(filters)}`}
      isReadingMore={isFetchingNextPage}
      {...{ rows, keyOf, columns, compact, onEnd, arrivals }}
    />
  )
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const t = words.useWords()
  return (
    <EmptyState
      icon={SearchIcon}
      title={t('transactions.nothing_found')}
      action={<Button onClick={onClear}>{t('transactions.clear_filters')}</Button>}
    >
      {t('transactions.nothing_found_remedy')}
    </EmptyState>
  )
}

/** Nothing was sold yet: how one begins. */
function NoTransactions() {
  const t = words.useWords()
  return (
    <EmptyState
      icon={ReceiptIcon}
      title={t('transactions.none')}
      action={
        <Link to="/devices" search={{ add: true }} className={buttonLook}>
          {t('devices.add')}
        </Link>
      }
    >
      {t('transactions.none_remedy')}
    </EmptyState>
  )
}
