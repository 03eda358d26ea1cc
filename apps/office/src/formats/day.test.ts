/** The day of a moment. */
import { expect, test } from 'vitest'
import { dayOf } from './day.ts'

test.each([
  ['2026-11-22T23:30:00Z', 'Europe/Amsterdam', '2026-11-23'],
  ['2026-11-22T22:59:59Z', 'Europe/Amsterdam', '2026-11-22'],
  ['2026-01-05T03:00:00Z', 'America/New_York', '2026-01-04'],
])('%s in %s is %s', (at, timeZone, day) => {
  expect(dayOf(Date.parse(at), timeZone)).toBe(day)
})
