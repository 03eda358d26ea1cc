/** Finding items: by category, by typed text, by scanned code. */
import type { SaleRules } from '@kassa/contract'
import type { Currency, Unit } from '@kassa/kernel'

export type CategoryTile = { categoryId: string; name: string; hue: number }

/** An item as a tile shows it. */
export type TileItem = {
  itemId: string
  sku: string
  name: string
  /** Degrees; of its category. */
  hue: number
  /** Price of one unit in the store's currency, five decimals. */
  unitPriceE5: number
  currency: Currency
  unit: Unit
  /** The price is asked for. */
  isPriceAsked?: true
  /** Thousandths at this store as far as this device knows; undefined where stock is not kept. */
  stockMilli?: number
}

/** What is asked before an item is sold. */
export type ItemQuestions = {
  name: string
  unit: Unit
  /** The price of one unit, five decimals, within bounds. */
  openPrice?: { leastE5: number; mostE5: number }
  /** What tells the very piece apart. */
  trace?: {
    needsSerials: boolean | undefined
    needsLot: boolean | undefined
    needsExpiry: boolean | undefined
  }
  /** Which of these it is; those that are not sold here are left out. */
  variants?: { attributes: NonNullable<SaleRules['variants']>['attributes']; items: readonly VariantTile[] }
}

/** An item that is another in a colour, in a size.   `values`: one of each attribute, in their order. */
export type VariantTile = { values: readonly string[]; tile: TileItem }

export type Catalogue = {
  /** In the order of their positions. */
  categories(): readonly CategoryTile[]
  /** By name; of all categories where none is given. Items that are found by another one's variants are left out. The same array until the catalogue changes. */
  itemsOf(categoryId?: string): readonly TileItem[]
  /** Best first: items that have every word of the text as the beginning of one of theirs, or an SKU or GTIN that begins with it. */
  search(text: string, limit: number): readonly TileItem[]
  /** The same, each variant as itself: goods that are in somebody's hands. */
  searchGoods(text: string, limit: number): readonly TileItem[]
  /** The item, where it is sold here. */
  byId(itemId: string): TileItem | undefined
  /** The item with that GTIN or SKU. */
  byCode(code: string): TileItem | undefined
  /** Undefined where the item is not known here. */
  questionsOf(itemId: string): ItemQuestions | undefined
}
