/**
 * Search by words: the sorted distinct words of all names, each with the places it occurs in as one run of a typed array.
 * A typed word is the beginning of a word; every typed word must occur. One pass marks, one collects: no sets, no sorting.
 */
import { isWithin } from './editDistance.ts'
import { wordsOf } from './searchText.ts'

/** The range of words that a typed word stands for. */
type WordRange = { first: number; end: number }

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
    return new SearchIndex({ words, starts, places, count: this.#count })
  }
}

export class SearchIndex {
  readonly #words: readonly string[]
  /** The places of word w are #places[#starts[w] … #starts[w + 1]). */
  readonly #starts: Uint32Array
  readonly #places: Uint32Array
  readonly #marks: Uint8Array

  constructor(parts: { words: readonly string[]; starts: Uint32Array; places: Uint32Array; count: number }) {
    this.#words = parts.words
    this.#starts = parts.starts
    this.#places = parts.places
    this.#marks = new Uint8Array(parts.count)
  }

  /** Returns the places whose text has, for every typed word, a word that begins with it; ascending, at most `limit`.
   *  Only where no text has them all, words that are nearly the typed ones count too.
   *  Requires: a folded text. */
  find(typed: string, limit: number, isWanted: (place: number) => boolean): number[] {
    const words = wordsOf(typed).slice(0, 20)
    if (words.length === 0) return []
    const found = this.#collect(
      words.map((word) => [this.#startingWith(word)]),
      limit,
      isWanted,
    )
    if (found.length > 0) return found
    return this.#collect(
      words.map((word) => this.#startingWithOrNear(word)),
      limit,
      isWanted,
    )
  }

  #collect(ranges: WordRange[][], limit: number, isWanted: (place: number) => boolean): number[] {
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
  #startingWithOrNear(word: string): WordRange[] {
    const prefix = this.#startingWith(word)
    if (prefix.first < prefix.end || word.length < 3) return [prefix]
    const { first, end } = this.#startingWith(word.slice(0, 1))
    const edits = word.length > 6 ? 2 : 1
    const near: WordRange[] = []
    for (let index = first; index < end; index += 1) {
      const known = this.#words[index] ?? ''
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
      if ((this.#words[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }
}
