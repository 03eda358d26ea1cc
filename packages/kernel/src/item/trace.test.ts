import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, latestBirthDay } from './trace.ts'

test.each([
  ['2026-11-22', 18, '2008-11-22'],
  ['2024-02-29', 18, '2006-02-28'],
  ['2024-02-29', 20, '2004-02-29'],
  // Born on 29 February: of age on 1 March.
  ['2026-02-28', 18, '2008-02-28'],
])('on %s whoever is %i was born on or before %s', (day, minimumAge, born) => {
  expect(latestBirthDay(minimumAge, day)).toBe(born)
})

test('whoever was born on that day is old enough, whoever was born a day later is not', () => {
  const days = fc.date({
    ...{ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true },
  })
  const textOf = (date: Date) => date.toISOString().slice(0, 10)
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (date, minimumAge) => {
      const day = textOf(date)
      const born = latestBirthDay(minimumAge, day)
      const next = textOf(new Date(Date.parse(born) + 86_400_000))
      expect(ageOn(born, day)).toBe(minimumAge)
      expect(ageOn(next, day)).toBeLessThan(minimumAge)
    }),
  )
})
