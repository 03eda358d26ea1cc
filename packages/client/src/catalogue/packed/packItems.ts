/**
 * Packs a catalogue: takes its items one by one, then lays them down in the order of their names. For a million it takes seconds, in
 * which others work as well.
 */
import type { ItemRecord } from '@kassa/contract'
import { gtinKey } from '@kassa/kernel'
import { SearchIndexBuilder } from '../searchIndex.ts'
import { compareTexts, foldText } from '../searchText.ts'
import { type ItemTraits, noPrice, type PackedColumns, type PackedSummary } from './packedColumns.ts'
import { type Breathe, sortSlowly } from './sortSlowly.ts'
import { type TextColumn, TextColumnBuilder } from './textColumn.ts'

const rowsAtOnce = 2000

export class ItemPacker {
  readonly #itemIds: string[] = []
  readonly #names: string[] = []
  readonly #skus: string[] = []
  /** Folded as they come: a million at once would take half a second. */
  readonly #foldedNames: string[] = []
  readonly #foldedSkus: string[] = []
  readonly #traits: number[] = []
  readonly #traitPlaces = new Map<string, number>()
  readonly #traitList: ItemTraits[] = []
  readonly #prices = new Map<string, number[]>()
  readonly #gtins: number[] = []
  readonly #gtinPlaces: number[] = []
  readonly #rules = new Map<number, string>()
  readonly #breathe: Breathe
  #soldCount = 0

  /** `breathe`: lets others work between two pieces of a long work. */
  constructor(breathe: Breathe) {
    this.#breathe = breathe
  }

  /** Requires: no item of that id was added before. */
  add(itemId: string, item: ItemRecord): void {
    const place = this.#itemIds.length
    this.#itemIds.push(itemId)
    this.#names.push(item.name)
    this.#skus.push(item.sku)
    this.#foldedNames.push(foldText(item.name))
    this.#foldedSkus.push(foldText(item.sku))
    this.#traits.push(this.#traitOf(item))
    for (const { currency, unitPriceE5 } of item.prices) {
      const column = this.#prices.get(currency) ?? []
      column[place] = unitPriceE5
      this.#prices.set(currency, column)
    }
    for (const gtin of item.gtins) {
      this.#gtins.push(Number(gtinKey(gtin)))
      this.#gtinPlaces.push(place)
    }
    if (item.saleRules !== undefined) this.#rules.set(place, JSON.stringify(item.saleRules))
    if (item.isActive) this.#soldCount += 1
  }

  /** Returns all that was added, packed. */
  async finish(): Promise<{ columns: PackedColumns; summary: PackedSummary }> {
    const ids = this.#itemIds
    const [folded, skus] = [this.#foldedNames, this.#foldedSkus]
    const byId = (a: number, b: number) => compareTexts(ids[a] ?? '', ids[b] ?? '')
    const byName = (a: number, b: number) => compareTexts(folded[a] ?? '', folded[b] ?? '') || byId(a, b)
    const sorted = (compare: typeof byId) => sortSlowly(ids.length, compare, this.#breathe)
    /** The place at which the item of each row came. */
    const places = await sorted(byName)
    const rows = new Uint32Array(places.length)
    places.forEach((place, row) => {
      rows[place] = row
    })
    const rowsOf = (some: Uint32Array) => some.map((place) => rows[place] ?? 0)
    const bySku = (a: number, b: number) => compareTexts(skus[a] ?? '', skus[b] ?? '')
    const columns: PackedColumns = {
      itemIds: await this.#column(places, ids),
      names: await this.#column(places, this.#names),
      skus: await this.#column(places, this.#skus),
      traits: places.map((place) => this.#traits[place] ?? 0),
      prices: this.#priceColumns(places),
      rowsById: rowsOf(await sorted(byId)),
      rowsBySku: rowsOf(await sorted(bySku)),
      ...(await this.#gtinColumns(rows)),
      ...this.#ruleColumns(places),
      ...(await this.#wordColumns(places, folded)),
    }
    const currencies = [...this.#prices.keys()]
    return { columns, summary: { soldCount: this.#soldCount, traits: this.#traitList, currencies } }
  }

  #traitOf({ unit, taxCategory, categoryId, tracksStock, isActive }: ItemRecord): number {
    const key = JSON.stringify([unit, taxCategory, categoryId, tracksStock, isActive])
    const held = this.#traitPlaces.get(key)
    if (held !== undefined) return held
    const place = this.#traitList.length
    const traits: ItemTraits = { unit, taxCategory, tracksStock, isSold: isActive }
    this.#traitList.push(categoryId === undefined ? traits : { ...traits, categoryId })
    this.#traitPlaces.set(key, place)
    return place
  }

  #isSold(place: number): boolean {
    return this.#traitList[this.#traits[place] ?? -1]?.isSold === true
  }

  async #column(places: Uint32Array, texts: readonly string[]): Promise<TextColumn> {
    const builder = new TextColumnBuilder()
    for (let row = 0; row < places.length; row += 1) {
      builder.add(texts[places[row] ?? 0] ?? '')
      if (row % rowsAtOnce === 0) await this.#breathe()
    }
    return builder.finish()
  }

  #priceColumns(places: Uint32Array): Float64Array<ArrayBuffer> {
    const prices = new Float64Array(places.length * this.#prices.size).fill(noPrice)
    ;[...this.#prices.values()].forEach((column, index) => {
      places.forEach((place, row) => {
        prices[index * places.length + row] = column[place] ?? noPrice
      })
    })
    return prices
  }

  async #gtinColumns(rows: Uint32Array): Promise<Pick<PackedColumns, 'gtins' | 'gtinRows'>> {
    const gtins = Float64Array.from(this.#gtins)
    const order = await sortSlowly(gtins.length, (a, b) => (gtins[a] ?? 0) - (gtins[b] ?? 0), this.#breathe)
    return {
      gtins: Float64Array.from(order, (place) => gtins[place] ?? 0),
      gtinRows: order.map((place) => rows[this.#gtinPlaces[place] ?? 0] ?? 0),
    }
  }

  #ruleColumns(places: Uint32Array): Pick<PackedColumns, 'ruleRows' | 'rules'> {
    const texts = new TextColumnBuilder()
    const ruleRows: number[] = []
    places.forEach((place, row) => {
      const rules = this.#rules.get(place)
      if (rules === undefined) return
      ruleRows.push(row)
      texts.add(rules)
    })
    return { ruleRows: Uint32Array.from(ruleRows), rules: texts.finish() }
  }

  async #wordColumns(
    places: Uint32Array,
    folded: readonly string[],
  ): Promise<Pick<PackedColumns, 'words' | 'wordStarts' | 'wordRows'>> {
    const builder = new SearchIndexBuilder()
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] ?? 0
      // What is not sold is found by its code alone.
      builder.add(this.#isSold(place) ? (folded[place] ?? '') : '')
      if (row % rowsAtOnce === 0) await this.#breathe()
    }
    const { words, starts, places: wordRows } = builder.finishParts()
    const texts = new TextColumnBuilder()
    for (const word of words) texts.add(word)
    return { words: texts.finish(), wordStarts: starts, wordRows }
  }
}
