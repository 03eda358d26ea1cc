/**
 * An array as PostgreSQL reads it from text. A batch has tens of thousands of values: the driver, which takes any value for anything, would
 * need longer to write them down than to send them.   Source: PostgreSQL documentation, Arrays, "Array Input and Output Syntax".
 */

const special = /["\\]/
const everySpecial = /["\\]/g

/** Returns the literal of a column: numbers, texts, bytes, nothing. A list becomes one text with commas between: arrays of arrays do not unnest. */
export function arrayLiteral(values: readonly unknown[]): string {
  let literal = '{'
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) literal += ','
    literal += element(values[index])
  }
  return `${literal}}`
}

function element(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return 'NULL'
  if (value instanceof Buffer) return `"\\\\x${value.toString('hex')}"`
  const text = String(value)
  return special.test(text) ? `"${text.replace(everySpecial, '\\$&')}"` : `"${text}"`
}
