/** What somebody buys again and again: a suggestion that the customer made. */
import type { Purchase } from './purchases.ts'

export type Habit = {
  itemId: string
  /** As the latest receipt has it. */
  name: string
  /** Purchases that had it. */
  times: number
  /** Of the latest, local time with offset. */
  lastAt: string
}

/** Bought once may be a present. */
const fewestTimes = 2

/** Returns what was bought at least twice, most often first, at most `limit`. What came back does not count.
 *  Requires: purchases newest first. */
export function habitsOf(purchases: readonly Purchase[], limit: number): readonly Habit[] {
  const habits = new Map<string, Habit>()
  for (const { at, lines } of purchases) {
    const bought = new Map(
      lines.filter(({ quantityMilli }) => quantityMilli > 0).map(({ itemId, name }) => [itemId, name]),
    )
    for (const [itemId, name] of bought) {
      const known = habits.get(itemId)
      if (known === undefined) habits.set(itemId, { itemId, name, times: 1, lastAt: at })
      else known.times += 1
    }
  }
  return [...habits.values()]
    .filter(({ times }) => times >= fewestTimes)
    .sort((a, b) => b.times - a.times || Date.parse(b.lastAt) - Date.parse(a.lastAt))
    .slice(0, limit)
}
