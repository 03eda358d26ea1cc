/** Rules begin and end by the store's clock, on both sides of midnight and of summer time. */
import { expect, test } from 'vitest'
import { localTimeOf } from './localTime.ts'

test.each([
  ['2026-11-22T23:30:00Z', 'Europe/Amsterdam', '2026-11-23T00:30'],
  ['2026-07-01T22:05:00Z', 'Europe/Stockholm', '2026-07-02T00:05'],
  ['2026-03-29T00:59:00Z', 'Europe/Amsterdam', '2026-03-29T01:59'],
  ['2026-03-29T01:00:00Z', 'Europe/Amsterdam', '2026-03-29T03:00'],
])('%s in %s is %s', (at, zone, local) => {
  expect(localTimeOf(Date.parse(at), zone)).toBe(local)
})
