/** The tiles that each till shows first, and the department that it stands in. */
import { Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { categoriesQuery } from '../goods/categories.ts'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { FavouritesCard } from './FavouritesCard.tsx'
import { favouritesQuery } from './favourites.ts'

export function FavouritesScreen() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(favouritesQuery)
  const { data: categories } = useQuery(categoriesQuery)
  const { data: stores } = useQuery(storesQuery)
  return (
    <Screen
      title={t('favourites.title')}
      lead={t('favourites.lead')}
      back={{ to: '/devices', label: t('place.devices') }}
    >
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-96 rounded-lg!" />}
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        {data?.map((register) => (
          <FavouritesCard
            key={`${register.registerId} ${register.version}`}
            register={register}
            storeName={stores?.stores.find(({ storeId }) => storeId === register.storeId)?.store.name ?? ''}
            categories={categories ?? []}
          />
        ))}
      </div>
    </Screen>
  )
}
