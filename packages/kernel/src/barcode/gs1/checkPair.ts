/** The check character pair at the end of an alphanumeric GS1 key.   Source: GS1 General Specifications 7.9.5. */

/** The 82 characters in the order of their values, from 0. */
const characters = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const pairCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** Weights from the right; as many as the longest key has characters. */
const primes = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
  107,
]

/** Returns whether the last two characters belong behind those before them. */
export function hasValidCheckPair(key: string): boolean {
  const body = key.slice(0, -2)
  if (key.length < 2 || body.length > primes.length) return false
  let sum = 0
  for (const [index, character] of [...body].reverse().entries()) {
    const value = characters.indexOf(character)
    if (value < 0) return false
    sum += value * (primes[index] ?? 0)
  }
  const rest = sum % 1021
  const low = rest % 32
  return key.slice(-2) === `${pairCharacters[(rest - low) / 32]}${pairCharacters[low]}`
}
