/**
 * Phone numbers, found by any run of their figures: the last four are what people say. All numbers are one text, each behind a line
 * break, so that looking is one search in a megabyte and not a walk over a hundred thousand customers.
 */

const separator = '\n'
/** Country codes have three figures at most. */
const longestCountryCode = 3
/** Fewer would find everybody. */
const fewestDigits = 3
/** A shorter run may be the end of anybody's number. */
const fewestOfNumber = 6

/** Returns the figures of a phone number, without what dialling puts before them: `+31 6-12` is `31612`, `(06) 12` is `612`. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '')
}

/** Returns whether a typed text may be a phone number. */
export function isPhoneLike(typed: string): boolean {
  return /^[+(]?\d[\d ()./-]*$/.test(typed) && digitsOf(typed).length >= fewestDigits
}

/** Returns what to look for, the likeliest first: a number that was typed with its country is kept without it by some. */
export function digitsToFind(typed: string): string[] {
  const digits = digitsOf(typed)
  const isInternational = /^(\+|00)/.test(typed.trim())
  const shorter = isInternational
    ? Array.from({ length: longestCountryCode }, (_, place) => digitsOf(digits.slice(place + 1)))
    : []
  return [digits, ...shorter].filter(({ length }) => length >= fewestDigits)
}

/** Returns whether two texts are one number, with its country or without. */
export function isSamePhone(a: string, b: string): boolean {
  const [long, short] = [digitsOf(a), digitsOf(b)].sort((one, other) => other.length - one.length)
  if (long === undefined || short === undefined || short.length < fewestOfNumber) return false
  return long.endsWith(short) && long.length - short.length <= longestCountryCode
}

export class PhoneIndex {
  readonly #text: string
  readonly #starts: Uint32Array

  /** `phones`: by row; empty where there is none. */
  constructor(phones: readonly string[]) {
    const starts = new Uint32Array(phones.length + 1)
    let length = 0
    phones.forEach((digits, row) => {
      starts[row] = length
      length += separator.length + digits.length
    })
    starts[phones.length] = length
    this.#starts = starts
    this.#text = phones.map((digits) => separator + digits).join('')
  }

  /** Returns rows whose number has the figures in one run, ascending, at most `limit`. */
  rowsWith(digits: string, limit: number): number[] {
    const rows: number[] = []
    let from = 0
    while (rows.length < limit) {
      const place = this.#text.indexOf(digits, from)
      if (place < 0) break
      const row = this.#rowAt(place)
      rows.push(row)
      from = this.#starts[row + 1] ?? this.#text.length
    }
    return rows
  }

  /** The last row that begins at the place or before. */
  #rowAt(place: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle
    }
    return low
  }
}
