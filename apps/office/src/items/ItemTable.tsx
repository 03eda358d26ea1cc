/** The items that were found, as a long table. */
import { BoxIcon, Button, EmptyState, SearchIcon } from '@kassa/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { LongTable } from '../table/LongTable.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { ItemLines } from './ItemLines.tsx'
import { type ItemRow, itemsQuery } from './items.ts'
import { useItemColumns } from './useItemColumns.tsx'

const keyOf = ({ itemId }: ItemRow) => itemId
const compact = (row: ItemRow) => <ItemLines row={row} />

export function ItemTable({ search, onClear }: { search: string; onClear: () => void }) {
  const t = words.useWords()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    itemsQuery(search),
  )
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const columns = useItemColumns()
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  if (data === undefined) {
    return error === null ? <TableSkeleton /> : <FaultNotice error={error} onRetry={() => void refetch()} />
  }
  if (rows.length === 0 && search === '') {
    return (
      <EmptyState icon={BoxIcon} title={t('items.none')}>
        {t('items.none_remedy')}
      </EmptyState>
    )
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={SearchIcon}
        title={t('items.nothing_found', { search })}
        action={<Button onClick={onClear}>{t('items.clear_search')}</Button>}
      >
        {t('items.nothing_found_remedy')}
      </EmptyState>
    )
  }
  return (
    <LongTable
      key={search}
      label={t('place.items')}
      memory={`items ${search}`}
      isReadingMore={isFetchingNextPage}
      {...{ rows, keyOf, columns, compact, onEnd }}
    />
  )
}
