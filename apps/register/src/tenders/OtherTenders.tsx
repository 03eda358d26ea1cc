/** The ways to pay besides cash and cards, and splitting: a row of buttons, each of which opens its sheet. */
import { Button, CashIcon, GiftIcon, PeopleIcon, ReceiptIcon, TicketIcon } from '@kassa/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { AccountTender } from '../houseAccount/AccountTender.tsx'
import type { TypedAmount } from '../paying/useTypedAmount.ts'
import { PointsTender } from '../points/PointsTender.tsx'
import { usePanel } from '../shell/panel.tsx'
import type { Tendering } from '../till/flow.ts'
import { useTillView } from '../till/TillContext.tsx'
import { TipTender } from '../tip/TipTender.tsx'
import { AmountSheet } from './AmountSheet.tsx'
import { SplitSheet } from './SplitSheet.tsx'
import { nextPart } from './splitPlan.ts'
import { tendersWords } from './tendersWords.ts'
import { useSplitPlan } from './useSplitPlan.ts'
import { useStoreTenders } from './useStoreTenders.ts'
import { ValueSheet } from './ValueSheet.tsx'

/** The row, and the sheet that is open. */
export function OtherTenders({ flow, typed }: { flow: Tendering; typed: TypedAmount }) {
  const t = tendersWords.useWords()
  const { panel, open } = usePanel()
  const { giftCard, storeCredit, vouchers = [], cheque, foreignCash = [] } = useStoreTenders()
  const part = useNextPart(flow, typed)
  return (
    <section className="flex flex-col gap-3" aria-label={t('other.title')}>
      <h2 className="text-sm font-semibold text-ink-muted">{t('other.title')}</h2>
      <PartNow part={part} />
      <div className="flex flex-wrap gap-2">
        {(giftCard !== undefined || storeCredit !== undefined) && (
          <Button size="lg" icon={GiftIcon} onClick={() => open({ name: 'value' })}>
            {t('other.value')}
          </Button>
        )}
        <PointsTender flow={flow} typed={typed} />
        <AccountTender flow={flow} typed={typed} />
        {vouchers.map(({ name }) => (
          <Button
            key={name}
            size="lg"
            icon={TicketIcon}
            onClick={() => open({ name: 'other_way', way: { type: 'voucher', name } })}
          >
            {name}
          </Button>
        ))}
        {cheque !== undefined && (
          <Button
            size="lg"
            icon={ReceiptIcon}
            onClick={() => open({ name: 'other_way', way: { type: 'cheque' } })}
          >
            {t('cheque.title')}
          </Button>
        )}
        {foreignCash.map(({ currency, unitPriceE5 }) => (
          <Button
            key={currency}
            size="lg"
            icon={CashIcon}
            onClick={() => open({ name: 'other_way', way: { type: 'foreign', currency, unitPriceE5 } })}
          >
            {t('foreign.title', { currency })}
          </Button>
        ))}
        <TipTender flow={flow} />
        <Button size="lg" icon={PeopleIcon} onClick={() => open({ name: 'split' })}>
          {t('split.title')}
        </Button>
      </div>
      {panel.name === 'value' && (
        <ValueSheet flow={flow} scanned={panel.number} amountMinor={typed.amountMinor} onPaid={typed.clear} />
      )}
      {panel.name === 'other_way' && <AmountSheet flow={flow} way={panel.way} onPaid={typed.clear} />}
      {panel.name === 'split' && <SplitSheet />}
    </section>
  )
}

function PartNow({ part }: { part: ReturnType<typeof useNextPart> }) {
  const t = tendersWords.useWords()
  if (part === undefined) return null
  return (
    <p role="status" className="rounded-md bg-accent-soft px-4 py-3 font-medium text-on-accent-soft">
      {t('split.now', { number: part.number, count: part.count })}
    </p>
  )
}

/** The part of a split bill that comes next: it stands on the pad until something pays it. */
function useNextPart({ remainingMinor, tenders }: Tendering, typed: TypedAmount) {
  const basketId = useTillView((view) => view.basket.basketId)
  const [plan] = useSplitPlan(basketId)
  const paidMinor = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const part = plan && nextPart(plan, { paidMinor, remainingMinor })
  const amountMinor = part?.amountMinor
  const isOnPad = useRef(false)
  const putOnPad = useEffectEvent((next: number | undefined) => {
    if (next !== undefined) typed.set(next)
    else if (isOnPad.current) typed.clear()
    isOnPad.current = next !== undefined
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further part of the same amount is put on the pad anew
  useEffect(() => {
    putOnPad(amountMinor)
  }, [amountMinor, paidMinor])
  return part
}
