/** The check digits that numbers of companies carry. Each takes digits only. */

/** Tells whether the last digit is right: doubled every other one from the right, digits summed.   Source: ISO/IEC 7812-1 (Luhn). */
export function isLuhn(digits: string): boolean {
  const weighted = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
  return weighted.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0
}

/** Tells whether the last digit is right.   Source: ISO/IEC 7064, MOD 11,10. */
export function isMod11And10(digits: string): boolean {
  const product = [...digits.slice(0, -1)].reduce((before, digit) => {
    const sum = (Number(digit) + before) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return (product + Number(digits.at(-1))) % 10 === 1
}

/** Returns what is left of a number of any length over 97. */
export function modulo97(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

/** Tells whether nine digits pass the Dutch test of eleven: weights 9 to 2, the last one taken off. */
export function isElevenProof(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0
}
