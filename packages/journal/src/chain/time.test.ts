import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoment, parseMoment } from './time.ts'

test.each([
  ['2026-11-22T09:15:30.123Z', 60, '2026-11-22T10:15:30.123+01:00'],
  ['2026-12-31T23:30:00.000Z', 60, '2027-01-01T00:30:00.000+01:00'],
  ['2024-02-29T12:00:00.001Z', 0, '2024-02-29T12:00:00.001+00:00'],
  ['2026-01-01T02:00:00.000Z', -210, '2025-12-31T22:30:00.000-03:30'],
  ['1970-01-01T00:00:00.000Z', 0, '1970-01-01T00:00:00.000+00:00'],
])('%s at %i minutes is %s', (utc, offsetMinutes, text) => {
  expect(formatMoment({ epochMs: Date.parse(utc), offsetMinutes })).toBe(text)
})

test('every moment is read back, and means what the platform says it means', () => {
  const moments = fc.record({
    epochMs: fc.integer({ min: 86_400_000, max: Date.parse('2199-12-31T00:00:00Z') }),
    offsetMinutes: fc.integer({ min: -14 * 60, max: 14 * 60 }),
  })
  fc.assert(
    fc.property(moments, (moment) => {
      const text = formatMoment(moment)
      expect(parseMoment(text)).toEqual(moment)
      expect(Date.parse(text)).toBe(moment.epochMs)
    }),
  )
})
