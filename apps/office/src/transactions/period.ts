/** The periods that people ask for by name, as ranges of days. */
import type { Day } from '../formats/day.ts'
import type { TransactionFilters } from './filters.ts'

export const periods = ['any', 'today', 'yesterday', 'last_7_days', 'last_30_days'] as const
export type Period = (typeof periods)[number]

type Range = Pick<TransactionFilters, 'from' | 'to'>

/** Returns the days of a period.   Requires: `today` in the reader's own time. */
export function rangeOf(period: Period, today: Day): Range {
  switch (period) {
    case 'any':
      return {}
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: daysBefore(today, 1), to: daysBefore(today, 1) }
    case 'last_7_days':
      return { from: daysBefore(today, 6), to: today }
    case 'last_30_days':
      return { from: daysBefore(today, 29), to: today }
  }
}

/** Returns the name of a range, or `days` for one that has none. */
export function periodOf({ from, to }: Range, today: Day): Period | 'days' {
  const named = periods.find((period) => {
    const range = rangeOf(period, today)
    return range.from === from && range.to === to
  })
  return named ?? 'days'
}

function daysBefore(day: Day, count: number): Day {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10)
}
