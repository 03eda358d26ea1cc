import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLocalTime } from './localTime.ts'
import { minuteNumberOf, type Weekday, weekdayOf } from './minuteNumber.ts'
import { isInWindow, isWeeklyWindow } from './weeklyWindow.ts'

test.each([
  ['2026-11-22T00:00', true],
  ['2024-02-29T23:59', true],
  ['2027-02-29T12:00', false],
  ['2000-02-29T12:00', true],
  ['1900-02-29T12:00', false],
  ['2026-13-01T12:00', false],
  ['2026-00-01T12:00', false],
  ['2026-04-31T12:00', false],
  ['2026-04-00T12:00', false],
  ['2026-04-01T24:00', false],
  ['2026-04-01T12:60', false],
  ['2026-04-01', false],
])('%s is a local time: %s', (text, is) => {
  expect(isLocalTime(text)).toBe(is)
  if (!is) expect(() => minuteNumberOf(text)).toThrow('not a local time')
})

// The platform's calendar is the witness.
test('minutes are those between the times, and weekdays those of the calendar', () => {
  const times = fc.date({
    min: new Date('1970-01-01T00:00Z'),
    max: new Date('2199-12-31T00:00Z'),
    noInvalidDate: true,
  })
  const textOf = (date: Date) => date.toISOString().slice(0, 16)
  fc.assert(
    fc.property(times, times, (a, b) => {
      const [first, second] = [textOf(a), textOf(b)]
      const apart = (Date.parse(`${second}Z`) - Date.parse(`${first}Z`)) / 60_000
      expect(minuteNumberOf(second) - minuteNumberOf(first)).toBe(apart)
      expect(weekdayOf(minuteNumberOf(first)) % 7).toBe(a.getUTCDay())
      expect(minuteNumberOf(first) < minuteNumberOf(second)).toBe(first < second)
    }),
  )
})

const friday: Weekday[] = [5]
const happyHour = { weekdays: friday, fromMinute: 1020, untilMinute: 1140 }
const night = { weekdays: friday, fromMinute: 1320, untilMinute: 120 }
const allDay = { weekdays: friday, fromMinute: 0, untilMinute: 1440 }

// 2026-11-20 is a Friday.
test.each([
  ['before', happyHour, '2026-11-20T16:59', false],
  ['its first minute', happyHour, '2026-11-20T17:00', true],
  ['its last minute', happyHour, '2026-11-20T18:59', true],
  ['its end', happyHour, '2026-11-20T19:00', false],
  ['another day', happyHour, '2026-11-21T17:30', false],
  ['past midnight', night, '2026-11-21T01:59', true],
  ['past its end', night, '2026-11-21T02:00', false],
  ['the night before', night, '2026-11-20T01:00', false],
  ['before midnight', night, '2026-11-20T23:59', true],
  ['all day, its end', allDay, '2026-11-20T23:59', true],
  ['all day, the next', allDay, '2026-11-21T00:00', false],
])('%s', (_, window, time, isIn) => {
  expect(isInWindow([window], minuteNumberOf(time))).toBe(isIn)
})

test.each([
  [happyHour, true],
  [{ ...happyHour, weekdays: [] }, false],
  [{ ...happyHour, weekdays: [8 as Weekday] }, false],
  [{ ...happyHour, untilMinute: 1441 }, false],
  [{ ...happyHour, fromMinute: -1 }, false],
])('a week has these days and minutes: %j %s', (window, is) => {
  expect(isWeeklyWindow(window)).toBe(is)
})
