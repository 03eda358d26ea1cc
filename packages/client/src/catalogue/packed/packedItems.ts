/** Items found in packed columns, by halving: one in a million takes twenty looks. */
import type { SaleRules } from '@kassa/contract'
import { SearchIndex } from '../searchIndex.ts'
import { foldText } from '../searchText.ts'
import {
  firstWhere,
  type ItemTraits,
  noPrice,
  type PackedColumns,
  type PackedSummary,
} from './packedColumns.ts'
import { textAt } from './textColumn.ts'

const mostGtinDigits = 14

export class PackedItems {
  readonly rowCount: number
  readonly soldCount: number
  /** Places are rows. */
  readonly words: SearchIndex
  readonly #columns: PackedColumns
  readonly #traits: readonly ItemTraits[]
  readonly #currencies: readonly string[]

  constructor(columns: PackedColumns, { soldCount, traits, currencies }: PackedSummary) {
    this.#columns = columns
    this.#traits = traits
    this.#currencies = currencies
    this.rowCount = columns.traits.length
    this.soldCount = soldCount
    const { words, wordStarts, wordRows } = columns
    this.words = new SearchIndex({
      words: { length: words.ends.length, at: (place) => textAt(words, place) },
      ...{ starts: wordStarts, places: wordRows, count: this.rowCount },
    })
  }

  itemId(row: number): string {
    return textAt(this.#columns.itemIds, row)
  }

  name(row: number): string {
    return textAt(this.#columns.names, row)
  }

  sku(row: number): string {
    return textAt(this.#columns.skus, row)
  }

  traits(row: number): ItemTraits | undefined {
    return this.#traits[this.#columns.traits[row] ?? -1]
  }

  unitPriceE5(row: number, currency: string): number | undefined {
    const column = this.#currencies.indexOf(currency)
    const priceE5 = column < 0 ? noPrice : this.#columns.prices[column * this.rowCount + row]
    return priceE5 === noPrice ? undefined : priceE5
  }

  saleRules(row: number): SaleRules | undefined {
    const { ruleRows, rules } = this.#columns
    const place = firstWhere(ruleRows.length, (at) => (ruleRows[at] ?? 0) >= row)
    // This program wrote it itself, and its hash is the one that was written.
    return ruleRows[place] === row ? (JSON.parse(textAt(rules, place)) as SaleRules) : undefined
  }

  /** Rows of which something is asked. */
  get ruleRows(): Iterable<number> {
    return this.#columns.ruleRows
  }

  rowOf(itemId: string): number | undefined {
    const { rowsById } = this.#columns
    const row = rowsById[firstWhere(rowsById.length, (place) => this.itemId(rowsById[place] ?? 0) >= itemId)]
    return row !== undefined && this.itemId(row) === itemId ? row : undefined
  }

  /** The row that came last of those with that GTIN.   `gtin`: digits without leading zeros. */
  rowOfGtin(gtin: string): number | undefined {
    if (gtin.length > mostGtinDigits) return undefined
    const { gtins, gtinRows } = this.#columns
    const place = firstWhere(gtins.length, (at) => (gtins[at] ?? 0) > Number(gtin)) - 1
    return gtins[place] === Number(gtin) ? gtinRows[place] : undefined
  }

  /** The row that came last of those with that SKU.   `sku`: folded. */
  rowOfSku(sku: string): number | undefined {
    const { rowsBySku } = this.#columns
    const row = rowsBySku[firstWhere(rowsBySku.length, (place) => this.#foldedSku(place) > sku) - 1]
    return row !== undefined && foldText(this.sku(row)) === sku ? row : undefined
  }

  /** Rows whose folded SKU begins so, in the order of SKUs. */
  *rowsOfSkuPrefix(prefix: string): Generator<number> {
    const { rowsBySku } = this.#columns
    let place = firstWhere(rowsBySku.length, (at) => this.#foldedSku(at) >= prefix)
    for (; place < rowsBySku.length && this.#foldedSku(place).startsWith(prefix); place += 1)
      yield rowsBySku[place] ?? 0
  }

  /** GTINs that begin so, and their rows, ascending.   `digits`: without leading zeros. */
  *gtinsOfPrefix(digits: string): Generator<[gtin: number, row: number]> {
    const { gtins, gtinRows } = this.#columns
    for (let more = 0; digits.length + more <= mostGtinDigits; more += 1) {
      const first = Number(digits) * 10 ** more
      const end = first + 10 ** more
      let place = firstWhere(gtins.length, (at) => (gtins[at] ?? 0) >= first)
      for (; (gtins[place] ?? end) < end; place += 1) yield [gtins[place] ?? 0, gtinRows[place] ?? 0]
    }
  }

  #foldedSku(place: number): string {
    return foldText(this.sku(this.#columns.rowsBySku[place] ?? 0))
  }
}
