/** The promotions: what runs, what comes, what has ended. */
import { Button, EmptyState, PlusIcon, TagIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useNow } from '../formats/useNow.ts'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { byState } from './byState.ts'
import { OfferTabs } from './OfferTabs.tsx'
import { PromotionList } from './PromotionList.tsx'
import { promotionsQuery } from './promotions.ts'

const renewEveryMs = 30_000

type PromotionsScreenProps = { onOpen: (promotionId: string) => void }

export function PromotionsScreen({ onOpen }: PromotionsScreenProps) {
  const t = words.useWords()
  const nowMs = useNow(renewEveryMs)
  const { data, error, refetch } = useQuery(promotionsQuery)
  const { data: stores } = useQuery(storesQuery)
  const add = (
    <Button kind="primary" icon={PlusIcon} onClick={() => onOpen('new')}>
      {t('promotions.add')}
    </Button>
  )
  const isThere = data !== undefined && stores !== undefined
  return (
    <Screen title={t('place.promotions')} lead={t('promotions.lead')} actions={isThere && add}>
      <OfferTabs chosen="promotions" />
      {!isThere && error === null && <TableSkeleton />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon={TagIcon} title={t('promotions.none')}>
          {t('promotions.none_remedy')}
        </EmptyState>
      )}
      {isThere &&
        byState(data, stores.stores, nowMs).map(({ state, rows }) => (
          <PromotionList key={state} {...{ state, rows, onOpen }} stores={stores.stores} />
        ))}
    </Screen>
  )
}
