/** How each store sells: the labels of its scales, the reasons that its tills offer, what comes back without a receipt. */
import { splitStore } from '@kassa/contract'
import { Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { StoreSellingCard } from './StoreSellingCard.tsx'

export function StoreSellingScreen() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(storesQuery)
  return (
    <Screen
      title={t('store_selling.title')}
      lead={t('store_selling.lead')}
      back={{ to: '/devices', label: t('place.devices') }}
    >
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-96 rounded-lg!" />}
      <div className="grid items-start gap-4 xl:grid-cols-2 xl:gap-5">
        {data?.stores.map(({ storeId, store }) => (
          <StoreSellingCard
            key={`${storeId} ${JSON.stringify(splitStore(store).selling)}`}
            {...{ storeId, store }}
          />
        ))}
      </div>
    </Screen>
  )
}
