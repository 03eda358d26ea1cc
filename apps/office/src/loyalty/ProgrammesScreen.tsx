/** Points: one programme for each currency in which the stores sell. */
import { Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { ProgrammeCard } from './ProgrammeCard.tsx'
import { programmesQuery } from './programmes.ts'

export function ProgrammesScreen() {
  const t = words.useWords()
  const { data: stores, error: storesError, refetch: askStores } = useQuery(storesQuery)
  const { data: rows, error: rowsError, refetch: askRows } = useQuery(programmesQuery)
  const error = storesError ?? rowsError
  const currencies = [...new Set((stores?.stores ?? []).map(({ store }) => store.currency))]
  return (
    <Screen
      title={t('loyalty.title')}
      lead={t('loyalty.lead')}
      back={{ to: '/customers', label: t('place.customers') }}
    >
      {error !== null && (
        <FaultNotice error={error} onRetry={() => void Promise.all([askStores(), askRows()])} />
      )}
      {error === null && (rows === undefined || stores === undefined) && (
        <Skeleton className="h-96 rounded-lg!" />
      )}
      <div className="flex flex-col gap-4 lg:gap-5">
        {rows !== undefined &&
          currencies.map((currency) => {
            const row = rows.find(({ programme }) => programme.currency === currency)
            return <ProgrammeCard key={`${currency} ${row?.version}`} currency={currency} row={row} />
          })}
      </div>
    </Screen>
  )
}
