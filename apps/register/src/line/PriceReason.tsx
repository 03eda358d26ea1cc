/** Why a line costs what it costs: price list, quantity, amount, tax. */
import type { BasketLine, PricedLine } from '@kassa/kernel'
import { Amount, ChevronDownIcon, formatQuantity, formatRate, formatUnitPrice, useLanguage } from '@kassa/ui'
import type { ReactNode } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

/** The reasons, behind one press. */
export function PriceReason({ line }: { line: BasketLine }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const basket = useTillView((view) => view.basket)
  const currency = useCurrency()
  const priced =
    basket.status === 'priced' ? basket.lines.find(({ lineId }) => lineId === line.lineId) : undefined
  const { item, quantityMilli } = line
  return (
    <details className="group rounded-md border border-line">
      <summary className="flex min-h-touch cursor-pointer list-none items-center justify-between gap-3 rounded-md px-4 text-sm font-medium transition-colors hover:bg-hover">
        {t('line.why')}
        <ChevronDownIcon className="text-ink-muted transition-transform group-open:rotate-180" />
      </summary>
      <dl className="px-4 pb-3">
        <Reason what={t('line.sku')}>{item.sku}</Reason>
        <Reason what={t('line.unit_price')}>
          {formatUnitPrice(priced?.unitPriceE5 ?? item.unitPriceE5, currency, locale)}
        </Reason>
        <Reason what={t('line.times')}>{formatQuantity(quantityMilli, item.unit, locale)}</Reason>
        {priced !== undefined && (
          <>
            <Reason what={t('line.amount')}>
              <Amount amountMinor={priced.grossMinor} currency={currency} />
            </Reason>
            {priced.discounts.map(({ type, name, amountMinor }) => (
              <Reason key={`${type} ${name}`} what={name}>
                <Amount amountMinor={amountMinor} currency={currency} />
              </Reason>
            ))}
            <Reason what={t('line.tax', { rate: rateOf(priced, locale) })}>
              <Amount amountMinor={priced.taxMinor} currency={currency} />
            </Reason>
          </>
        )}
      </dl>
    </details>
  )
}

function rateOf({ ratePpm, taxCode }: PricedLine, locale: string): string {
  return ratePpm === undefined ? taxCode : formatRate(ratePpm, locale)
}

function Reason({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-t border-line py-2 text-sm first:border-t-0">
      <dt className="text-ink-muted">{what}</dt>
      <dd className="figures text-right">{children}</dd>
    </div>
  )
}
