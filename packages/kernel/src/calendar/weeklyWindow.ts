/** Hours of the week in which something holds: happy hour, the Tuesday of the over-sixties, the night of the bakery. */
import { minutesPerDay, type Weekday, weekdayOf } from './minuteNumber.ts'

export type WeeklyWindow = {
  /** The days on which the window opens. */
  weekdays: readonly Weekday[]
  /** Minutes after midnight: 17:30 is 1050. The window holds from `fromMinute` on … */
  fromMinute: number
  /** … until just before `untilMinute`, at most 1440. One that is not after `fromMinute` lies on the next day. */
  untilMinute: number
}

/** Returns whether the minute, as `minuteNumberOf` counts, lies in one of the windows.
 *  Ensures: what opened on Friday at 22:00 until 02:00 still holds on Saturday at 01:59. */
export function isInWindow(windows: readonly WeeklyWindow[], minuteNumber: number): boolean {
  const minute = minuteNumber % minutesPerDay
  const today = weekdayOf(minuteNumber)
  const yesterday = weekdayOf(minuteNumber - minutesPerDay)
  return windows.some(({ weekdays, fromMinute, untilMinute }) => {
    const passesMidnight = untilMinute <= fromMinute
    if (weekdays.includes(today) && minute >= fromMinute && (passesMidnight || minute < untilMinute))
      return true
    return passesMidnight && weekdays.includes(yesterday) && minute < untilMinute
  })
}

/** Returns whether the window names days and minutes that a week has. */
export function isWeeklyWindow({ weekdays, fromMinute, untilMinute }: WeeklyWindow): boolean {
  const isMinute = (value: number) => Number.isSafeInteger(value) && value >= 0 && value <= minutesPerDay
  const isWeekday = (value: number) => Number.isSafeInteger(value) && value >= 1 && value <= 7
  return weekdays.length > 0 && weekdays.every(isWeekday) && isMinute(fromMinute) && isMinute(untilMinute)
}
