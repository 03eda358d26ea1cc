/** The catalogue that is searched and sold from, kept up to date while it is used. */
import type { CategoryRecord, ItemRecord, SaleRules } from '@kassa/contract'
import type { LineItem } from '@kassa/kernel'
import type { Catalogue, CategoryTile, TileItem, TileList } from './catalogue.ts'
import { soldRowsByName } from './itemOrder.ts'
import { ItemSearch } from './itemSearch.ts'
import { ItemTable } from './itemTable.ts'
import type { PackedItems } from './packed/packedItems.ts'
import { foldText } from './searchText.ts'
import { makeTileList } from './tileList.ts'

const neutralHue = 220

export class LiveCatalogue implements Catalogue {
  readonly items = new ItemTable()
  readonly #search = new ItemSearch(this.items)
  readonly #stockOf: (itemId: string) => number | undefined
  readonly #priceOf: (itemId: string, ownPriceE5: number) => number
  readonly #categories = new Map<string, CategoryRecord>()
  readonly #tiles = new Map<number, TileItem>()
  readonly #tilesOfCategory = new Map<string | undefined, TileList>()
  /** Of each category, until an item changes; how many there are of each item changes more often. */
  readonly #rowsOfCategory = new Map<string | undefined, Uint32Array>()
  /** The item that each variant is chosen from. */
  readonly #parents = new Map<string, string>()
  readonly #variants = new Map<string, readonly string[]>()
  #categoryTiles: readonly CategoryTile[] | undefined
  #currency: string | undefined
  /** Rows of what is sold in the order of their names; undefined where it must be worked out. */
  #order: Uint32Array | undefined
  #version = 0

  /** `priceOf`: what one of an item costs now, given the item's own price. */
  constructor(
    stockOf: (itemId: string) => number | undefined,
    priceOf = (_itemId: string, ownPriceE5: number) => ownPriceE5,
  ) {
    this.#stockOf = stockOf
    this.#priceOf = priceOf
  }

  get version(): number {
    return this.#version
  }

  /** Prices are shown and sold in this currency. */
  setCurrency(currency: string): void {
    if (this.#currency === currency) return
    this.#currency = currency
    this.#forgetAll()
  }

  /** Price lists changed: prices are asked anew when somebody looks. */
  pricesChanged(): void {
    this.#forgetAll()
  }

  /** Has these items in place of all that it had. */
  adopt(packed: PackedItems): void {
    this.#clearItems()
    this.items.adopt(packed)
    for (const row of packed.ruleRows) {
      const { variants } = packed.saleRules(row) ?? {}
      if (variants && packed.traits(row)?.isSold) this.#putVariants(packed.itemId(row), variants.items)
    }
    this.#forgetAll()
  }

  putItem(itemId: string, item: ItemRecord | null): void {
    const before = this.items.rowOf(itemId)
    const row = this.items.put(itemId, item)
    if (row === undefined) return
    this.#putVariants(itemId, (item?.isActive && item.saleRules?.variants?.items) || [])
    if (before !== undefined) this.#tiles.delete(before)
    this.#tilesOfCategory.clear()
    this.#rowsOfCategory.clear()
    this.#order = undefined
    if (row >= this.items.packedCount) this.#search.changed(row)
    this.#version += 1
  }

  putCategory(categoryId: string, category: CategoryRecord | null): void {
    if (category === null) this.#categories.delete(categoryId)
    else this.#categories.set(categoryId, category)
    this.#forgetAll()
  }

  /** Takes everything out. */
  clear(): void {
    this.#clearItems()
    this.#categories.clear()
    this.#forgetAll()
  }

  #clearItems(): void {
    this.items.clear()
    this.#search.clear()
    this.#parents.clear()
    this.#variants.clear()
    this.#order = undefined
  }

  /** Makes what depends on the stock of these items anew. */
  stockChanged(itemIds: readonly string[]): void {
    // To find most of the tiles would take longer than to make them again.
    if (itemIds.length > this.#tiles.size) this.#tiles.clear()
    else for (const itemId of itemIds) this.#tiles.delete(this.items.rowOf(itemId) ?? -1)
    this.#tilesOfCategory.clear()
    this.#version += 1
  }

  /** Builds the index between frames; `breathe` lets others work. */
  prepare(breathe: () => Promise<void>): Promise<void> {
    const version = this.#version
    return this.#search.prepare(breathe, () => this.#version !== version)
  }

  categories(): readonly CategoryTile[] {
    this.#categoryTiles ??= [...this.#categories]
      .sort(([, a], [, b]) => a.position - b.position || (a.name < b.name ? -1 : 1))
      .map(([categoryId, { name, hue }]) => ({ categoryId, name, hue }))
    return this.#categoryTiles
  }

  itemsOf(categoryId?: string): TileList {
    const held = this.#tilesOfCategory.get(categoryId)
    if (held !== undefined) return held
    const tiles = makeTileList(this.#shownRows(categoryId), (row) => this.#tile(row))
    this.#tilesOfCategory.set(categoryId, tiles)
    return tiles
  }

  search(text: string, limit: number): readonly TileItem[] {
    // Of variants the item that they are chosen from is found, once.
    return this.#tilesOf(
      [...this.#found(text, limit)].map((row) => this.#shownRow(row)),
      limit,
    )
  }

  searchGoods(text: string, limit: number): readonly TileItem[] {
    const goods = [...this.#found(text, limit)].filter((row) => !this.#variants.has(this.items.itemId(row)))
    return this.#tilesOf(goods, limit)
  }

  byId(itemId: string): TileItem | undefined {
    return this.#tile(this.items.rowOf(itemId) ?? -1)
  }

  byCode(code: string): TileItem | undefined {
    const row = this.items.rowOfCode(code.trim())
    return row === undefined ? undefined : this.#tile(row)
  }

  saleRulesOf(itemId: string): SaleRules | undefined {
    return this.items.saleRules(this.items.rowOf(itemId) ?? -1)
  }

  #tilesOf(rows: readonly number[], limit: number): TileItem[] {
    return [...new Set(rows)].flatMap((row) => this.#tile(row) ?? []).slice(0, limit)
  }

  #found(text: string, limit: number): ReadonlySet<number> {
    const typed = foldText(text.trim())
    if (typed === '') return new Set()
    const isShown = (row: number) => this.#isShown(row)
    return new Set([
      ...this.items.rowsOfCodePrefix(typed, limit),
      ...this.#search.find(typed, limit, isShown),
    ])
  }

  /** An item that is sold hides what is chosen from it; one that goes gives it back. */
  #putVariants(itemId: string, variants: readonly { itemId: string }[]): void {
    for (const variantId of this.#variants.get(itemId) ?? []) this.#parents.delete(variantId)
    const variantIds = variants.map((variant) => variant.itemId)
    if (variantIds.length === 0) this.#variants.delete(itemId)
    else this.#variants.set(itemId, variantIds)
    for (const variantId of variantIds) this.#parents.set(variantId, itemId)
  }

  /** Rows of what is shown of a category, by name; of all categories where none is given. */
  #shownRows(categoryId: string | undefined): Uint32Array {
    const held = this.#rowsOfCategory.get(categoryId)
    if (held !== undefined) return held
    this.#order ??= soldRowsByName(this.items)
    const hidden = this.#hiddenRows()
    const rows = this.#order.filter((row) => {
      const isOfCategory = categoryId === undefined || this.items.categoryId(row) === categoryId
      return isOfCategory && !hidden.has(row) && this.#isShown(row)
    })
    this.#rowsOfCategory.set(categoryId, rows)
    return rows
  }

  /** Rows of what is chosen from something that is shown. */
  #hiddenRows(): ReadonlySet<number> {
    const hidden = new Set<number>()
    for (const [variantId, parentId] of this.#parents) {
      if (this.#isShown(this.items.rowOf(parentId) ?? -1)) hidden.add(this.items.rowOf(variantId) ?? -1)
    }
    return hidden
  }

  /** Whether it is sold here. */
  #isShown(row: number): boolean {
    const currency = this.#currency
    return (
      currency !== undefined && this.items.isSold(row) && this.items.unitPriceE5(row, currency) !== undefined
    )
  }

  /** The row that is found for a row: of a variant the item that it is chosen from, where that is sold here. */
  #shownRow(row: number): number {
    const parent = this.#parents.get(this.items.itemId(row))
    const parentRow = parent === undefined ? -1 : (this.items.rowOf(parent) ?? -1)
    return this.#isShown(parentRow) ? parentRow : row
  }

  /** What a basket line needs to know of an item at that price. */
  lineItem(row: number, unitPriceE5: number): LineItem {
    const { items } = this
    const ofCategory = this.#categories.get(items.categoryId(row) ?? '')?.minimumAge
    const minimumAge = items.saleRules(row)?.minimumAge ?? ofCategory
    const item = items.lineItem(row, unitPriceE5)
    if (minimumAge) item.minimumAge = minimumAge
    return item
  }

  #tile(row: number): TileItem | undefined {
    const held = this.#tiles.get(row)
    if (held !== undefined) return held
    const { items } = this
    const currency = this.#currency
    const unitPriceE5 = currency === undefined ? undefined : items.unitPriceE5(row, currency)
    if (currency === undefined || unitPriceE5 === undefined || !items.isSold(row)) return undefined
    const itemId = items.itemId(row)
    const stockMilli = items.tracksStock(row) ? this.#stockOf(itemId) : undefined
    const tile: TileItem = {
      itemId,
      sku: items.sku(row),
      name: items.name(row),
      hue: this.#categories.get(items.categoryId(row) ?? '')?.hue ?? neutralHue,
      unitPriceE5: this.#priceOf(itemId, unitPriceE5),
      currency,
      unit: items.unit(row),
      ...(stockMilli === undefined ? {} : { stockMilli }),
      ...(items.openPrice(row, currency) && { isPriceAsked: true }),
    }
    this.#tiles.set(row, tile)
    return tile
  }

  #forgetAll(): void {
    this.#categoryTiles = undefined
    this.#tiles.clear()
    this.#tilesOfCategory.clear()
    this.#rowsOfCategory.clear()
    this.#version += 1
  }
}
