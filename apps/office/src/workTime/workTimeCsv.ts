/** Working time as a file for whoever pays the wages: one line for each person and day. */
import type { WorkPerson } from '@kassa/contract'
import { hoursText } from './week.ts'

/** Heads of the columns, in the reader's language. */
export type CsvHeads = {
  person: string
  day: string
  from: string
  until: string
  breaks: string
  worked: string
  forgotten: string
}

/** Returns the lines. A name that a spreadsheet would take for a formula gets an apostrophe before it.
 *  Source: RFC 4180; OWASP, CSV Injection. */
export function workTimeCsv(
  people: readonly WorkPerson[],
  heads: CsvHeads,
  time: (ms: number) => string,
): string {
  const head = [heads.person, heads.day, heads.from, heads.until, heads.breaks, heads.worked, heads.forgotten]
  const rows = people.flatMap(({ name, spans }) =>
    spans.map(({ day, startMs, endMs, breakMs, workedMs, isForgotten }) => [
      ...[name, day, time(startMs), endMs === undefined ? '' : time(endMs)],
      ...[hoursText(breakMs), hoursText(workedMs), isForgotten ? 'x' : ''],
    ]),
  )
  return [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

const formulaBeginning = /^[=+\-@\t\r\n|＝＋－＠]/

function cellOf(value: string): string {
  const text = formulaBeginning.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
