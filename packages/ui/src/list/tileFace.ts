// The face of a tile without a picture: always the same for the same product, on every till.

const HUES = 8

/** Which of the eight tile hues a key gets, from 0 to 7; the same for the same key everywhere (FNV-1a). */
export function hueOf(key: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  let hash = 0x811c9dc5
  for (const letter of key) {
    hash ^= letter.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return ((hash >>> 0) % HUES) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** One or two letters that stand for a name: the first of its first two words that begin with a letter; of a name that has none, with a
 *  figure. */
export function initialsOf(name: string): string {
  const words = name.match(/(?<![\p{L}\p{N}'’])\p{L}[\p{L}\p{N}'’]*/gu) ?? name.match(/\p{N}+/gu) ?? []
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}
