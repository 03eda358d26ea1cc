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

/** What screens show of a list; an array is one, too. */
export type TileList = {
  readonly length: number
  at(index: number): TileItem | undefined
  slice(first: number, end: number): readonly TileItem[]
}

export type Catalogue = {
  /** In the order of their positions. */
  categories(): readonly CategoryTile[]
  /** By name; of all categories where none is given. Items that are found by another one's variants are left out. The same list until the catalogue changes. */
  itemsOf(categoryId?: string): TileList
  /** Best first: items that have every word of the text as the beginning of one of theirs, or an SKU or GTIN that begins with it. */
  search(text: string, limit: number): readonly TileItem[]
  /** The same, each variant as itself: goods that are in somebody's hands. */
  searchGoods(text: string, limit: number): readonly TileItem[]
  /** The item, where it is sold here. */
  byId(itemId: string): TileItem | undefined
  /** The item with that GTIN or SKU. */
  byCode(code: string): TileItem | undefined
  /** What its record asks before it is sold; see `questionsOf`. */
  saleRulesOf(itemId: string): SaleRules | undefined
}
