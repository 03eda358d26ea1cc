/** An item in two lines: on phones. */
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { rowLink } from '../table/LongTable.tsx'
import type { ItemRow } from './items.ts'

/** The two lines. Its link covers the nearest positioned box: the row. */
export function ItemLines({ row }: { row: ItemRow }) {
  const formats = useFormats()
  const { itemId, item, levels } = row
  const prices = item.prices.map(({ currency, unitPriceE5 }) => formats.unitPrice(unitPriceE5, currency))
  const stock = item.tracksStock
    ? levels.map(
        ({ storeName, quantityMilli }) => `${storeName} ${formats.quantity(quantityMilli, item.unit)}`,
      )
    : [item.sku]
  return (
    <span className="flex w-full items-center gap-3">
      <span className="min-w-0 flex-1">
        <Link to="/items/$itemId" params={{ itemId }} className={`block truncate ${rowLink}`}>
          {item.name}
        </Link>
        <span className="figures block truncate text-sm text-ink-muted">{stock.join(' · ')}</span>
      </span>
      <span className="figures shrink-0 text-right">
        {prices.map((price, place) => (
          <span key={price} className={place === 0 ? 'block font-semibold' : 'block text-xs text-ink-muted'}>
            {price}
          </span>
        ))}
      </span>
    </span>
  )
}
