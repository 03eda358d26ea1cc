/** The figure in an answer of a scale, read without a floating-point number in between. */

export type ReadWeight =
  | { status: 'read'; weightMilli: number }
  | { status: 'too_fine' }
  | { status: 'no_weight' }

/** More digits than any scale has. */
const mostDigits = 9

/** Reads such as `0.436`, `-  12.5` or `436`.   `decimals`: of the unit in grams: 3 for kg, 0 for g.
 *  Fails: `too_fine` where parts of a gram are told, `no_weight` (returned). */
export function readWeight(text: string, decimals: 0 | 3): ReadWeight {
  const parts = /^([+-]?)\s*(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (parts === null) return { status: 'no_weight' }
  const [, sign = '', whole = '', fraction = ''] = parts
  const grams = fraction.slice(0, decimals).padEnd(decimals, '0')
  const digits = `${whole}${grams}`.replace(/^0+(?=\d)/, '')
  if (digits.length > mostDigits) return { status: 'no_weight' }
  if (/[1-9]/.test(fraction.slice(decimals))) return { status: 'too_fine' }
  const weightMilli = Number(digits)
  return { status: 'read', weightMilli: sign === '-' && weightMilli !== 0 ? -weightMilli : weightMilli }
}
