import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TierRules } from './programme.ts'
import { type DaySpend, sumSpends, tierOn } from './tier.ts'

const silver = { tierId: 'silver', fromMinor: 500_00, additionalPpm: 250_000 }
const gold = { tierId: 'gold', fromMinor: 1_000_00, additionalPpm: 1_000_000 }
const rules: TierRules = { windowMonths: 12, graceMonths: 0, tiers: [silver, gold] }
const withGrace: TierRules = { ...rules, graceMonths: 3 }
const spend = (day: string, spentMinor: number): DaySpend => ({ day, spentMinor })
const half = [spend('2026-03-10', 300_00), spend('2026-03-10', 200_00)]

test.each<[string, DaySpend[], string, TierRules, string | undefined, number, number | undefined]>([
  ['nothing spent', [], '2026-03-10', rules, undefined, 0, 500_00],
  ['on the day itself', half, '2026-03-10', rules, undefined, 0, 500_00],
  ['on the day after', half, '2026-03-11', rules, 'silver', 500_00, 500_00],
  ['a cent less', [...half, spend('2026-03-10', -1)], '2026-03-11', rules, undefined, 499_99, 1],
  ['on the last day of the window', half, '2027-03-10', rules, 'silver', 500_00, 500_00],
  ['when the window has passed', half, '2027-03-11', rules, undefined, 0, 500_00],
  ['in the grace', half, '2027-06-10', withGrace, 'silver', 0, 1_000_00],
  ['after the grace', half, '2027-06-11', withGrace, undefined, 0, 500_00],
  [
    'a higher tier was reached within the grace, between two days that would not do',
    [...half, spend('2027-03-09', 500_00)],
    '2027-04-15',
    withGrace,
    'gold',
    500_00,
    undefined,
  ],
  ['all tiers', [spend('2026-03-10', 2_000_00)], '2026-04-01', rules, 'gold', 2_000_00, undefined],
])('the tier %s', (_, spends, day, given, tierId, windowMinor, missingMinor) => {
  const standing = tierOn(day, sumSpends(spends, given), given)
  expect(standing.tier?.tierId).toBe(tierId)
  expect(standing.windowMinor).toBe(windowMinor)
  expect(standing.next?.missingMinor).toBe(missingMinor)
})

const anyDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => {
    return `2026-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
  })
const anySpends = fc.array(fc.record({ day: anyDay, spentMinor: fc.nat(400_00) }), { maxLength: 12 })
const anyTierRules = fc.record({
  ...{ windowMonths: fc.integer({ min: 1, max: 6 }), graceMonths: fc.nat(4) },
  tiers: fc.constant([silver, gold]),
})

test('with grace the tier is the highest that any day of it had; order is nothing; more spend is never a lower tier', () => {
  fc.assert(
    fc.property(anySpends, anyDay, anyTierRules, fc.nat(800_00), (spends, day, given, moreMinor) => {
      const standing = tierOn(day, sumSpends(spends, given), given)
      expect(tierOn(day, sumSpends([...spends].reverse(), given), given)).toEqual(standing)
      const levelOf = (tierId: string | undefined) => ['silver', 'gold'].indexOf(tierId ?? '')
      const more = tierOn(day, sumSpends([...spends, spend('2026-06-06', moreMinor)], given), given)
      expect(levelOf(more.tier?.tierId)).toBeGreaterThanOrEqual(levelOf(standing.tier?.tierId))
      const monthBack = (months: number) => {
        const month = Number(day.slice(5, 7)) - months
        return month < 1
          ? `2025-${`${month + 12}`.padStart(2, '0')}${day.slice(7)}`
          : `2026-${`${month}`.padStart(2, '0')}${day.slice(7)}`
      }
      const from = monthBack(given.graceMonths)
      const days = Array.from({ length: 24 * 28 }, (_, index) => {
        const monthIndex = (index - (index % 28)) / 28
        const year = monthIndex < 12 ? 2025 : 2026
        return `${year}-${`${(monthIndex % 12) + 1}`.padStart(2, '0')}-${`${(index % 28) + 1}`.padStart(2, '0')}`
      })
      const levels = days
        .filter((one) => one >= from && one <= day)
        .map((one) =>
          levelOf(tierOn(one, sumSpends(spends, given), { ...given, graceMonths: 0 }).tier?.tierId),
        )
      expect(levelOf(standing.tier?.tierId)).toBeGreaterThanOrEqual(levels.reduce((a, b) => (a > b ? a : b)))
    }),
    { numRuns: 200 },
  )
})
