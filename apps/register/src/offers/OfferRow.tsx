/** One promotion of the basket: what it is called and what it took off. */
import { Amount, type Icon } from '@kassa/ui'
import type { ReactNode } from 'react'
import { useCurrency } from '../till/useCurrency.ts'

type OfferRowProps = {
  icon: Icon
  name: string
  /** In small print beside the name: the code of a coupon. */
  detail?: string
  /** Below zero; left out where nothing came off yet. */
  amountMinor?: number | undefined
  /** Instead of an amount. */
  pending?: string
  /** At the end of the row. */
  action?: ReactNode
}

/** The row. */
export function OfferRow({ icon: Mark, name, detail, amountMinor, pending, action }: OfferRowProps) {
  const currency = useCurrency()
  return (
    <li className="flex min-h-7 items-center gap-2 text-sm">
      <Mark size={16} className="shrink-0 text-accent" />
      <span className="min-w-0 flex-1 wrap-break-word">
        {name}{' '}
        {detail !== undefined && (
          <span className="inline-block whitespace-nowrap text-ink-muted">{detail}</span>
        )}
      </span>
      {amountMinor === undefined ? (
        <span className="shrink-0 text-right text-ink-muted">{pending}</span>
      ) : (
        <span className="figures shrink-0 font-medium">
          <Amount amountMinor={amountMinor} currency={currency} />
        </span>
      )}
      {action}
    </li>
  )
}
