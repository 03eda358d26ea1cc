/** What is chosen of an item's modifiers while somebody chooses: by group and option, within the limits of both. */
import type { ItemQuestions } from '@kassa/client'
import type { ModifierChoice } from '@kassa/kernel'

export type ModifierGroup = NonNullable<ItemQuestions['modifierGroups']>[number]

/** By the name of the group, then by item; what is not named is not chosen. */
export type ModifierCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Returns what most people take. */
export function usualCounts(groups: readonly ModifierGroup[]): ModifierCounts {
  return Object.fromEntries(
    groups.map(({ name, options }) => [
      name,
      Object.fromEntries(options.map(({ itemId, usualCount = 0 }) => [itemId, usualCount])),
    ]),
  )
}

export function countOf(counts: ModifierCounts, group: string, itemId: string): number {
  return counts[group]?.[itemId] ?? 0
}

/** Returns the counts after an option was pressed: one more of it; of a group with one choice, it instead of another; none again where
 *  there may be one and it was chosen already. */
export function pressed(counts: ModifierCounts, group: ModifierGroup, itemId: string): ModifierCounts {
  const { name, atLeast, atMost } = group
  const count = countOf(counts, name, itemId)
  const most = mostOf(group, itemId)
  if (atMost === 1) return { ...counts, [name]: count === 1 && atLeast === 0 ? {} : { [itemId]: 1 } }
  if (count === most) return most === 1 ? withCount(counts, name, { itemId, count: 0 }) : counts
  return totalOf(counts, group) < atMost ? withCount(counts, name, { itemId, count: count + 1 }) : counts
}

/** Returns the counts with one less of an option. */
export function oneLess(counts: ModifierCounts, { name }: ModifierGroup, itemId: string): ModifierCounts {
  const count = countOf(counts, name, itemId)
  return count === 0 ? counts : withCount(counts, name, { itemId, count: count - 1 })
}

/** Returns the first group of which more is to be chosen. */
export function missingGroup(
  counts: ModifierCounts,
  groups: readonly ModifierGroup[],
): ModifierGroup | undefined {
  return groups.find((group) => totalOf(counts, group) < group.atLeast)
}

/** Returns what the kernel is told, each option once. */
export function choicesOf(counts: ModifierCounts): ModifierChoice[] {
  return Object.entries(counts).flatMap(([groupId, options]) =>
    Object.entries(options).flatMap(([optionId, count]) => (count > 0 ? [{ groupId, optionId, count }] : [])),
  )
}

/** How many of one option there may be. */
export function mostOf({ atMost, options }: ModifierGroup, itemId: string): number {
  return Math.min(atMost, options.find((option) => option.itemId === itemId)?.atMost ?? atMost)
}

function totalOf(counts: ModifierCounts, { name }: ModifierGroup): number {
  return Object.values(counts[name] ?? {}).reduce((sum, count) => sum + count, 0)
}

function withCount(
  counts: ModifierCounts,
  group: string,
  { itemId, count }: { itemId: string; count: number },
): ModifierCounts {
  return { ...counts, [group]: { ...counts[group], [itemId]: count } }
}
