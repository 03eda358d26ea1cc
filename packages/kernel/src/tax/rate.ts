/**
 * Dated tax rates. A category says what kind of goods an item is (`standard`, `food`, `book`); each country says what that
 * category pays from which day. No rate is a constant in code: tables come from records, records from templates.
 */
import { isLocalTime } from '../calendar/localTime.ts'
import { assert } from '../fault/assert.ts'
import { assertInteger } from '../money/integer.ts'

/** A calendar day in the store's own time zone, `YYYY-MM-DD`. */
export type Day = string

export type TaxRate = {
  /** Names the rate in ledgers and on receipts, stable for ever: `NL-21`. */
  code: string
  /** Parts per million: 21 % is 210000, 8.875 % is 88750. */
  ratePpm: number
  /** First day on which the rate holds. It holds until the next one starts. */
  from: Day
}

export type TaxCategory = { category: string; rates: TaxRate[] }

/** Throws unless the calendar has the day: 2026-02-30 is none. */
export function assertDay(day: Day): void {
  assert(isLocalTime(`${day}T00:00`), `not a day: ${day}`)
}

/** Returns the rate of `category` on `day`, or undefined where the table knows none.
 *  Ensures: of rates that have started, the one that started last. */
export function rateOn(table: readonly TaxCategory[], category: string, day: Day): TaxRate | undefined {
  assertDay(day)
  const rates = table.find((entry) => entry.category === category)?.rates ?? []
  let found: TaxRate | undefined
  for (const rate of rates)
    if (rate.from <= day && (found === undefined || rate.from > found.from)) found = rate
  if (found !== undefined) assertInteger(found.ratePpm, `ratePpm of ${found.code}`)
  return found
}
