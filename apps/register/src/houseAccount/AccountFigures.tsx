/** What a customer owes and may owe, and what of it is left after this payment. */
import type { AccountStanding } from '@kassa/client'
import { Amount, Skeleton } from '@kassa/ui'
import type { ReactNode } from 'react'
import { customerWords } from '../customer/customerWords.ts'
import { useCurrency } from '../till/useCurrency.ts'

type AccountFiguresProps = {
  /** Undefined until it is known. */
  account: AccountStanding | undefined
  /** What it pays now; left out where it only is looked at. */
  paysMinor?: number
}

/** The figures, in a box of the same height whatever is known. */
export function AccountFigures({ account, paysMinor }: AccountFiguresProps) {
  const t = customerWords.useWords()
  if (account === undefined) return <Skeleton className="h-27" />
  const { owedMinor, limitMinor, availableMinor } = account
  return (
    <dl
      className="rounded-lg border border-line bg-sunken px-4 py-2"
      data-available={availableMinor}
      data-owed={owedMinor}
    >
      {owedMinor === undefined ? (
        <p className="py-1 text-sm text-ink-muted" role="status">
          {t('account.no_answer')}
        </p>
      ) : (
        <Figure name={t('account.owes')} amountMinor={owedMinor} />
      )}
      <Figure name={t('account.limit')} amountMinor={limitMinor} />
      <Figure name={t('account.to_spend')} amountMinor={availableMinor} />
      {paysMinor !== undefined && <Figure name={t('account.pays')} amountMinor={paysMinor} isStrong />}
    </dl>
  )
}

type FigureProps = { name: ReactNode; amountMinor: number; isStrong?: true }

function Figure({ name, amountMinor, isStrong }: FigureProps) {
  const currency = useCurrency()
  return (
    <div className="flex min-h-9 items-center justify-between gap-4">
      <dt className={isStrong ? 'font-semibold' : 'text-ink-muted'}>{name}</dt>
      <dd className={isStrong ? 'font-semibold' : 'font-medium'}>
        <Amount amountMinor={amountMinor} currency={currency} />
      </dd>
    </div>
  )
}
