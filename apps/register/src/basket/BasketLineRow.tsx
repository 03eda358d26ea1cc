/** A line of the basket. Tap to edit, swipe to remove. Drawn again only when something on it changed. */
import type { LineDiscount, LineReturn, NamesById, Unit } from '@kassa/kernel'
import {
  Badge,
  classes,
  formatAmount,
  formatQuantity,
  formatUnitPrice,
  TrashIcon,
  useLanguage,
} from '@kassa/ui'
import { memo, useEffect, useRef } from 'react'
import { words } from '../words/words.ts'
import { useSwipe } from './useSwipe.ts'

export type BasketLineRowProps = {
  lineId: string
  name: string
  quantityMilli: number
  unit: Unit
  /** What a piece of the item costs of itself. */
  ownPriceE5: number
  /** What it costs here, and why: a person's reason, or the name of a price list. */
  unitPriceE5: number
  why: string | undefined
  discounts: readonly LineDiscount[] | undefined
  /** Of promotions, by id. */
  names: NamesById
  note: string | undefined
  returned: LineReturn | undefined
  /** Paid on an order, before or now. */
  isPrepayment: boolean
  /** Undefined where no tax rate is known: the line cannot be sold. */
  grossMinor: number | undefined
  currency: string
  isSelected: boolean
  isLocked: boolean
  onPress: (lineId: string) => void
  onRemove: (lineId: string) => void
}

/** The line. */
export const BasketLineRow = memo(function BasketLineRow(props: BasketLineRowProps) {
  const { lineId, name, quantityMilli, unit, ownPriceE5, unitPriceE5, why, grossMinor, currency } = props
  const { isSelected, isLocked, names } = props
  const t = words.useWords()
  const { locale } = useLanguage()
  const row = useRef<HTMLLIElement>(null)
  const swipe = useSwipe(() => props.onRemove(lineId), !isLocked)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const price = formatUnitPrice(unitPriceE5, currency, locale)
  // What was paid before comes back only where its order is cancelled.
  const isReturn = quantityMilli < 0 && (!props.isPrepayment || props.returned !== undefined)
  const look = classes(
    'flex min-h-15 w-full touch-pan-y items-center gap-3 py-2.5 pr-4 pl-2 text-left hover:transition-colors focus-visible:-outline-offset-2',
    isSelected ? 'bg-accent-soft text-on-accent-soft' : 'bg-surface text-ink enabled:hover:bg-hover',
    grossMinor === undefined && 'bg-warning-soft text-on-warning-soft',
  )
  return (
    <li ref={row} className="relative overflow-hidden border-b border-line contain-content last:border-b-0">
      {swipe.distance < 0 && (
        <span className="absolute inset-y-0 right-0 flex w-20 items-center justify-center bg-danger text-on-danger">
          <TrashIcon />
        </span>
      )}
      <button
        type="button"
        disabled={isLocked}
        aria-current={isSelected || undefined}
        className={look}
        style={swipe.distance < 0 ? { transform: `translateX(${swipe.distance}px)` } : undefined}
        onClick={() => props.onPress(lineId)}
        {...swipe.handlers}
      >
        <span className="figures w-9 shrink-0 text-right font-semibold">
          {formatQuantity(quantityMilli, unit, locale)}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium wrap-break-word">{name}</span>
          <span className={classes('figures block text-sm', !isSelected && 'text-ink-muted')}>
            {unit === 'piece' ? t('basket.each', { price }) : t('basket.per_unit', { price, unit })}
            {why && <PriceChange off={formatUnitPrice(ownPriceE5, currency, locale)} why={why} />}
            {props.discounts?.map(({ type, name: by, amountMinor: off }) => (
              <PriceChange key={type + by} why={names[by] ?? by} by={formatAmount(off, currency, locale)} />
            ))}
            {props.returned && <span className="block wrap-break-word">{props.returned.reason}</span>}
            {props.note && <span className="block italic">{props.note}</span>}
          </span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1">
          <span className="figures font-semibold">
            {grossMinor === undefined ? '–' : formatAmount(grossMinor, currency, locale)}
          </span>
          {isReturn && <Badge tone="info">{t('basket.return')}</Badge>}
        </span>
      </button>
    </li>
  )
})

/** What changed the price: the price that holds no more, or how much came off, and why. */
function PriceChange({ off, by, why }: { off?: string; by?: string; why: string }) {
  return (
    <span className="block wrap-break-word">
      {off && <s>{off}</s>} {by} {why}
    </span>
  )
}
