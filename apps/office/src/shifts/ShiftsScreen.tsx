/** The shifts of all tills: what was in each, what should have been, and the Z report that ended its day. */
import type { ShiftRow } from '@kassa/contract'
import { CoinsIcon, EmptyState } from '@kassa/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { LongTable } from '../table/LongTable.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { ShiftLines } from './ShiftLines.tsx'
import { shiftsQuery } from './shifts.ts'
import { useShiftColumns } from './useShiftColumns.tsx'

const keyOf = ({ device, seq, currency }: ShiftRow) => `${device} ${seq} ${currency}`
const compact = (row: ShiftRow) => <ShiftLines row={row} />

export function ShiftsScreen() {
  const t = words.useWords()
  return (
    <Screen title={t('place.shifts')} isFilling>
      <Shifts />
    </Screen>
  )
}

function Shifts() {
  const t = words.useWords()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(shiftsQuery)
  const rows = useMemo(() => data?.pages.flatMap((page) => page.shifts) ?? [], [data])
  const columns = useShiftColumns()
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  if (data === undefined)
    return error === null ? <TableSkeleton /> : <FaultNotice error={error} onRetry={() => void refetch()} />
  if (rows.length === 0)
    return (
      <EmptyState icon={CoinsIcon} title={t('shifts.none')}>
        {t('shifts.none_remedy')}
      </EmptyState>
    )
  return (
    <LongTable
      label={t('place.shifts')}
      memory="shifts"
      isReadingMore={isFetchingNextPage}
      {...{ rows, keyOf, columns, compact, onEnd }}
    />
  )
}
