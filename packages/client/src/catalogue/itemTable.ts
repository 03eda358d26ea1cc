/**
 * The items of the catalogue in columns: a hundred thousand items as objects would fill a tablet's memory. A row is an item's place
 * for as long as the program runs; an item that goes leaves its row empty.
 */
import type { ItemRecord, SaleRules } from '@kassa/contract'
import { gtinKey, type LineItem, type Unit } from '@kassa/kernel'
import { foldText } from './searchText.ts'

const noPrice = -1

export class ItemTable {
  readonly itemIds: string[] = []
  readonly names: string[] = []
  readonly skus: string[] = []
  readonly categoryIds: (string | undefined)[] = []
  readonly units: Unit[] = []
  readonly tracksStock: boolean[] = []
  /** By currency; `noPrice` where an item has none in it. */
  readonly #prices = new Map<string, number[]>()
  readonly #taxCategories: string[] = []
  /** GTINs of a row with a space between, empty for most. */
  readonly #gtins: string[] = []
  readonly #foldedSkus: string[] = []
  /** Few have any. */
  readonly #saleRules = new Map<number, SaleRules>()
  readonly #isSold: boolean[] = []
  readonly #rowById = new Map<string, number>()
  readonly #rowByGtin = new Map<string, number>()
  readonly #rowBySku = new Map<string, number>()
  readonly #sharedTexts = new Map<string, string>()
  #soldCount = 0

  get rowCount(): number {
    return this.itemIds.length
  }

  /** Items that are sold. */
  get soldCount(): number {
    return this.#soldCount
  }

  /** Puts an item in place, or takes it out where it has no body. Returns its row, or undefined where there was none to take out. */
  put(itemId: string, item: ItemRecord | null): number | undefined {
    const held = this.#rowById.get(itemId)
    if (held === undefined && item === null) return undefined
    const row = held ?? this.itemIds.length
    if (held !== undefined) this.#forgetCodes(row)
    if (this.#isSold[row] === true) this.#soldCount -= 1
    this.#rowById.set(itemId, row)
    this.itemIds[row] = itemId
    this.#isSold[row] = item?.isActive ?? false
    if (item !== null) this.#fill(row, item)
    if (this.#isSold[row] === true) this.#soldCount += 1
    return row
  }

  rowOf(itemId: string): number | undefined {
    return this.#rowById.get(itemId)
  }

  /** The row with that GTIN or SKU; a GTIN comes first, and leading zeros do not matter in it. */
  rowOfCode(code: string): number | undefined {
    const byGtin = /^\d+$/.test(code) ? this.#rowByGtin.get(gtinKey(code)) : undefined
    return byGtin ?? this.#rowBySku.get(foldText(code))
  }

  /** Rows whose SKU or a GTIN begins with the folded text, at most `limit`. */
  rowsOfCodePrefix(prefix: string, limit: number): number[] {
    const rows: number[] = []
    const digits = /^\d{3,}$/.test(prefix) ? gtinKey(prefix) : undefined
    for (let row = 0; row < this.itemIds.length && rows.length < limit; row += 1) {
      if (this.#isSold[row] !== true) continue
      const isSku = this.#foldedSkus[row]?.startsWith(prefix) === true
      if (isSku || (digits !== undefined && this.#hasGtinPrefix(row, digits))) rows.push(row)
    }
    return rows
  }

  isSold(row: number): boolean {
    return this.#isSold[row] === true
  }

  /** Price of one unit, five decimals, or undefined where the item has none in that currency. */
  unitPriceE5(row: number, currency: string): number | undefined {
    const priceE5 = this.#prices.get(currency)?.[row] ?? noPrice
    return priceE5 === noPrice ? undefined : priceE5
  }

  /** What is asked before the item is sold. */
  saleRules(row: number): SaleRules | undefined {
    return this.#saleRules.get(row)
  }

  /** Whether something about the piece or its price is asked before it is sold. */
  isAsked(row: number, currency: string): boolean {
    const { variants, modifierGroups, needsSerials, needsLot, needsExpiry } = this.#saleRules.get(row) ?? {}
    const asked = variants || modifierGroups || needsSerials || needsLot || needsExpiry
    return !!asked || this.openPrice(row, currency) !== undefined
  }

  /** The bounds of a price that is asked for. */
  openPrice(row: number, currency: string): { leastE5: number; mostE5: number } | undefined {
    return this.#saleRules.get(row)?.openPrices?.find((price) => price.currency === currency)
  }

  /** What a basket line needs to know of the item at that price. */
  lineItem(row: number, unitPriceE5: number): LineItem {
    const categoryId = this.categoryIds[row]
    return {
      itemId: this.itemIds[row] ?? '',
      sku: this.skus[row] ?? '',
      name: this.names[row] ?? '',
      unit: this.units[row] ?? 'piece',
      unitPriceE5,
      taxCategory: this.#taxCategories[row] ?? '',
      tracksStock: this.tracksStock[row] ?? false,
      ...(categoryId && { categoryIds: [categoryId] }),
    }
  }

  #fill(row: number, item: ItemRecord): void {
    this.names[row] = item.name
    this.skus[row] = item.sku
    this.categoryIds[row] = item.categoryId === undefined ? undefined : this.#shared(item.categoryId)
    this.units[row] = item.unit
    this.tracksStock[row] = item.tracksStock
    this.#taxCategories[row] = this.#shared(item.taxCategory)
    this.#fillPrices(row, item.prices)
    if (item.saleRules === undefined) this.#saleRules.delete(row)
    else this.#saleRules.set(row, item.saleRules)
    const gtins = item.gtins.map(gtinKey)
    this.#gtins[row] = gtins.join(' ')
    for (const gtin of gtins) this.#rowByGtin.set(gtin, row)
    const sku = foldText(item.sku)
    this.#foldedSkus[row] = sku
    this.#rowBySku.set(sku, row)
  }

  #fillPrices(row: number, prices: ItemRecord['prices']): void {
    for (const column of this.#prices.values()) column[row] = noPrice
    for (const { currency, unitPriceE5 } of prices) {
      let column = this.#prices.get(currency)
      if (column === undefined) {
        column = Array.from({ length: row }, () => noPrice)
        this.#prices.set(currency, column)
      }
      column[row] = unitPriceE5
    }
  }

  // Each record brings its own copy of texts that thousands of items have in common.
  #shared(text: string): string {
    const held = this.#sharedTexts.get(text)
    if (held !== undefined) return held
    this.#sharedTexts.set(text, text)
    return text
  }

  #forgetCodes(row: number): void {
    for (const gtin of this.#gtins[row]?.split(' ') ?? []) {
      if (this.#rowByGtin.get(gtin) === row) this.#rowByGtin.delete(gtin)
    }
    const sku = this.#foldedSkus[row] ?? ''
    if (this.#rowBySku.get(sku) === row) this.#rowBySku.delete(sku)
  }

  #hasGtinPrefix(row: number, digits: string): boolean {
    const gtins = this.#gtins[row] ?? ''
    return gtins.startsWith(digits) || gtins.includes(` ${digits}`)
  }
}
