/** Points of time as numbers, so that they can be subtracted and have a weekday. Apart from their texts: few need it. */
import { assert } from '../fault/assert.ts'
import { isLocalTime, type LocalTime, partsOf } from './localTime.ts'

/** Monday is 1, Sunday is 7.   Source: ISO 8601-1:2019, 3.1.2.8. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const minutesPerDay = 1440

const divide = (dividend: number, divisor: number) => (dividend - (dividend % divisor)) / divisor

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
