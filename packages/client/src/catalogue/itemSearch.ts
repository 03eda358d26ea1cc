/**
 * Finding items by words of their names. Packed items bring their index; of what came since, one is built. Items change a few at a
 * time: what changed since the index was built is looked through by hand until it is worth building anew.
 */
import { rowsByName } from './itemOrder.ts'
import type { ItemTable } from './itemTable.ts'
import { type SearchIndex, SearchIndexBuilder, typedWordsOf } from './searchIndex.ts'
import { foldText, wordsOf } from './searchText.ts'

const mostUnindexed = 500
const sliceLength = 2000

/** An index and the rows that its places stand for. */
type HeldIndex = { words: SearchIndex; rows: Uint32Array }

/** Looks for one thing: how much of it, and what does not count. */
type Look = { words: readonly string[]; limit: number; isWanted: (row: number) => boolean }

export class ItemSearch {
  readonly #items: ItemTable
  readonly #unindexed = new Set<number>()
  #index: HeldIndex | undefined

  constructor(items: ItemTable) {
    this.#items = items
  }

  /** The row has another item now, or none. */
  changed(row: number): void {
    if (this.#index !== undefined) this.#unindexed.add(row)
    if (this.#unindexed.size > mostUnindexed) this.clear()
  }

  clear(): void {
    this.#index = undefined
    this.#unindexed.clear()
  }

  /** Builds the index between frames; `breathe` lets others work. It is given up where `isStale` and there is one meanwhile. */
  async prepare(breathe: () => Promise<void>, isStale: () => boolean): Promise<void> {
    const rows = this.#rowsToIndex()
    const builder = new SearchIndexBuilder()
    for (let start = 0; start < rows.length; start += sliceLength) {
      for (const row of rows.subarray(start, start + sliceLength)) builder.add(this.#foldedName(row))
      await breathe()
      if (isStale() && this.#index !== undefined) return
    }
    if (!isStale()) this.#keep(rows, builder)
  }

  /** Returns rows whose name has, for every typed word, a word that begins with it; by name, at most `limit`. Only where no name has them
   *  all, words that are nearly the typed ones count too.   `typed`: folded. */
  find(typed: string, limit: number, isWanted: (row: number) => boolean): number[] {
    const look: Look = { words: typedWordsOf(typed), limit, isWanted }
    if (look.words.length === 0) return []
    const held = (this.#index ?? this.#build()).words
    const packed = this.#items.packed?.words
    const rows = [
      ...(packed?.findWords(look.words, limit, isWanted) ?? []),
      ...this.#ofIndex(look, (isRow) => held.findWords(look.words, limit, isRow)),
      ...this.#unindexedMatches(look),
    ]
    if (rows.length > 0) return this.#firstByName(rows, limit)
    const isKnown = look.words.map((word) => held.hasStart(word) || packed?.hasStart(word) === true)
    const near = [
      ...(packed?.findNear(look.words, { isKnown, limit, isWanted }) ?? []),
      ...this.#ofIndex(look, (isRow) => held.findNear(look.words, { isKnown, limit, isWanted: isRow })),
    ]
    return this.#firstByName(near, limit)
  }

  #ofIndex({ isWanted }: Look, find: (isWanted: (place: number) => boolean) => number[]): number[] {
    const rows = this.#index?.rows ?? []
    const rowAt = (place: number) => rows[place] ?? -1
    return find((place) => !this.#unindexed.has(rowAt(place)) && isWanted(rowAt(place))).map(rowAt)
  }

  #unindexedMatches({ words: typedWords, isWanted }: Look): number[] {
    return [...this.#unindexed].filter((row) => {
      if (!isWanted(row)) return false
      const words = wordsOf(this.#foldedName(row))
      return typedWords.every((typedWord) => words.some((word) => word.startsWith(typedWord)))
    })
  }

  #firstByName(rows: readonly number[], limit: number): number[] {
    return [...rowsByName(this.#items, rows)].slice(0, limit)
  }

  #build(): HeldIndex {
    const rows = this.#rowsToIndex()
    const builder = new SearchIndexBuilder()
    for (const row of rows) builder.add(this.#foldedName(row))
    return this.#keep(rows, builder)
  }

  #keep(rows: Uint32Array, builder: SearchIndexBuilder): HeldIndex {
    const index = { words: builder.finish(), rows }
    this.#index = index
    this.#unindexed.clear()
    return index
  }

  #rowsToIndex(): Uint32Array {
    const { packedCount, rowCount } = this.#items
    const held = Array.from({ length: rowCount - packedCount }, (_, place) => packedCount + place)
    return rowsByName(
      this.#items,
      held.filter((row) => this.#items.isSold(row)),
    )
  }

  #foldedName(row: number): string {
    return foldText(this.#items.name(row))
  }
}
