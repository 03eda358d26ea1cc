/** What an item is and costs. */
import type { ItemRecord } from '@kassa/contract'
import type { ReactNode } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'

export function FactsCard({ item }: { item: ItemRecord }) {
  const t = words.useWords()
  const formats = useFormats()
  return (
    <Card title={t('item.facts')}>
      <dl className="flex flex-col gap-3 text-sm">
        {item.prices.map(({ currency, unitPriceE5 }) => (
          <Fact key={currency} term={t('items.price_in', { currency })}>
            <span className="figures font-semibold">{formats.unitPrice(unitPriceE5, currency)}</span>
          </Fact>
        ))}
        <Fact term={t('items.sku')}>
          <span className="figures">{item.sku}</span>
        </Fact>
        <Fact term={t('item.gtins')}>
          {item.gtins.length === 0
            ? '–'
            : item.gtins.map((gtin) => (
                <span key={gtin} className="figures block">
                  {gtin}
                </span>
              ))}
        </Fact>
        <Fact term={t('item.unit')}>{t(`unit.${item.unit}`)}</Fact>
        <Fact term={t('item.tax_category')}>{item.taxCategory}</Fact>
      </dl>
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="text-right wrap-anywhere">{children}</dd>
    </div>
  )
}
