/**
 * The catalogue that is searched and sold from, kept up to date while it is used. Items change a few at a time: what changed since
 * the index was built is looked through by hand until it is worth building anew.
 */
import type { CategoryRecord, ItemRecord, SaleRules } from '@kassa/contract'
import type { LineItem } from '@kassa/kernel'
import type { Catalogue, CategoryTile, TileItem } from './catalogue.ts'
import { ItemTable } from './itemTable.ts'
import { type SearchIndex, SearchIndexBuilder } from './searchIndex.ts'
import { foldText, wordsOf } from './searchText.ts'

const mostUnindexed = 500
const sliceLength = 2000
const neutralHue = 220

export class LiveCatalogue implements Catalogue {
  readonly items = new ItemTable()
  readonly #stockOf: (itemId: string) => number | undefined
  readonly #priceOf: (itemId: string, ownPriceE5: number) => number
  readonly #categories = new Map<string, CategoryRecord>()
  readonly #tiles = new Map<number, TileItem>()
  readonly #tilesOfCategory = new Map<string | undefined, readonly TileItem[]>()
  readonly #unindexed = new Set<number>()
  /** The item that each variant is chosen from. */
  readonly #parents = new Map<string, string>()
  readonly #variants = new Map<string, readonly string[]>()
  #categoryTiles: readonly CategoryTile[] | undefined
  #currency: string | undefined
  /** Rows in the order of their names; undefined where it must be worked out. */
  #order: number[] | undefined
  #indexedRows: readonly number[] = []
  #index: SearchIndex | undefined
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

  putItem(itemId: string, item: ItemRecord | null): void {
    const row = this.items.put(itemId, item)
    if (row === undefined) return
    this.#putVariants(itemId, item)
    this.#tiles.delete(row)
    this.#tilesOfCategory.clear()
    this.#order = undefined
    if (this.#index !== undefined) this.#unindexed.add(row)
    if (this.#unindexed.size > mostUnindexed) this.#index = undefined
    this.#version += 1
  }

  putCategory(categoryId: string, category: CategoryRecord | null): void {
    if (category === null) this.#categories.delete(categoryId)
    else this.#categories.set(categoryId, category)
    this.#forgetAll()
  }

  /** Takes everything out. */
  clear(): void {
    for (const itemId of this.items.itemIds) this.items.put(itemId, null)
    this.#categories.clear()
    this.#parents.clear()
    this.#variants.clear()
    this.#order = undefined
    this.#index = undefined
    this.#unindexed.clear()
    this.#forgetAll()
  }

  /** Makes what depends on the stock of these items anew. */
  stockChanged(itemIds: Iterable<string>): void {
    for (const itemId of itemIds) {
      const row = this.items.rowOf(itemId)
      if (row !== undefined) this.#tiles.delete(row)
    }
    this.#tilesOfCategory.clear()
    this.#version += 1
  }

  /** Builds the index between frames; `breathe` lets others work. */
  async prepare(breathe: () => Promise<void>): Promise<void> {
    const version = this.#version
    const rows = [...this.#sortedRows()]
    const builder = new SearchIndexBuilder()
    for (let start = 0; start < rows.length; start += sliceLength) {
      for (const row of rows.slice(start, start + sliceLength)) builder.add(this.#foldedName(row))
      await breathe()
      if (this.#version !== version && this.#index !== undefined) return
    }
    if (this.#version === version) this.#keepIndex(rows, builder.finish())
  }

  categories(): readonly CategoryTile[] {
    this.#categoryTiles ??= [...this.#categories]
      .sort(([, a], [, b]) => a.position - b.position || (a.name < b.name ? -1 : 1))
      .map(([categoryId, { name, hue }]) => ({ categoryId, name, hue }))
    return this.#categoryTiles
  }

  itemsOf(categoryId?: string): readonly TileItem[] {
    const held = this.#tilesOfCategory.get(categoryId)
    if (held !== undefined) return held
    const tiles: TileItem[] = []
    for (const row of this.#sortedRows()) {
      if (categoryId !== undefined && this.items.categoryIds[row] !== categoryId) continue
      const tile = this.#shownRow(row) === row ? this.#tile(row) : undefined
      if (tile !== undefined) tiles.push(tile)
    }
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
    const goods = [...this.#found(text, limit)].filter(
      (row) => !this.#variants.has(this.items.itemIds[row] ?? ''),
    )
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
    const rows = new Set(this.items.rowsOfCodePrefix(typed, limit))
    for (const row of this.#unindexedMatches(typed)) rows.add(row)
    const index = this.#readyIndex()
    const isWanted = (place: number) => {
      const row = this.#indexedRows[place]
      return row !== undefined && !this.#unindexed.has(row) && this.#tile(row) !== undefined
    }
    for (const place of index.find(typed, limit, isWanted)) rows.add(this.#indexedRows[place] ?? -1)
    return rows
  }

  /** An item that is sold hides what is chosen from it; one that goes gives it back. */
  #putVariants(itemId: string, item: ItemRecord | null): void {
    for (const variantId of this.#variants.get(itemId) ?? []) this.#parents.delete(variantId)
    const variants = (item?.isActive && item.saleRules?.variants?.items) || []
    if (variants.length === 0) this.#variants.delete(itemId)
    else
      this.#variants.set(
        itemId,
        variants.map((variant) => variant.itemId),
      )
    for (const variant of variants) this.#parents.set(variant.itemId, itemId)
  }

  /** The row that is found for a row: of a variant the item that it is chosen from, where that is sold here. */
  #shownRow(row: number): number {
    const parent = this.#parents.get(this.items.itemIds[row] ?? '')
    const parentRow = parent === undefined ? undefined : this.items.rowOf(parent)
    return parentRow === undefined || this.#tile(parentRow) === undefined ? row : parentRow
  }

  /** What a basket line needs to know of an item at that price. */
  lineItem(row: number, unitPriceE5: number): LineItem {
    const { items } = this
    const ofCategory = this.#categories.get(items.categoryIds[row] ?? '')?.minimumAge
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
    const itemId = items.itemIds[row] ?? ''
    const stockMilli = items.tracksStock[row] === true ? this.#stockOf(itemId) : undefined
    const tile: TileItem = {
      itemId,
      sku: items.skus[row] ?? '',
      name: items.names[row] ?? '',
      hue: this.#categories.get(items.categoryIds[row] ?? '')?.hue ?? neutralHue,
      unitPriceE5: this.#priceOf(itemId, unitPriceE5),
      currency,
      unit: items.units[row] ?? 'piece',
      ...(stockMilli === undefined ? {} : { stockMilli }),
      ...(items.openPrice(row, currency) && { isPriceAsked: true }),
    }
    this.#tiles.set(row, tile)
    return tile
  }

  #sortedRows(): readonly number[] {
    if (this.#order === undefined) {
      const names = Array.from({ length: this.items.rowCount }, (_, row) => this.#foldedName(row))
      this.#order = names.map((_, row) => row).filter((row) => this.items.isSold(row))
      this.#order.sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1))
    }
    return this.#order
  }

  #readyIndex(): SearchIndex {
    if (this.#index !== undefined) return this.#index
    const rows = [...this.#sortedRows()]
    const builder = new SearchIndexBuilder()
    for (const row of rows) builder.add(this.#foldedName(row))
    return this.#keepIndex(rows, builder.finish())
  }

  #keepIndex(rows: readonly number[], index: SearchIndex): SearchIndex {
    this.#index = index
    this.#indexedRows = rows
    this.#unindexed.clear()
    return index
  }

  #unindexedMatches(typed: string): number[] {
    const typedWords = wordsOf(typed)
    if (typedWords.length === 0) return []
    return [...this.#unindexed].filter((row) => {
      const words = wordsOf(this.#foldedName(row))
      return typedWords.every((typedWord) => words.some((word) => word.startsWith(typedWord)))
    })
  }

  #foldedName(row: number): string {
    return foldText(this.items.names[row] ?? '')
  }

  #forgetAll(): void {
    this.#categoryTiles = undefined
    this.#tiles.clear()
    this.#tilesOfCategory.clear()
    this.#version += 1
  }
}
