/** What each store takes besides cash and cards. */
import { Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { TendersCard } from './TendersCard.tsx'

export function TendersScreen() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(storesQuery)
  return (
    <Screen
      title={t('tenders.title')}
      lead={t('tenders.lead')}
      back={{ to: '/gift-cards', label: t('place.stored_value') }}
    >
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-96 rounded-lg!" />}
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        {data?.stores.map(({ storeId, store }) => (
          <TendersCard key={`${storeId} ${JSON.stringify(store.tenders)}`} storeId={storeId} store={store} />
        ))}
      </div>
    </Screen>
  )
}
