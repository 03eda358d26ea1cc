/**
 * Points of time as the store's clock on the wall shows them: prices and promotions start and end by that clock, whatever the
 * time zone and whether summer time begins that night. Whoever knows the zone makes the text; here it is only compared.
 */
import { assert } from '../fault/assert.ts'

/** `YYYY-MM-DDTHH:MM` in the store's own time zone. Of two such texts the later one is the greater. */
export type LocalTime = string

/** Monday is 1, Sunday is 7.   Source: ISO 8601-1:2019, 3.1.2.8. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const minutesPerDay = 1440

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const divide = (dividend: number, divisor: number) => (dividend - (dividend % divisor)) / divisor

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Returns whether `text` is a point of time that the calendar has. 2027-02-29 and 24:00 are none. */
export function isLocalTime(text: string): boolean {
  const [year, month, day, hour, minute] = partsOf(text)
  if (minute === undefined) return false
  const lastDay = month === 2 && isLeapYear(year ?? 0) ? 29 : (daysOfMonths[(month ?? 0) - 1] ?? 0)
  return (day ?? 0) >= 1 && (day ?? 0) <= lastDay && (hour ?? 24) < 24 && minute < 60
}

/** Returns the minutes from 0000-03-01T00:00 to `time`, so that times can be subtracted.
 *  Requires: a point of time that the calendar has (asserted).   Source: Gregorian calendar, ISO 8601-1:2019, 4.2.1. */
export function minuteNumberOf(time: LocalTime): number {
  assert(isLocalTime(time), `not a local time: ${time}`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = partsOf(time)
  // Years begin in March here, so that the leap day comes last.
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = divide(marchYear, 4) - divide(marchYear, 100) + divide(marchYear, 400)
  const dayNumber = 365 * marchYear + leapDays + divide(153 * marchMonth + 2, 5) + day - 1
  return dayNumber * minutesPerDay + hour * 60 + minute
}

/** Returns the weekday of a minute as `minuteNumberOf` counts them. */
export function weekdayOf(minuteNumber: number): Weekday {
  // 0000-03-01 was a Wednesday.
  const weekdays = [3, 4, 5, 6, 7, 1, 2] as const
  return weekdays[divide(minuteNumber, minutesPerDay) % 7] ?? 1
}

function partsOf(text: string): number[] {
  return (shape.exec(text) ?? []).slice(1).map(Number)
}
