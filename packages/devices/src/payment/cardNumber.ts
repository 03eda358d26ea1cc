/**
 * Keeps card numbers out: whatever a terminal sends, at most the last four digits of a card go any further.
 * Source: PCI DSS 4.0, requirement 3.4 (masking); ours is narrower, the first six digits go as well.
 */

const maskCharacters = '*xX•#'
const maskedRun = /[\d*xX•#][\d*xX•# -]{6,30}[\d*xX•#]/g
const shortestCardNumber = 12
const longestCardNumber = 19

/** The last four digits of a masked card number such as `541333 **** **** 9999`, or '' if it ends otherwise. */
export function lastFourDigits(maskedPan: string): string {
  return /(\d{4})\s*$/.exec(maskedPan)?.[1] ?? ''
}

/** The same text with every card number in it, masked or in full, cut down to its last four digits. */
export function withoutCardNumbers(text: string): string {
  return text.replace(maskedRun, (run, at: number) => {
    const isPartOfWord =
      /[A-Za-z0-9]/.test(text.charAt(at - 1)) || /[A-Za-z0-9]/.test(text.charAt(at + run.length))
    return !isPartOfWord && isCardNumber(run) ? `**** ${lastFourDigits(run)}`.trimEnd() : run
  })
}

function isCardNumber(run: string): boolean {
  const symbols = run.replace(/[ -]/g, '')
  if (symbols.length < shortestCardNumber || symbols.length > longestCardNumber) return false
  const isMasked = [...symbols].some((symbol) => maskCharacters.includes(symbol))
  return isMasked ? /\d/.test(symbols) : hasLuhnDigit(symbols)
}

/** ISO/IEC 7812-1 annex B: tells a card number from an ordinary long reference. */
function hasLuhnDigit(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index))
    const weighted = index % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
