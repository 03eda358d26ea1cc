// Whole numbers of a small unit written as exact decimal text, so that no amount ever passes through a float.

/** `units / 10^decimals` as decimal text: (-1205, 2) is "-12.05", (5, 0) is "5".
 *  Requires: `units` a whole number (asserted), `decimals` from 0 to 9. */
export function decimalText(units: number | bigint, decimals: number): `${number}` {
  if (typeof units === 'number' && !Number.isSafeInteger(units)) {
    throw new RangeError(`not a whole number of units: ${units}`)
  }
  const negative = units < 0
  const digits = String(units)
    .replace('-', '')
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  // The shape is decimal by construction; the type is what Intl.NumberFormat.format asks of exact text.
  return `${negative ? '-' : ''}${whole}${fraction}` as `${number}`
}
