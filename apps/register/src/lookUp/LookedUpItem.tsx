/** An item that was looked up: its price, what takes something off, stock here and elsewhere. */
import type { TileItem } from '@kassa/client'
import { formatUnitPrice, TagIcon, useLanguage } from '@kassa/ui'
import { HintRow } from '../offers/HintRow.tsx'
import { OfferRow } from '../offers/OfferRow.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { StockRows } from './StockRows.tsx'
import { useLookUp } from './useLookUp.ts'

/** The item. */
export function LookedUpItem({ item }: { item: TileItem }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const names = useTillView((view) => view.offerNames)
  const { lookedUp, levels } = useLookUp(item.itemId)
  const { line, hint } = lookedUp ?? {}
  const price = formatUnitPrice(item.unitPriceE5, item.currency, locale)
  const isAsked = item.isPriceAsked === true
  return (
    <div className="flex flex-col gap-5 pt-1">
      <p className="figures rounded-lg bg-sunken px-5 py-4 text-center text-3xl font-semibold">
        {isAsked
          ? t('look_up.price_asked')
          : item.unit === 'piece'
            ? price
            : t('look_up.per_unit', { price, unit: item.unit })}
      </p>
      {(line !== undefined && line.discounts.length > 0) || hint !== undefined ? (
        <ul aria-label={t('look_up.promotions')} className="flex flex-col gap-1">
          {line?.discounts.map(({ name, amountMinor }) => (
            <OfferRow key={name} icon={TagIcon} name={names[name] ?? name} amountMinor={amountMinor} />
          ))}
          {hint !== undefined && <HintRow hint={hint} name={names[hint.promotionId] ?? ''} />}
        </ul>
      ) : null}
      <StockRows item={item} stockAsOfMs={lookedUp?.stockAsOfMs} levels={levels} />
    </div>
  )
}
