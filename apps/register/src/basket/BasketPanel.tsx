/** The basket beside the catalogue: lines, totals, Pay. */
import { useRef } from 'react'
import { basketCustomer } from '../shell/laterCustomers.tsx'
import { basketActions, companionStrip } from '../shell/laterParts.tsx'
import { ScrollRegion } from '../shell/ScrollRegion.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { words } from '../words/words.ts'
import { BasketLines } from './BasketLines.tsx'
import { BasketTotals } from './BasketTotals.tsx'
import { PayButton } from './PayButton.tsx'
import { useSelectedInSight } from './useSelectedInSight.ts'

/** The basket while it is being filled. */
export function BasketPanel() {
  const scroller = useRef<HTMLDivElement>(null)
  useSelectedInSight(scroller)
  return (
    <>
      <BasketHead />
      <basketCustomer.Screen />
      <div ref={scroller} className="scroll-calm min-h-0 flex-1 border-y border-line">
        <BasketLines isLocked={false} />
      </div>
      <companionStrip.Screen isPlaceKept />
      <BasketTotals />
      <div className="px-4 pt-1 pb-4">
        <PayButton />
      </div>
    </>
  )
}

/** The same basket while it is being paid: to be read, not to be changed. */
export function PaidBasketPanel() {
  const t = words.useWords()
  return (
    <>
      <BasketHead isLocked />
      <basketCustomer.Screen />
      <ScrollRegion label={t('basket.title')} className="border-y border-line">
        <BasketLines isLocked />
      </ScrollRegion>
      <BasketTotals />
    </>
  )
}

/** Title, and what can be done with it. That leaves room for the bare number of lines. */
function BasketHead({ isLocked = false }: { isLocked?: boolean }) {
  const t = words.useWords()
  const count = useTillView((view) => view.basket.lines.length)
  return (
    <div className="flex min-h-14 items-center gap-1 py-1 pr-2 pl-4">
      <h2 className="min-w-0 flex-1 text-base font-semibold">
        {t('basket.title')}
        {count > 0 && (
          <span className="figures ml-2 text-sm font-normal text-ink-muted">
            {isLocked ? t('basket.lines', { count }) : count}
          </span>
        )}
      </h2>
      {!isLocked && <basketActions.Screen />}
    </div>
  )
}
