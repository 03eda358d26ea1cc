/** Home: how is today going, against last week, and what needs someone. */
import { EmptyState, formatDateTime, Skeleton, StoreIcon, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useNow } from '../formats/useNow.ts'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { AttentionCard } from './AttentionCard.tsx'
import { LatestCard } from './LatestCard.tsx'
import { StoreToday } from './StoreToday.tsx'
import { summaryQuery } from './summary.ts'

const renewEveryMs = 60_000

export function HomeScreen() {
  const t = words.useWords()
  const { locale } = useLanguage()
  const nowMs = useNow(renewEveryMs)
  return (
    <Screen title={t('home.title')} lead={formatDateTime(nowMs, locale, 'long_date')}>
      <Stores />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-5">
        <LatestCard className="max-lg:order-last" />
        <AttentionCard />
      </div>
    </Screen>
  )
}

function Stores() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(summaryQuery)
  if (data === undefined && error !== null) {
    return <FaultNotice error={error} onRetry={() => void refetch()} />
  }
  if (data !== undefined && data.stores.length === 0) {
    return (
      <EmptyState icon={StoreIcon} title={t('home.no_stores')}>
        {t('home.no_stores_remedy')}
      </EmptyState>
    )
  }
  return (
    <div className="grid gap-4 lg:gap-5 lg:grid-cols-2">
      {data === undefined ? (
        <Skeleton className="h-96 rounded-lg!" />
      ) : (
        data.stores.map((summary) => <StoreToday key={summary.storeId} summary={summary} />)
      )}
    </div>
  )
}
