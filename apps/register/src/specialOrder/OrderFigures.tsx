/** What an order costs, what is paid of it, and what is left. */
import { Amount } from '@kassa/ui'
import { ordersWords } from './ordersWords.ts'

type OrderFiguresProps = { goodsMinor: number; paidMinor: number; currency: string }

/** The three figures. */
export function OrderFigures({ goodsMinor, paidMinor, currency }: OrderFiguresProps) {
  const t = ordersWords.useWords()
  const rows = [
    [t('order.goods'), goodsMinor],
    [t('order.paid'), paidMinor],
    [t('order.left'), goodsMinor - paidMinor],
  ] as const
  return (
    <dl className="flex flex-col gap-1.5 rounded-md bg-sunken p-4">
      {rows.map(([name, amountMinor]) => (
        <div key={name} className="flex justify-between gap-4 last:font-semibold">
          <dt className="text-ink-muted">{name}</dt>
          <dd className="figures">
            <Amount amountMinor={amountMinor} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
