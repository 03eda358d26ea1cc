/**
 * Splitting a bill: in equal parts, or by who had what. The plan is what the people at the counter agreed on, not a fact: it says which
 * amount comes next, whatever it is then paid with.
 */
import { allocate } from '@kassa/kernel'

export type SplitPlan =
  | { type: 'equal'; count: number }
  /** Amounts of the groups of lines, in the order in which they were chosen, and the lines in them. */
  | { type: 'lines'; groups: readonly { lineIds: readonly string[]; amountMinor: number }[] }

export type NextPart = { amountMinor: number; number: number; count: number }

/** Returns the part that is to be paid next; undefined where nothing of the plan is left.
 *  Units: minor units.   Ensures: equal parts differ by one unit at most, and sum to what is due. */
export function nextPart(
  plan: SplitPlan,
  { paidMinor, remainingMinor }: { paidMinor: number; remainingMinor: number },
): NextPart | undefined {
  const parts = partsOf(plan, paidMinor + remainingMinor)
  let untilMinor = 0
  for (const [index, partMinor] of parts.entries()) {
    untilMinor += partMinor
    if (untilMinor <= paidMinor) continue
    const leftMinor = untilMinor - paidMinor
    const amountMinor = leftMinor < remainingMinor ? leftMinor : remainingMinor
    return amountMinor > 0 ? { amountMinor, number: index + 1, count: parts.length } : undefined
  }
  return undefined
}

/** Returns the lines that are in no group yet. */
export function linesLeft<Line extends { lineId: string }>(
  lines: readonly Line[],
  plan: SplitPlan | undefined,
): Line[] {
  const taken = new Set(plan?.type === 'lines' ? plan.groups.flatMap(({ lineIds }) => lineIds) : [])
  return lines.filter(({ lineId }) => !taken.has(lineId))
}

function partsOf(plan: SplitPlan, totalMinor: number): readonly number[] {
  if (plan.type === 'lines') return plan.groups.map(({ amountMinor }) => amountMinor)
  return allocate(
    totalMinor,
    Array.from({ length: plan.count }, () => 1),
  )
}
