/** Today against the same weekday a week ago, up to the same time. */
import { halfAwayFromZero, multiplyDivide } from '@kassa/kernel'
import type { StoreSummary } from './summary.ts'

export type Comparison =
  /** Both days have sales. `changeBasisPoints` is above zero where today is ahead. */
  | { status: 'compared'; changeBasisPoints: number }
  /** A week ago nothing was sold by this time: there is no percentage of nothing. */
  | { status: 'nothing_before' }

/** Returns how today compares.   Units: hundredths of a per cent, halves away from zero. */
export function compareToday({ today, weekBefore }: Pick<StoreSummary, 'today' | 'weekBefore'>): Comparison {
  if (weekBefore.totalMinor <= 0) return { status: 'nothing_before' }
  const changeBasisPoints = multiplyDivide(
    { factor: today.totalMinor - weekBefore.totalMinor, multiplier: 10_000, divisor: weekBefore.totalMinor },
    halfAwayFromZero,
  )
  return { status: 'compared', changeBasisPoints }
}

/** Returns what a customer spent on average; undefined before the first one.   Units: minor units. */
export function averageMinor({ today }: Pick<StoreSummary, 'today'>): number | undefined {
  if (today.transactionCount === 0) return undefined
  return multiplyDivide(
    { factor: today.totalMinor, multiplier: 1, divisor: today.transactionCount },
    halfAwayFromZero,
  )
}
