/** The columns of the table of items: a price for each currency and a level for each store of the business. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { storesQuery } from '../stores/stores.ts'
import type { Column } from '../table/column.ts'
import { rowLink } from '../table/LongTable.tsx'
import { words } from '../words/words.ts'
import type { ItemRow } from './items.ts'
import { Level } from './Level.tsx'

/** Returns the columns, the same until the language or the stores change. */
export function useItemColumns(): readonly Column<ItemRow>[] {
  const t = words.useWords()
  const formats = useFormats()
  const { data } = useQuery(storesQuery)
  return useMemo(() => {
    const stores = data?.stores ?? []
    const currencies = [...new Set(stores.map(({ store }) => store.currency))]
    return [
      {
        id: 'name',
        head: t('items.name'),
        leastRem: 14,

        cell: ({ itemId, item }) => (
          <Link to="/items/$itemId" params={{ itemId }} className={rowLink}>
            {item.name}
          </Link>
        ),
      },
      {
        id: 'sku',
        head: t('items.sku'),
        rem: 7.5,
        isForDesk: true,
        cell: ({ item }) => <span className="figures text-ink-muted">{item.sku}</span>,
      },
      ...currencies.map(
        (currency): Column<ItemRow> => ({
          id: currency,
          head: t('items.price_in', { currency }),
          rem: 7,
          isNumeric: true,
          cell: ({ item }) => {
            const price = item.prices.find((one) => one.currency === currency)
            return price === undefined ? '–' : formats.unitPrice(price.unitPriceE5, currency)
          },
        }),
      ),
      ...stores.map(
        ({ storeId, store }): Column<ItemRow> => ({
          id: storeId,
          head: t('items.stock_at', { store: store.name }),
          rem: 8.5,
          isNumeric: true,
          cell: (row) => <Level row={row} storeId={storeId} />,
        }),
      ),
    ]
  }, [t, formats, data])
}
