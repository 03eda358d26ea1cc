/** What the basket comes to. Always there and always in the same place, so that nothing jumps. */
import { Amount, formatQuantity, useLanguage, WarningIcon } from '@kassa/ui'
import { basketOffers } from '../shell/laterParts.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'

/** Tax and total. */
export function BasketTotals() {
  const t = words.useWords()
  const basket = useTillView((view) => view.basket)
  const currency = useCurrency()
  const { locale } = useLanguage()
  if (basket.status !== 'priced') {
    const { item } = basket.lines.find(({ lineId }) => lineId === basket.lineId) ?? {}
    const name = item?.name ?? ''
    return (
      <p className="flex items-start gap-2.5 px-4 py-3 text-sm text-warning">
        <WarningIcon className="mt-0.5" />
        {basket.status === 'tax_rate_missing'
          ? t('basket.tax_rate_missing', { name, category: basket.taxCategory })
          : t('basket.return_exceeds_sale', {
              ...{ name, quantity: formatQuantity(basket.leftMilli, item?.unit ?? 'piece', locale) },
            })}
      </p>
    )
  }
  return (
    <>
      <basketOffers.Screen />
      <dl className="px-4 pt-3 pb-2">
        {basket.discountMinor !== 0 && <Small what={t('basket.off')} amountMinor={basket.discountMinor} />}
        <Small what={t('basket.tax_in_all')} amountMinor={basket.taxMinor} />
        <div className="mt-1 flex items-baseline justify-between gap-4">
          <dt className="text-lg font-semibold">{t('basket.total')}</dt>
          <dd className="text-2xl font-semibold" data-total={basket.totalMinor}>
            <Amount amountMinor={basket.totalMinor} currency={currency} />
          </dd>
        </div>
      </dl>
    </>
  )
}

function Small({ what, amountMinor }: { what: string; amountMinor: number }) {
  return (
    <div className="flex items-baseline justify-between gap-4 text-sm text-ink-muted">
      <dt>{what}</dt>
      <dd>
        <Amount amountMinor={amountMinor} currency={useCurrency()} />
      </dd>
    </div>
  )
}
