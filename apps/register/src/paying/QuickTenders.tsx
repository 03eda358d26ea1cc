/** The tenders that are one tap away: the exact amount, the notes a customer is likely to hand over, card for all of it. */
import { Amount, Button, CardIcon, KeyHint } from '@kassa/ui'
import type { Tendering } from '../till/flow.ts'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

type QuickTendersProps = { flow: Tendering; onCash: (amountMinor: number) => void; onCard: () => void }

/** Cash amounts in a grid, card below. */
export function QuickTenders({ flow, onCash, onCard }: QuickTendersProps) {
  const t = laterWords.useWords()
  const currency = useCurrency()
  const { quickCashMinor } = flow
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-sm font-semibold text-ink-muted">{t('pay.quick')}</h2>
      <div className="grid grid-cols-2 gap-3">
        {quickCashMinor.map((amountMinor, place) => (
          <button
            key={amountMinor}
            type="button"
            data-cash={amountMinor}
            className="flex min-h-18 flex-col items-center justify-center rounded-lg border border-line bg-surface px-2 py-2 text-xl font-semibold shadow-card transition-colors select-none hover:bg-hover active:bg-press"
            onClick={() => onCash(amountMinor)}
          >
            <Amount amountMinor={amountMinor} currency={currency} />
            {place === 0 && <span className="text-xs font-medium text-ink-muted">{t('pay.exact')}</span>}
          </button>
        ))}
      </div>
      <Button kind="primary" size="xl" icon={CardIcon} wide end={<CardKey />} onClick={onCard}>
        {t('pay.card_all')}
      </Button>
    </section>
  )
}

function CardKey() {
  return (
    <span className="max-lg:hidden" aria-hidden="true">
      <KeyHint keys={['F9']} />
    </span>
  )
}
