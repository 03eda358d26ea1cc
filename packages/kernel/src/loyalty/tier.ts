/**
 * Tiers by what was spent in a rolling window. The tier of a day looks only at the days before it, so the order of sales within a day
 * is nothing; and goods that came back were never spent, on the day on which they were sold, so no tier is held by returning.
 */
import { addExact, negate } from '../money/integer.ts'
import { monthsAfter, nextMidnight } from '../storedValue/validity.ts'
import type { Day } from '../tax/rate.ts'
import type { Tier, TierRules } from './programme.ts'

/** What was spent on a day and kept. Several of one day add up. */
export type DaySpend = { day: Day; spentMinor: number }

/** Spends in the order of days, each with the sum of all until and with it, and what was spent in the window before the day after. */
export type SpendSums = readonly { day: Day; untilMinor: number; windowAfterMinor: number }[]

export type TierStanding = {
  /** None where left out. */
  tier?: Tier
  /** Spent in the window before the day. */
  windowMinor: number
  /** What the next tier asks beyond that. */
  next?: { tierId: string; missingMinor: number }
}

/** Returns the sums that `tierOn` looks up, for rules of this window.   Ensures: independent of the order of spends. */
export function sumSpends(spends: readonly DaySpend[], rules: Pick<TierRules, 'windowMonths'>): SpendSums {
  let untilMinor = 0
  const sums = [...spends]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, spentMinor }) => {
      untilMinor = addExact(untilMinor, spentMinor)
      return { day, untilMinor, windowAfterMinor: 0 }
    })
  return sums.map((sum) => {
    const dayAfter = nextMidnight(`${sum.day}T00:00`).slice(0, 10)
    return { ...sum, windowAfterMinor: windowBefore(dayAfter, sums, rules) }
  })
}

/** Returns the tier that holds on a day.
 *  Units: minor units.   Ensures: the order of spends, and of those of one day, changes nothing; what is spent on the day itself counts
 *  from the next; more spend never means a lower tier. */
export function tierOn(day: Day, sums: SpendSums, rules: TierRules): TierStanding {
  const windowMinor = windowBefore(day, sums, rules)
  const graceStart = monthsBefore(day, rules.graceMonths)
  // Within the grace a window's sum is greatest on its first day, or on a day after a spend.
  let mostMinor = windowBefore(graceStart, sums, rules)
  const end = firstFrom(day, sums)
  for (let place = firstFrom(graceStart, sums); place < end; place += 1) {
    const minor = sums[place]?.windowAfterMinor ?? 0
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

/** What was spent in the months before a day, without the day itself. */
function windowBefore(day: Day, sums: SpendSums, { windowMonths }: Pick<TierRules, 'windowMonths'>): number {
  const before = (one: Day) => sums[firstFrom(one, sums) - 1]?.untilMinor ?? 0
  return before(day) - before(monthsBefore(day, windowMonths))
}

/** The place of the first spend on that day or later. */
function firstFrom(day: Day, sums: SpendSums): number {
  let [low, high] = [0, sums.length]
  while (low < high) {
    const middle = (low + high - ((low + high) % 2)) / 2
    if ((sums[middle]?.day ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}

function monthsBefore(day: Day, months: number): Day {
  return monthsAfter(`${day}T00:00`, negate(months)).slice(0, 10)
}
