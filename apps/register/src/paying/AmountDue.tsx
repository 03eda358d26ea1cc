/** What is still to be paid, or to be given back. */
import { Amount, formatAmount, useLanguage } from '@kassa/ui'
import type { Refunding, Tendering } from '../till/flow.ts'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

/** The amount, huge; below it what it is in coins, where that differs. */
export function AmountDue({ flow }: { flow: Tendering | Refunding }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const { remainingMinor, remainingCashMinor, tenders } = flow
  const tipMinor = flow.name === 'tendering' ? flow.tipMinor : undefined
  const format = (amountMinor: number) => formatAmount(Math.abs(amountMinor), currency, locale)
  const notes = [
    ...(tipMinor === undefined ? [] : [t('pay.with_tip', { amount: format(tipMinor) })]),
    ...(remainingCashMinor === remainingMinor
      ? []
      : [t('pay.in_cash', { amount: format(remainingCashMinor) })]),
  ]
  const label =
    flow.name === 'refunding' ? t('pay.give_back') : tenders.length > 0 ? t('pay.remaining') : t('pay.due')
  return (
    <div className="text-center" role="status">
      <p className="text-base text-ink-muted">{label}</p>
      <p
        className="text-[clamp(3.25rem,8vw,5.5rem)] leading-tight font-semibold tracking-tight"
        data-remaining={remainingMinor}
      >
        <Amount amountMinor={Math.abs(remainingMinor)} currency={currency} />
      </p>
      <p className="figures min-h-6 text-sm text-ink-muted">{notes.join(' · ')}</p>
    </div>
  )
}
