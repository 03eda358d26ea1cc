/** The prices of a list: found by typing, each with what the item costs otherwise. */
import { SearchField } from '@kassa/ui'
import { useRef, useState } from 'react'
import { GoodsFound } from '../goods/GoodsFound.tsx'
import { noGoods } from '../goods/namedGoods.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { PriceListCardProps } from './HeadCard.tsx'
import type { Reduction } from './lowestPrice.ts'
import { PriceRow } from './PriceRow.tsx'
import type { DraftPrice } from './priceListDraft.ts'

type PricesCardProps = PriceListCardProps & { reduction: Reduction | undefined }

export function PricesCard({ draft, wrong, reduction, onChange }: PricesCardProps) {
  const t = words.useWords()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { prices, currency } = draft
  const change = (place: number, part: Partial<DraftPrice>) =>
    onChange({ prices: prices.map((price, index) => (index === place ? { ...price, ...part } : price)) })
  const add = (part: { itemId: string } | { categoryId: string }) => {
    if (!('itemId' in part)) return
    setText('')
    field.current?.focus()
    onChange({ prices: [...prices, { itemId: part.itemId, price: '', fromQuantity: '' }] })
  }
  return (
    <Card title={t('price_lists.prices')}>
      <div className="flex max-w-160 flex-col gap-2">
        <SearchField ref={field} size="md" label={t('price_lists.find')} value={text} onChange={setText} />
        {text.trim() !== '' && <GoodsFound text={text.trim()} chosen={noGoods} categories={[]} onAdd={add} />}
      </div>
      {prices.length === 0 ? (
        <p className="mt-4 text-sm text-ink-muted">{t('price_lists.no_prices')}</p>
      ) : (
        <ul className="mt-3">
          {prices.map((price, place) => (
            <PriceRow
              // biome-ignore lint/suspicious/noArrayIndexKey: an item may have several prices, by quantity
              key={`${price.itemId} ${place}`}
              price={price}
              currency={currency}
              reduction={reduction}
              isWrong={wrong.prices?.has(place) ?? false}
              onChange={(part) => change(place, part)}
              onRemove={() => onChange({ prices: prices.filter((_, index) => index !== place) })}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
