/** One price list; `new` begins one. */
import { EmptyState, ListIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { PriceListEditor } from './PriceListEditor.tsx'
import { priceListsQuery } from './priceLists.ts'

type PriceListScreenProps = { priceListId: string; onClose: () => void }

export function PriceListScreen({ priceListId, onClose }: PriceListScreenProps) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(priceListsQuery)
  const { data: stores } = useQuery(storesQuery)
  const row = data?.find((one) => one.priceListId === priceListId)
  const isThere = data !== undefined && stores !== undefined
  if (isThere && (row !== undefined || priceListId === 'new'))
    return <PriceListEditor row={row} stores={stores.stores} onClose={onClose} />
  return (
    <Screen title={t('price_lists.one')} back={{ to: '/promotions/lists', label: t('price_lists.title') }}>
      {error === null && !isThere && <Skeleton className="h-96 rounded-lg!" />}
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {isThere && (
        <EmptyState icon={ListIcon} title={t('price_lists.unknown')}>
          {t('promotions.unknown_remedy')}
        </EmptyState>
      )}
    </Screen>
  )
}
