/**
 * All items of the catalogue: those that lay packed on the disk when the program started, and behind them those that came or changed
 * since. A row is an item's place until it changes, or everything is taken out.
 */
import type { ItemRecord, SaleRules } from '@kassa/contract'
import { gtinKey, type LineItem, type Unit } from '@kassa/kernel'
import { HeldItems } from './heldItems.ts'
import type { ItemTraits } from './packed/packedColumns.ts'
import type { PackedItems } from './packed/packedItems.ts'
import { compareTexts, foldText } from './searchText.ts'

/** What became of a packed item since. */
const unchanged = 0
const taken = 1
const replaced = 2

export class ItemTable {
  #packed: PackedItems | undefined
  /** Of each packed row. */
  #changes = new Uint8Array()
  #held = new HeldItems()
  /** GTINs and SKUs that a held item had: no packed one has them any more. */
  readonly #heldGtins = new Set<string>()
  readonly #heldSkus = new Set<string>()
  #soldCount = 0

  get rowCount(): number {
    return this.#first + this.#held.rowCount
  }

  /** Items that are sold. */
  get soldCount(): number {
    return this.#soldCount
  }

  /** The rows below `packedCount` are packed, in the order of names. */
  get packedCount(): number {
    return this.#first
  }

  get packed(): PackedItems | undefined {
    return this.#packed
  }

  /** Has these items in place of all that it had. */
  adopt(packed: PackedItems): void {
    this.clear()
    this.#packed = packed
    this.#changes = new Uint8Array(packed.rowCount)
    this.#soldCount = packed.soldCount
  }

  /** Takes everything out. */
  clear(): void {
    this.#packed = undefined
    this.#changes = new Uint8Array()
    this.#held = new HeldItems()
    this.#heldGtins.clear()
    this.#heldSkus.clear()
    this.#soldCount = 0
  }

  /** Puts an item in place, or takes it out where it has no body. Returns its row, or undefined where there was none to take out. */
  put(itemId: string, item: ItemRecord | null): number | undefined {
    const before = this.rowOf(itemId)
    if (before === undefined && item === null) return undefined
    if (before !== undefined && this.isSold(before)) this.#soldCount -= 1
    const row = this.#place(itemId, item, before)
    if (this.isSold(row)) this.#soldCount += 1
    return row
  }

  #place(itemId: string, item: ItemRecord | null, before: number | undefined): number {
    if (before !== undefined && before < this.#first) {
      this.#changes[before] = item === null ? taken : replaced
      if (item === null) return before
    }
    const row = this.#first + (this.#held.put(itemId, item) ?? 0)
    if (this.#packed !== undefined && item !== null) {
      for (const gtin of item.gtins) this.#heldGtins.add(gtinKey(gtin))
      this.#heldSkus.add(foldText(item.sku))
    }
    return row
  }

  itemId(row: number): string {
    const packed = this.#packedAt(row)
    return packed === undefined ? this.#held.itemId(row - this.#first) : packed.itemId(row)
  }

  name(row: number): string {
    const packed = this.#packedAt(row)
    return packed === undefined ? this.#held.name(row - this.#first) : packed.name(row)
  }

  sku(row: number): string {
    const packed = this.#packedAt(row)
    return packed === undefined ? this.#held.sku(row - this.#first) : packed.sku(row)
  }

  unit(row: number): Unit {
    return this.#traits(row)?.unit ?? 'piece'
  }

  categoryId(row: number): string | undefined {
    return this.#traits(row)?.categoryId
  }

  tracksStock(row: number): boolean {
    return this.#traits(row)?.tracksStock ?? false
  }

  isSold(row: number): boolean {
    const isThere = row >= this.#first || this.#changes[row] === unchanged
    return isThere && this.#traits(row)?.isSold === true
  }

  /** Price of one unit, five decimals, or undefined where the item has none in that currency. */
  unitPriceE5(row: number, currency: string): number | undefined {
    const packed = this.#packedAt(row)
    return packed === undefined
      ? this.#held.unitPriceE5(row - this.#first, currency)
      : packed.unitPriceE5(row, currency)
  }

  /** What is asked before the item is sold. */
  saleRules(row: number): SaleRules | undefined {
    const packed = this.#packedAt(row)
    return packed === undefined ? this.#held.saleRules(row - this.#first) : packed.saleRules(row)
  }

  rowOf(itemId: string): number | undefined {
    const held = this.#held.rowOf(itemId)
    return held === undefined ? this.#packed?.rowOf(itemId) : this.#first + held
  }

  /** The row with that GTIN or SKU; a GTIN comes first, and leading zeros do not matter in it. */
  rowOfCode(code: string): number | undefined {
    const byGtin = /^\d+$/.test(code) ? this.#rowOfGtin(gtinKey(code)) : undefined
    return byGtin ?? this.#rowOfSku(foldText(code))
  }

  /** Rows of what is sold whose SKU begins with the folded text, in the order of SKUs, then those of which a GTIN does, in the order of
   *  GTINs; at most `limit`. */
  rowsOfCodePrefix(prefix: string, limit: number): number[] {
    const rows = new Set(this.#rowsOfSkuPrefix(prefix, limit))
    const digits = /^\d{3,}$/.test(prefix) ? gtinKey(prefix) : ''
    if (digits !== '') for (const row of this.#rowsOfGtinPrefix(digits, limit)) rows.add(row)
    return [...rows].slice(0, limit)
  }

  /** Whether something about the piece or its price is asked before it is sold. */
  isAsked(row: number, currency: string): boolean {
    const { variants, modifierGroups, needsSerials, needsLot, needsExpiry } = this.saleRules(row) ?? {}
    const asked = variants || modifierGroups || needsSerials || needsLot || needsExpiry
    return !!asked || this.openPrice(row, currency) !== undefined
  }

  /** The bounds of a price that is asked for. */
  openPrice(row: number, currency: string): { leastE5: number; mostE5: number } | undefined {
    return this.saleRules(row)?.openPrices?.find((price) => price.currency === currency)
  }

  /** What a basket line needs to know of the item at that price. */
  lineItem(row: number, unitPriceE5: number): LineItem {
    const { unit = 'piece', taxCategory = '', tracksStock = false, categoryId } = this.#traits(row) ?? {}
    return {
      itemId: this.itemId(row),
      sku: this.sku(row),
      name: this.name(row),
      unit,
      unitPriceE5,
      taxCategory,
      tracksStock,
      ...(categoryId && { categoryIds: [categoryId] }),
    }
  }

  get #first(): number {
    return this.#changes.length
  }

  #packedAt(row: number): PackedItems | undefined {
    return row < this.#first ? this.#packed : undefined
  }

  #traits(row: number): ItemTraits | undefined {
    return this.#packedAt(row)?.traits(row) ?? this.#held.traits(row - this.#first)
  }

  #rowOfGtin(gtin: string): number | undefined {
    const held = this.#held.rowOfGtin(gtin)
    if (held !== undefined) return this.#first + held
    return this.#heldGtins.has(gtin) ? undefined : this.#ifUnchanged(this.#packed?.rowOfGtin(gtin))
  }

  #rowOfSku(sku: string): number | undefined {
    const held = this.#held.rowOfSku(sku)
    if (held !== undefined) return this.#first + held
    return this.#heldSkus.has(sku) ? undefined : this.#ifUnchanged(this.#packed?.rowOfSku(sku))
  }

  #ifUnchanged(row: number | undefined): number | undefined {
    return row !== undefined && this.#changes[row] === unchanged ? row : undefined
  }

  #rowsOfSkuPrefix(prefix: string, limit: number): number[] {
    const packed = some(this.#packed?.rowsOfSkuPrefix(prefix) ?? [], limit, (row) => this.isSold(row))
    const held = [...this.#held.rowsOfSkuPrefix(prefix)].map((row) => this.#first + row)
    return [...packed, ...held.filter((row) => this.isSold(row))]
      .map((row) => ({ row, sku: foldText(this.sku(row)), itemId: this.itemId(row) }))
      .sort((a, b) => compareTexts(a.sku, b.sku) || compareTexts(a.itemId, b.itemId))
      .map(({ row }) => row)
      .slice(0, limit)
  }

  #rowsOfGtinPrefix(digits: string, limit: number): number[] {
    const packed = some(this.#packed?.gtinsOfPrefix(digits) ?? [], limit, ([, row]) => this.isSold(row))
    const held = [...this.#held.gtinsOfPrefix(digits)].map(
      ([gtin, row]) => [gtin, this.#first + row] as const,
    )
    return [...packed, ...held.filter(([, row]) => this.isSold(row))]
      .map(([gtin, row]) => ({ gtin, row, itemId: this.itemId(row) }))
      .sort((a, b) => a.gtin - b.gtin || compareTexts(a.itemId, b.itemId))
      .map(({ row }) => row)
      .slice(0, limit)
  }
}

/** Returns the first `limit` that are wanted. */
function some<Value>(values: Iterable<Value>, limit: number, isWanted: (value: Value) => boolean): Value[] {
  const found: Value[] = []
  for (const value of values) {
    if (found.length >= limit) break
    if (isWanted(value)) found.push(value)
  }
  return found
}
