/** A customer's points in one currency: how they stand, what moved, and correcting them by hand. Nothing where no programme is in use. */
import { Button, EditIcon, formatDateTime } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { useSession } from '../session/SessionGate.tsx'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { CorrectPointsDialog } from './CorrectPointsDialog.tsx'
import { PointsMovements } from './PointsMovements.tsx'
import { pointsQuery, programmesQuery } from './programmes.ts'

export function PointsCard({ customerId, currency }: { customerId: string; currency: string }) {
  const t = words.useWords()
  const formats = useFormats()
  const [isCorrecting, setCorrecting] = useState(false)
  const isHere = useSession().headOffice === undefined
  const { data: page, error, refetch } = useQuery(pointsQuery(customerId, currency))
  const { data: programmes = [] } = useQuery(programmesQuery)
  if (error !== null) return <FaultNotice error={error} onRetry={() => void refetch()} />
  if (page === undefined || page === null) return null
  const programme = programmes.find(({ programmeId }) => programmeId === page.programmeId)?.programme
  const tier = programme?.tierRules?.tiers.find(({ tierId }) => tierId === page.tierId)
  return (
    <Card
      title={programme?.name ?? t('loyalty.title')}
      isFlush
      end={
        isHere && (
          <Button icon={EditIcon} onClick={() => setCorrecting(true)}>
            {t('loyalty.correct')}
          </Button>
        )
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-3 px-5 pb-3">
        <span className="figures text-2xl font-semibold">
          {t('loyalty.points', { count: page.balancePoints })}
        </span>
        {tier !== undefined && <span className="text-ink-muted">{tier.name}</span>}
        {page.expiring !== undefined && (
          <span className="w-full text-sm text-ink-muted">
            {t('loyalty.expiring', {
              count: page.expiring.points,
              date: formatDateTime(Date.parse(page.expiring.on) - 1, formats.locale, 'date', 'UTC'),
            })}
          </span>
        )}
      </p>
      <PointsMovements movements={page.movements} />
      {isCorrecting && (
        <CorrectPointsDialog {...{ customerId, currency }} onClose={() => setCorrecting(false)} />
      )}
    </Card>
  )
}
