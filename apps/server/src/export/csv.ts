/** Lines of CSV that a spreadsheet cannot take for anything but data.   Source: RFC 4180; OWASP, CSV Injection. */

export type CsvValue = string | number | null

/** Returns a line with its end. Numbers stay numbers. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cellOf).join(',')}\r\n`
}

// The wide forms are read like the plain ones by some.
const formulaBeginning = /^[=+\-@\t\r\n|＝＋－＠]/

function cellOf(value: CsvValue): string {
  if (typeof value === 'number') return String(value)
  if (value === null) return ''
  const text = formulaBeginning.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
