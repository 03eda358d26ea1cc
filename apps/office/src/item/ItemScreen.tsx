/** An item: what it is and costs, how much each store has, and what moved it. */
import { Badge, BoxIcon, EmptyState, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { faultCodeOf } from '../request/fault.ts'
import { SaleRulesCard } from '../saleRules/SaleRulesCard.tsx'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { FactsCard } from './FactsCard.tsx'
import { type ItemDetail, itemQuery } from './item.ts'
import { LevelsCard } from './LevelsCard.tsx'
import { MovementsCard } from './MovementsCard.tsx'

export function ItemScreen({ itemId }: { itemId: string }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(itemQuery(itemId))
  if (data !== undefined) return <Found detail={data} />
  const isUnknown = ['not_found', 'invalid_request'].includes(faultCodeOf(error))
  return (
    <Screen title={t('item.title')} back={{ to: '/items', label: t('item.back') }}>
      {error === null && <Skeleton className="h-96 rounded-lg!" />}
      {error !== null && isUnknown && (
        <EmptyState icon={BoxIcon} title={t('item.unknown')}>
          {t('item.unknown_remedy')}
        </EmptyState>
      )}
      {error !== null && !isUnknown && <FaultNotice error={error} onRetry={() => void refetch()} />}
    </Screen>
  )
}

function Found({ detail }: { detail: ItemDetail }) {
  const t = words.useWords()
  const { item } = detail
  return (
    <Screen
      title={item.name}
      mark={!item.isActive && <Badge tone="warning">{t('item.not_for_sale')}</Badge>}
      lead={item.sku}
      back={{ to: '/items', label: t('item.back') }}
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          <LevelsCard detail={detail} />
          <SaleRulesCard detail={detail} />
          <MovementsCard detail={detail} />
        </div>
        <FactsCard item={item} />
      </div>
    </Screen>
  )
}
