/** The scales at the tills: set up, tried, given to tills. */
import { Button, EmptyState, PlusIcon, ScaleIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useSession } from '../session/SessionGate.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { ScaleCard } from './ScaleCard.tsx'
import { scalesQuery } from './scales.ts'

export function ScalesScreen() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(scalesQuery)
  const { data: held } = useQuery(storesQuery)
  const [newId, setNewId] = useState<string>()
  const isHere = useSession().headOffice === undefined
  const stores = held?.stores ?? []
  const add = isHere && (
    <Button kind="primary" icon={PlusIcon} onClick={() => setNewId(crypto.randomUUID())}>
      {t('scales.add')}
    </Button>
  )
  const isEmpty = data?.scales.length === 0 && newId === undefined
  return (
    <Screen
      title={t('scales.title')}
      lead={t('scales.lead')}
      back={{ to: '/devices', label: t('place.devices') }}
      actions={!isEmpty && add}
    >
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {error === null && (data === undefined || held === undefined) && (
        <Skeleton className="h-96 rounded-lg!" />
      )}
      {isEmpty && (
        <EmptyState icon={ScaleIcon} title={t('scales.none')} action={add}>
          {t('scales.none_remedy')}
        </EmptyState>
      )}
      {data !== undefined && held !== undefined && (
        <div className="grid items-start gap-4 xl:grid-cols-2 xl:gap-5">
          {newId !== undefined && !data.scales.some(({ scaleId }) => scaleId === newId) && (
            <ScaleCard
              key={newId}
              {...{ scaleId: newId, stores, registers: data.registers }}
              onGone={() => setNewId(undefined)}
            />
          )}
          {data.scales.map((row) => (
            <ScaleCard
              key={`${row.scaleId} ${row.version}`}
              {...{ scaleId: row.scaleId, row, stores, registers: data.registers }}
            />
          ))}
        </div>
      )}
    </Screen>
  )
}
