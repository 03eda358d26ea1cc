/** Numbers of gift cards and store credit, among all codes that are scanned. */
const madeByTills = /^9[67]\d{18}$/

/** Tells whether a till made the number; cards that were bought printed have any other. */
export function isValueNumber(code: string): boolean {
  return madeByTills.test(code.trim())
}
