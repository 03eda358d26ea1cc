/** An item of the catalogue as a tile. Drawn again only when the item itself changed. */
import type { TileItem } from '@kassa/client'
import { BoxIcon, formatQuantity, formatUnitPrice, Tile, useLanguage } from '@kassa/ui'
import { memo } from 'react'
import { words } from '../words/words.ts'

type ItemTileProps = { item: TileItem; tabIndex: number; onAdd: (item: TileItem) => void }

/** The tile. One press adds one. */
export const ItemTile = memo(function ItemTile({ item, tabIndex, onAdd }: ItemTileProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { name, hue, unitPriceE5, currency, unit, stockMilli } = item
  const stock = stockMilli === undefined ? undefined : formatQuantity(stockMilli, unit, locale)
  return (
    <Tile
      name={name}
      hue={hue}
      price={item.isPriceAsked ? t('find.open_price') : formatUnitPrice(unitPriceE5, currency, locale)}
      stock={
        stock !== undefined && (
          <span className="inline-flex items-center gap-1">
            <BoxIcon size={13} />
            <span aria-hidden="true">{stock}</span>
            <span className="sr-only">{t('find.in_stock', { quantity: stock })}</span>
          </span>
        )
      }
      tabIndex={tabIndex}
      onPress={() => onAdd(item)}
    />
  )
})
