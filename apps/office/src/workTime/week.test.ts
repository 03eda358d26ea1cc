import { expect, test } from 'vitest'
import { columnHead, daysOf, hoursText, localMoment, mondayOf } from './week.ts'

test('a week goes from Monday to Sunday, over the turn of a year too', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(mondayOf('2026-11-16')).toBe('2026-11-16')
  expect(daysOf('2026-12-28')).toEqual([
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
  ])
})

test('a column is headed by its weekday and day, as the language writes them', () => {
  expect(['en-GB', 'nl-NL', 'sv-SE'].map((locale) => columnHead('2026-11-16', locale))).toEqual([
    'Mon 16',
    'ma 16',
    'mån 16',
  ])
})

test('working time is read in hours and minutes', () => {
  expect(hoursText(8 * 3_600_000 + 5 * 60_000)).toBe('8:05')
  expect(hoursText(0)).toBe('0:00')
  expect(hoursText(59.6 * 60_000)).toBe('1:00')
})

test('a time on the wall is the moment with the offset of that day', () => {
  expect(localMoment('2026-11-16', '17:00', 'Europe/Amsterdam')).toBe('2026-11-16T17:00:00.000+01:00')
  expect(localMoment('2026-07-16', '9:05', 'Europe/Stockholm')).toBe('2026-07-16T09:05:00.000+02:00')
  expect(localMoment('2026-03-29', '01:30', 'Europe/Amsterdam')).toBe('2026-03-29T01:30:00.000+01:00')
  expect(localMoment('2026-03-29', '04:30', 'Europe/Amsterdam')).toBe('2026-03-29T04:30:00.000+02:00')
  expect(localMoment('2026-01-16', '08:00', 'America/New_York')).toBe('2026-01-16T08:00:00.000-05:00')
  expect(localMoment('2026-11-16', '25:00', 'UTC')).toBeUndefined()
  expect(localMoment('2026-11-16', 'noon', 'UTC')).toBeUndefined()
})
