/**
 * Items that came while the program runs, in columns: a hundred thousand items as objects would fill a tablet's memory. A row is an
 * item's place; an item that goes leaves its row empty.
 */
import type { ItemRecord, SaleRules } from '@kassa/contract'
import { gtinKey, must } from '@kassa/kernel'
import { type ItemTraits, noPrice } from './packed/packedColumns.ts'
import { foldText } from './searchText.ts'

export class HeldItems {
  readonly #itemIds: string[] = []
  readonly #names: string[] = []
  readonly #skus: string[] = []
  readonly #traits: ItemTraits[] = []
  /** By currency; `noPrice` where an item has none in it. */
  readonly #prices = new Map<string, number[]>()
  /** GTINs of a row with a space between, empty for most. */
  readonly #gtins: string[] = []
  readonly #foldedSkus: string[] = []
  /** Few have any. */
  readonly #saleRules = new Map<number, SaleRules>()
  readonly #rowById = new Map<string, number>()
  readonly #rowByGtin = new Map<string, number>()
  readonly #rowBySku = new Map<string, number>()
  readonly #sharedTraits = new Map<string, ItemTraits>()

  get rowCount(): number {
    return this.#itemIds.length
  }

  /** Puts an item in place, or takes it out where it has no body. Returns its row, or undefined where there was none to take out. */
  put(itemId: string, item: ItemRecord | null): number | undefined {
    const held = this.#rowById.get(itemId)
    if (held === undefined && item === null) return undefined
    const row = held ?? this.#itemIds.length
    if (held !== undefined) this.#forgetCodes(row)
    this.#rowById.set(itemId, row)
    this.#itemIds[row] = itemId
    if (item !== null) this.#fill(row, item)
    else
      this.#traits[row] = this.#shared({ ...must(this.#traits[row], 'an item that is here'), isSold: false })
    return row
  }

  itemId(row: number): string {
    return this.#itemIds[row] ?? ''
  }

  name(row: number): string {
    return this.#names[row] ?? ''
  }

  sku(row: number): string {
    return this.#skus[row] ?? ''
  }

  traits(row: number): ItemTraits | undefined {
    return this.#traits[row]
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

  /** GTINs without leading zeros. */
  gtins(row: number): readonly string[] {
    return this.#gtins[row]?.split(' ').filter(Boolean) ?? []
  }

  rowOf(itemId: string): number | undefined {
    return this.#rowById.get(itemId)
  }

  /** The row that got that GTIN last.   `gtin`: without leading zeros. */
  rowOfGtin(gtin: string): number | undefined {
    return this.#rowByGtin.get(gtin)
  }

  /** The row that got that SKU last.   `sku`: folded. */
  rowOfSku(sku: string): number | undefined {
    return this.#rowBySku.get(sku)
  }

  /** Rows whose folded SKU begins so, in no order. */
  *rowsOfSkuPrefix(prefix: string): Generator<number> {
    for (let row = 0; row < this.#foldedSkus.length; row += 1)
      if (this.#foldedSkus[row]?.startsWith(prefix) === true) yield row
  }

  /** GTINs that begin so, and their rows, in no order.   `digits`: without leading zeros. */
  *gtinsOfPrefix(digits: string): Generator<[gtin: number, row: number]> {
    for (let row = 0; row < this.#gtins.length; row += 1) {
      const gtins = this.#gtins[row] ?? ''
      if (!gtins.startsWith(digits) && !gtins.includes(` ${digits}`)) continue
      for (const gtin of this.gtins(row)) if (gtin.startsWith(digits)) yield [Number(gtin), row]
    }
  }

  #fill(row: number, item: ItemRecord): void {
    this.#names[row] = item.name
    this.#skus[row] = item.sku
    const { unit, taxCategory, categoryId, tracksStock, isActive: isSold } = item
    const traits = { unit, taxCategory, tracksStock, isSold }
    this.#traits[row] = this.#shared(categoryId === undefined ? traits : { ...traits, categoryId })
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

  // Thousands of items have the same ones, and each record brings its own copy.
  #shared(traits: ItemTraits): ItemTraits {
    const { unit, taxCategory, categoryId, tracksStock, isSold } = traits
    const key = `${unit} ${taxCategory} ${categoryId} ${tracksStock} ${isSold}`
    const held = this.#sharedTraits.get(key)
    if (held !== undefined) return held
    this.#sharedTraits.set(key, traits)
    return traits
  }

  #forgetCodes(row: number): void {
    for (const gtin of this.gtins(row)) {
      if (this.#rowByGtin.get(gtin) === row) this.#rowByGtin.delete(gtin)
    }
    const sku = this.#foldedSkus[row] ?? ''
    if (this.#rowBySku.get(sku) === row) this.#rowBySku.delete(sku)
  }
}
