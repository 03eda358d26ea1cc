/** Goods that are recalled: what no till sells now, and who has some already. */
import { BoxIcon, Button, EmptyState, PlusIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useSession } from '../session/SessionGate.tsx'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { RecallCard } from './RecallCard.tsx'
import { RecallDialog } from './RecallDialog.tsx'
import { recallsQuery } from './recalls.ts'

export function RecallsScreen() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(recallsQuery)
  const [isRecalling, setRecalling] = useState(false)
  const isHere = useSession().headOffice === undefined
  const begin = isHere && (
    <Button kind="primary" icon={PlusIcon} onClick={() => setRecalling(true)}>
      {t('recalls.begin')}
    </Button>
  )
  return (
    <Screen
      title={t('recalls.title')}
      lead={t('recalls.lead')}
      back={{ to: '/items', label: t('place.items') }}
      actions={data !== undefined && data.length > 0 && begin}
    >
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-96 rounded-lg!" />}
      {data?.length === 0 && (
        <EmptyState icon={BoxIcon} title={t('recalls.none')} action={begin}>
          {t('recalls.none_remedy')}
        </EmptyState>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-2 xl:gap-5">
        {data?.map((row) => (
          <RecallCard key={row.recallId} row={row} canEnd={isHere} />
        ))}
      </div>
      {isRecalling && <RecallDialog onClose={() => setRecalling(false)} />}
    </Screen>
  )
}
