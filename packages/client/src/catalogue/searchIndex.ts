/**
 * Search by words: the sorted distinct words of all names, each with the places it occurs in as one run of a typed array.
 * A typed word is the beginning of a word; every typed word must occur. One pass marks, one collects: no sets, no sorting.
 */
import { isWithin } from './editDistance.ts'
import { wordsOf } from './searchText.ts'

/** The range of words that a typed word stands for. */
type WordRange = { first: number; end: number }

const mostWords = 20

/** Returns the words that are looked for in what somebody typed.   Requires: a folded text. */
export function typedWordsOf(typed: string): string[] {
  return wordsOf(typed).slice(0, mostWords)
}

/** Takes texts one by one, so that a long list can be indexed between two frames. */
export class SearchIndexBuilder {
  readonly #placesByWord = new Map<string, number[]>()
  #count = 0

  /** Adds a folded text; its place is its number in the order of adding. */
  add(text: string): void {
    const place = this.#count
    this.#count += 1
    for (const word of wordsOf(text)) {
      const places = this.#placesByWord.get(word)
      if (places === undefined) this.#placesByWord.set(word, [place])
      else if (places.at(-1) !== place) places.push(place)
    }
  }

  finish(): SearchIndex {
    return new SearchIndex(this.finishParts())
  }

  /** Returns what an index is made of, for who keeps it. */
  finishParts(): IndexParts & { words: string[] } {
    const words = [...this.#placesByWord.keys()].sort()
    const starts = new Uint32Array(words.length + 1)
    let total = 0
    words.forEach((word, index) => {
      starts[index] = total
      total += this.#placesByWord.get(word)?.length ?? 0
    })
    starts[words.length] = total
    const places = new Uint32Array(total)
    words.forEach((word, index) => {
      places.set(this.#placesByWord.get(word) ?? [], starts[index])
    })
    return { words, starts, places, count: this.#count }
  }
}

export type IndexParts = {
  /** Distinct, ascending. */
  words: { readonly length: number; at(place: number): string | undefined }
  /** The places of word w are places[starts[w] … starts[w + 1]). */
  starts: Uint32Array<ArrayBuffer>
  places: Uint32Array<ArrayBuffer>
  /** Of texts. */
  count: number
}

export class SearchIndex {
  readonly #words: IndexParts['words']
  readonly #starts: Uint32Array
  readonly #places: Uint32Array
  readonly #marks: Uint8Array

  constructor(parts: IndexParts) {
    this.#words = parts.words
    this.#starts = parts.starts
    this.#places = parts.places
    this.#marks = new Uint8Array(parts.count)
  }

  /** Returns the places whose text has, for every typed word, a word that begins with it; ascending, at most `limit`.
   *  Only where no text has them all, words that are nearly the typed ones count too.
   *  Requires: a folded text. */
  find(typed: string, limit: number, isWanted: (place: number) => boolean): number[] {
    const words = typedWordsOf(typed)
    const found = this.findWords(words, limit, isWanted)
    if (found.length > 0) return found
    const isKnown = words.map((word) => this.hasStart(word))
    return this.findNear(words, { isKnown, limit, isWanted })
  }

  /** Returns the places whose text has, for each of these words, one that begins with it; ascending, at most `limit`. */
  findWords(words: readonly string[], limit: number, isWanted: (place: number) => boolean): number[] {
    return this.#collect(
      words.map((word) => [this.#startingWith(word)]),
      limit,
      isWanted,
    )
  }

  /** The same, where of the words that are not known what is nearly the word counts.   `isKnown`: of each word. */
  findNear(
    words: readonly string[],
    {
      isKnown,
      limit,
      isWanted,
    }: { isKnown: readonly boolean[]; limit: number; isWanted: (place: number) => boolean },
  ): number[] {
    return this.#collect(
      words.map((word, index) => (isKnown[index] ? [this.#startingWith(word)] : this.#near(word))),
      limit,
      isWanted,
    )
  }

  /** Whether a word begins with that one. */
  hasStart(word: string): boolean {
    const { first, end } = this.#startingWith(word)
    return first < end
  }

  #collect(ranges: WordRange[][], limit: number, isWanted: (place: number) => boolean): number[] {
    if (ranges.length === 0) return []
    const marks = this.#marks
    ranges.forEach((alternatives, turn) => {
      for (const { first, end } of alternatives) {
        const stop = this.#starts[end] ?? 0
        for (let index = this.#starts[first] ?? 0; index < stop; index += 1) {
          const place = this.#places[index] ?? 0
          if (marks[place] === turn) marks[place] = turn + 1
        }
      }
    })
    const found: number[] = []
    for (let place = 0; place < marks.length && found.length < limit; place += 1) {
      if (marks[place] === ranges.length && isWanted(place)) found.push(place)
    }
    marks.fill(0)
    return found
  }

  #startingWith(word: string): WordRange {
    return { first: this.#firstFrom(word), end: this.#firstFrom(`${word}\uffff`) }
  }

  // A slip of the finger is rarely in the first letter; looking only there keeps this short.
  #near(word: string): WordRange[] {
    if (word.length < 3) return []
    const { first, end } = this.#startingWith(word.slice(0, 1))
    const edits = word.length > 6 ? 2 : 1
    const near: WordRange[] = []
    for (let index = first; index < end; index += 1) {
      const known = this.#words.at(index) ?? ''
      if (isWithin(word, known, edits) || isWithin(word, known.slice(0, word.length), edits)) {
        near.push({ first: index, end: index + 1 })
      }
    }
    return near
  }

  #firstFrom(word: string): number {
    let low = 0
    let high = this.#words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#words.at(middle) ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }
}
