/** An address that its owner recognises, and whoever stands behind them in the row does not learn. */

/** Returns `a•••@example.com` of `anna@example.com`. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '•••' : `${address.slice(0, 1)}•••${address.slice(at)}`
}
