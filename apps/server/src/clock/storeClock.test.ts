import { expect, test } from 'vitest'
import { momentIn } from './storeClock.ts'

test.each([
  ['Europe/Amsterdam', '2026-03-29T00:59:59Z', 60],
  ['Europe/Amsterdam', '2026-03-29T01:00:00Z', 120],
  ['Europe/Stockholm', '2026-10-25T01:00:00Z', 60],
  ['America/St_Johns', '2026-01-01T00:00:00Z', -210],
  ['UTC', '2026-01-01T00:00:00Z', 0],
])('%s at %s is %i minutes ahead of UTC', (timeZone, at, offsetMinutes) => {
  const epochMs = Date.parse(at)
  expect(momentIn(timeZone, epochMs)).toEqual({ epochMs, offsetMinutes })
})
