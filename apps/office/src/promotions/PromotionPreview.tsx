/** An example basket under the promotion as it is typed, priced by the rules of the tills. */
import type { PromotionRecord } from '@kassa/contract'
import { useState } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { ExampleRow } from './ExampleRow.tsx'
import { priceExample } from './example.ts'
import { useExampleItems } from './useExampleItems.ts'

type PromotionPreviewProps = {
  /** Undefined while what is typed is no promotion yet. */
  record: PromotionRecord | undefined
  /** Undefined where its stores have several. */
  currency: string | undefined
  pricesIncludeTax: boolean
}

const noCurrency = 'XXX'

export function PromotionPreview({ record, currency = noCurrency, pricesIncludeTax }: PromotionPreviewProps) {
  const t = words.useWords()
  const formats = useFormats()
  const [changed, setChanged] = useState<ReadonlyMap<string, number>>(new Map())
  const items = useExampleItems(record?.rule, currency)
  const lines = items.map((line) => ({ ...line, pieces: changed.get(line.itemId) ?? line.pieces }))
  const basket =
    record === undefined || currency === noCurrency
      ? undefined
      : priceExample(record, lines, { currency, pricesIncludeTax })
  const isEmpty = record === undefined || lines.length === 0
  return (
    <Card title={t('promotions.example')} className="xl:sticky xl:top-6">
      {isEmpty ? (
        <p className="text-sm text-ink-muted">{t('promotions.example_none')}</p>
      ) : (
        <>
          <ul className="flex flex-col">
            {lines.map((line) => (
              <ExampleRow
                key={line.itemId}
                line={line}
                priced={basket?.lines.find(({ lineId }) => lineId === line.itemId)}
                currency={currency}
                onChange={(pieces) => setChanged(new Map(changed).set(line.itemId, pieces))}
              />
            ))}
          </ul>
          {basket !== undefined && (
            <div role="status" className="mt-3 border-t border-line pt-3 text-sm">
              <dl>
                <Sum
                  what={t('promotions.example_off')}
                  amount={formats.amount(basket.discountMinor, currency)}
                />
                <Sum
                  what={t('promotions.example_total')}
                  amount={formats.amount(basket.totalMinor, currency)}
                  isStrong
                />
              </dl>
              {basket.discountMinor === 0 && (
                <p className="mt-2 text-ink-muted">{t('promotions.example_nothing')}</p>
              )}
            </div>
          )}
        </>
      )}
    </Card>
  )
}

function Sum({ what, amount, isStrong = false }: { what: string; amount: string; isStrong?: boolean }) {
  return (
    <div
      className={
        isStrong ? 'flex justify-between gap-4 text-base font-semibold' : 'flex justify-between gap-4'
      }
    >
      <dt>{what}</dt>
      <dd className="figures">{amount}</dd>
    </div>
  )
}
