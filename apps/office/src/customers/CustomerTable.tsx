/** The customers that were found, as a long table. */
import { customerTitle } from '@kassa/contract'
import { Badge, Button, EmptyState, PersonIcon, SearchIcon } from '@kassa/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { LongTable, rowLink } from '../table/LongTable.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { type CustomerFilter, type CustomerRow, customersQuery } from './customers.ts'
import { useCustomerColumns } from './useCustomerColumns.tsx'

const keyOf = ({ customerId }: CustomerRow) => customerId
const compact = (row: CustomerRow) => <CustomerLines row={row} />

type CustomerTableProps = { filter: CustomerFilter; onClear: () => void }

export function CustomerTable({ filter, onClear }: CustomerTableProps) {
  const t = words.useWords()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    customersQuery(filter),
  )
  const rows = useMemo(() => data?.pages.flatMap((page) => page.customers) ?? [], [data])
  const columns = useCustomerColumns()
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  if (data === undefined) {
    return error === null ? <TableSkeleton /> : <FaultNotice error={error} onRetry={() => void refetch()} />
  }
  if (rows.length === 0)
    return <Nobody isAll={filter.search === '' && filter.groupId === ''} onClear={onClear} />
  const name = `${filter.search} ${filter.groupId}`
  return (
    <LongTable
      key={name}
      label={t('place.customers')}
      memory={`customers ${name}`}
      isReadingMore={isFetchingNextPage}
      {...{ rows, keyOf, columns, compact, onEnd }}
    />
  )
}

function Nobody({ isAll, onClear }: { isAll: boolean; onClear: () => void }) {
  const t = words.useWords()
  if (isAll) {
    return (
      <EmptyState icon={PersonIcon} title={t('customers.none')}>
        {t('customers.none_remedy')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={SearchIcon}
      title={t('customers.nothing_found')}
      action={<Button onClick={onClear}>{t('customers.clear_search')}</Button>}
    >
      {t('customers.nothing_found_remedy')}
    </EmptyState>
  )
}

/** A customer in two lines: on phones. */
function CustomerLines({ row: { customerId, customer } }: { row: CustomerRow }) {
  const t = words.useWords()
  const title = customerTitle(customer)
  const { companyName, phone, email, blockedReason } = customer
  const ways = [companyName, phone, email].filter((way) => way !== undefined && way !== title)
  return (
    <span className="flex w-full items-center gap-3">
      <span className="min-w-0 flex-1">
        <Link to="/customers/$customerId" params={{ customerId }} className={`block truncate ${rowLink}`}>
          {title}
        </Link>
        <span className="figures block truncate text-sm text-ink-muted">{ways.join(' · ')}</span>
      </span>
      {blockedReason !== undefined && <Badge tone="warning">{t('customers.blocked')}</Badge>}
    </span>
  )
}
