/**
 * Tiers by what was spent in a rolling window. The tier of a day looks only at the days before it, so the order of sales within a day
 * is nothing; and goods that came back were never spent, on the day on which they were sold, so no tier is held by returning.
 */
import { negate, sumExact } from '../money/integer.ts'
import { monthsAfter, nextMidnight } from '../storedValue/validity.ts'
import type { Day } from '../tax/rate.ts'
import type { Tier, TierRules } from './programme.ts'

/** What was spent on a day and kept. Several of one day add up. */
export type DaySpend = { day: Day; spentMinor: number }

export type TierStanding = {
  /** None where left out. */
  tier?: Tier
  /** Spent in the window before the day. */
  windowMinor: number
  /** What the next tier asks beyond that. */
  next?: { tierId: string; missingMinor: number }
}

/** Returns the tier that holds on a day.
 *  Units: minor units.   Ensures: the order of spends, and of those of one day, changes nothing; what is spent on the day itself counts
 *  from the next; more spend never means a lower tier. */
export function tierOn(day: Day, spends: readonly DaySpend[], rules: TierRules): TierStanding {
  const windowMinor = spentBefore(day, spends, rules)
  const graceStart = monthsBefore(day, rules.graceMonths)
  const daysAfterSpend = spends.map((spend) => nextMidnight(`${spend.day}T00:00`).slice(0, 10))
  const days = new Set([graceStart, ...daysAfterSpend.filter((one) => one > graceStart && one < day)])
  let mostMinor = windowMinor
  for (const one of rules.graceMonths === 0 ? [] : days) {
    const minor = spentBefore(one, spends, rules)
    if (minor > mostMinor) mostMinor = minor
  }
  const tier = rules.tiers.filter(({ fromMinor }) => fromMinor <= mostMinor).at(-1)
  const next = rules.tiers.find(({ fromMinor }) => fromMinor > mostMinor)
  return {
    ...(tier === undefined ? {} : { tier }),
    windowMinor,
    ...(next && { next: { tierId: next.tierId, missingMinor: next.fromMinor - windowMinor } }),
  }
}

/** What was spent in the window whose last day is the one before `day`: window sums are greatest on the day after a spend. */
function spentBefore(day: Day, spends: readonly DaySpend[], { windowMonths }: TierRules): number {
  const start = monthsBefore(day, windowMonths)
  const counted = spends.filter((spend) => spend.day >= start && spend.day < day)
  return sumExact(counted.map(({ spentMinor }) => spentMinor))
}

function monthsBefore(day: Day, months: number): Day {
  return monthsAfter(`${day}T00:00`, negate(months)).slice(0, 10)
}
