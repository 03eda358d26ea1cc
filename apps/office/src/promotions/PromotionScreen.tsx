/** One promotion: what it is, and beside it what it does to an example. `new`, or the copy of another, begins a further one. */
import { EmptyState, Skeleton, TagIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { PromotionEditor } from './PromotionEditor.tsx'
import { promotionsQuery } from './promotions.ts'

type PromotionScreenProps = {
  /** Of a promotion, or `new`. */
  promotionId: string
  /** Which one a new one begins as. */
  copyOf: string | undefined
  onClose: () => void
  onCopy: (promotionId: string) => void
}

export function PromotionScreen({ promotionId, copyOf, onClose, onCopy }: PromotionScreenProps) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(promotionsQuery)
  const { data: stores } = useQuery(storesQuery)
  const find = (wanted: string | undefined) => data?.find((row) => row.promotionId === wanted)
  const row = find(promotionId)
  if (data !== undefined && stores !== undefined && (row !== undefined || promotionId === 'new')) {
    const model = find(copyOf)?.promotion
    return <PromotionEditor {...{ row, model, onClose, onCopy }} stores={stores.stores} />
  }
  return (
    <Screen title={t('promotions.title')} back={{ to: '/promotions', label: t('promotions.back') }}>
      {error === null && data === undefined && <Skeleton className="h-96 rounded-lg!" />}
      {error !== null && data === undefined && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && stores !== undefined && (
        <EmptyState icon={TagIcon} title={t('promotions.unknown')}>
          {t('promotions.unknown_remedy')}
        </EmptyState>
      )}
    </Screen>
  )
}
