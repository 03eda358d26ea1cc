/** One-time codes: how they look, and how they are read from what a person typed. */

import { createHash, randomInt } from 'node:crypto'

// Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: nothing that is mistaken for another when read aloud or off a screen.
const alphabet = '34679ACDEFGHJKMNPQRTWXY'
const length = 8

/** Returns a new code, `XXXX-XXXX`: 36 bits, of which guesses are bounded and which lives for a day. */
export function makeEnrolmentCode(): string {
  let code = ''
  for (let index = 0; index < length; index += 1) code += alphabet[randomInt(alphabet.length)]
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
}

/** Returns what is kept of a code. Case, spaces and dashes do not matter. */
export function hashEnrolmentCode(code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(`kassa enrolment code ${plain}`).digest()
}
