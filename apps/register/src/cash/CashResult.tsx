/** A count held against what should be in the till, in words and figures. */
import type { ShiftCash } from '@kassa/kernel'
import { Amount, formatAmount, useLanguage } from '@kassa/ui'
import { cashWords } from './cashWords.ts'

/** The result of each currency. */
export function CashResult({ cash }: { cash: readonly ShiftCash[] }) {
  return (
    <div className="flex flex-col gap-5">
      {cash.map((one) => (
        <Result key={one.currency} cash={one} />
      ))}
    </div>
  )
}

function Result({ cash }: { cash: ShiftCash }) {
  const t = cashWords.useWords()
  const { locale } = useLanguage()
  const { currency, expectedMinor, differenceMinor = 0 } = cash
  const amount = formatAmount(Math.abs(differenceMinor), currency, locale)
  const said = differenceMinor === 0 ? 'right' : differenceMinor < 0 ? 'short' : 'over'
  return (
    <section data-difference={differenceMinor}>
      <p role="status" className="text-center text-xl font-semibold text-balance">
        {t(`result.${said}`, { amount })}
      </p>
      <dl className="mt-4 flex flex-col">
        <Row name={t('result.counted')} amountMinor={expectedMinor + differenceMinor} currency={currency} />
        <Row name={t('result.expected')} amountMinor={expectedMinor} currency={currency} />
        <Row name={t('result.difference')} amountMinor={differenceMinor} currency={currency} isStrong />
      </dl>
    </section>
  )
}

function Row(props: { name: string; amountMinor: number; currency: string; isStrong?: boolean }) {
  const { name, amountMinor, currency, isStrong = false } = props
  return (
    <div className="flex min-h-touch flex-wrap items-center justify-between gap-x-4 border-b border-line last:border-b-0">
      <dt className={isStrong ? 'font-semibold' : 'text-ink-muted'}>{name}</dt>
      <dd className={isStrong ? 'text-lg font-semibold' : ''}>
        <Amount amountMinor={amountMinor} currency={currency} />
      </dd>
    </div>
  )
}
