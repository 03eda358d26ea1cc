/**
 * Giving back: to the cards that paid first, the rest in cash. Entered by Give back; left by Back, as long as no card has its money
 * yet, or by what settles the return.
 */
import { Amount, Button, CardIcon, CashIcon, formatAmount, useLanguage } from '@kassa/ui'
import { useShortcuts } from '../keyboard/useShortcuts.ts'
import { AmountDue } from '../paying/AmountDue.tsx'
import { PayHead } from '../paying/PayHead.tsx'
import { TenderList } from '../paying/TenderList.tsx'
import { returningWords } from '../returning/returningWords.ts'
import { refundWays } from '../shell/laterTenders.tsx'
import { usePanel } from '../shell/panel.tsx'
import type { Refunding } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { cardName } from './cardName.ts'

/** The screen. */
export function RefundPanel({ flow }: { flow: Refunding }) {
  const t = returningWords.useWords()
  const till = useTill()
  const { panel, open } = usePanel()
  const [card] = flow.cards
  const refundCard = async (attemptId: string) => {
    const returning = await till.returning()
    await returning?.refundCard(attemptId)
  }
  const nextCard = () => {
    if (card?.tender.type === 'card') void refundCard(card.tender.attemptId)
  }
  useShortcuts(
    {
      card: nextCard,
      cash_exact: () => void till.payCash(flow.cashMinor === 0 ? flow.remainingCashMinor : flow.cashMinor),
      back: () => void till.cancelTendering(),
      help: () => open({ name: 'keys' }),
    },
    panel.name === 'none',
  )
  return (
    <>
      <PayHead title={t('refund.title')} />
      <div className="scroll-calm min-h-0 flex-1 px-4 pb-4 md:px-8">
        <div className="mx-auto flex max-w-140 flex-col gap-5">
          <AmountDue flow={flow} />
          {flow.tenders.length > 0 && <TenderList tenders={flow.tenders} />}
          <div className="flex flex-col gap-3">
            {flow.cards.map(({ tender, amountMinor }) =>
              tender.type === 'card' ? (
                <Button
                  key={tender.attemptId}
                  kind="primary"
                  size="xl"
                  wide
                  icon={CardIcon}
                  end={<Shown amountMinor={amountMinor} />}
                  onClick={() => void refundCard(tender.attemptId)}
                >
                  {t('refund.to_card', { card: cardName(tender, t) })}
                </Button>
              ) : null,
            )}
            <refundWays.Screen flow={flow} />
            <InCash flow={flow} onCash={(amountMinor) => void till.payCash(amountMinor)} />
          </div>
        </div>
      </div>
    </>
  )
}

function Shown({ amountMinor }: { amountMinor: number }) {
  return <Amount amountMinor={Math.abs(amountMinor)} currency={useCurrency()} />
}

/** What goes out in cash as planned; and all of it, where a card does not take its part back. */
function InCash({ flow, onCash }: { flow: Refunding; onCash: (amountMinor: number) => void }) {
  const t = returningWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const { cashMinor, remainingCashMinor, cards } = flow
  const amount = (amountMinor: number) => formatAmount(Math.abs(amountMinor), currency, locale)
  const isAllPlanned = cashMinor === remainingCashMinor
  return (
    <>
      {(cashMinor !== 0 || isAllPlanned) && (
        <Button
          kind={cards.length === 0 && flow.values.length === 0 ? 'primary' : 'secondary'}
          size="xl"
          wide
          icon={CashIcon}
          onClick={() => onCash(cashMinor)}
        >
          {cashMinor === 0 ? t('refund.nothing') : t('refund.in_cash', { amount: amount(cashMinor) })}
        </Button>
      )}
      {!isAllPlanned && (
        <div>
          <Button size="lg" wide onClick={() => onCash(remainingCashMinor)}>
            {t('refund.all_in_cash', { amount: amount(remainingCashMinor) })}
          </Button>
          <p className="mt-2 text-center text-sm text-pretty text-ink-muted">
            {t('refund.all_in_cash_lead')}
          </p>
        </div>
      )}
    </>
  )
}
