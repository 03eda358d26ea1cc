/** Points as a way to pay: one press pays as far as they go. Nothing where the basket's customer has none. */
import type { PointsRefusal } from '@kassa/client'
import { Amount, Button, TicketIcon } from '@kassa/ui'
import { useState } from 'react'
import type { TypedAmount } from '../paying/useTypedAmount.ts'
import { tendersWords } from '../tenders/tendersWords.ts'
import type { Tendering } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { usePoints } from './usePoints.ts'

/** The button, and what is wrong where they do not pay. */
export function PointsTender({ flow, typed }: { flow: Tendering; typed: TypedAmount }) {
  const t = tendersWords.useWords()
  const till = useTill()
  const currency = useCurrency()
  const customerId = useTillView((view) => view.basket.customer?.customerId)
  const points = usePoints(customerId)
  const [fault, setFault] = useState<PointsRefusal['code']>()
  const isPaying = flow.tenders.some(({ type }) => type === 'points')
  if (points === undefined || points.worthMinor === 0 || isPaying) return null
  const pay = async () => {
    setFault(undefined)
    const tenders = await till.tenders()
    const outcome = await tenders?.payPoints(typed.amountMinor)
    if (outcome?.status === 'points_refused') setFault(outcome.code)
    else typed.clear()
  }
  return (
    <>
      <Button
        size="lg"
        icon={TicketIcon}
        end={<Amount amountMinor={Math.min(points.worthMinor, flow.remainingMinor)} currency={currency} />}
        onClick={() => void pay()}
      >
        {t('points.pay')}
      </Button>
      {fault !== undefined && (
        <p role="alert" className="w-full rounded-md bg-warning-soft px-4 py-3 text-sm text-on-warning-soft">
          {t(`points.${fault}`)}
        </p>
      )}
    </>
  )
}
