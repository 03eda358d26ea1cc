/** Modifiers: what is added to an item or said about it, in groups with limits: a side dish, a sauce, “without onions”. */
import type { LineItem } from '../basket/line.ts'

export type ModifierGroup = {
  groupId: string
  /** How many must be chosen, and how many may be, all options together. */
  atLeast: number
  atMost: number
  /** The first so many cost nothing, the dearest first. */
  freeCount?: number
  options: readonly { optionId: string; item: LineItem; atMost?: number }[]
}

export type ModifierChoice = { groupId: string; optionId: string; count: number }

export type ModifierOutcome =
  /** `freeCount` of the `count` cost nothing. */
  | { status: 'chosen'; modifiers: { item: LineItem; count: number; freeCount: number }[] }
  | { status: 'modifier_unknown'; groupId: string; optionId: string }
  | { status: 'modifier_too_often'; groupId: string; optionId: string }
  | { status: 'modifiers_too_many'; groupId: string; atMost: number }
  /** Transient: more is to be chosen. */
  | { status: 'modifiers_too_few'; groupId: string; atLeast: number }

/** Returns the modifiers that are chosen for one piece, or which limit they break.
 *  Shape: by group and option in the order of the item.   Requires: counts above zero, each option once.
 *  Fails: `modifier_unknown`, `modifier_too_often`, `modifiers_too_many`, `modifiers_too_few` (returned). */
export function chooseModifiers(
  groups: readonly ModifierGroup[],
  choices: readonly ModifierChoice[],
): ModifierOutcome {
  for (const { groupId, optionId, count } of choices) {
    const option = groups
      .find((group) => group.groupId === groupId)
      ?.options.find((each) => each.optionId === optionId)
    if (option === undefined) return { status: 'modifier_unknown', groupId, optionId }
    if (count > (option.atMost ?? count)) return { status: 'modifier_too_often', groupId, optionId }
  }
  const countOf = (groupId: string, optionId: string) =>
    choices.find((each) => each.groupId === groupId && each.optionId === optionId)?.count ?? 0
  const modifiers: { item: LineItem; count: number; freeCount: number }[] = []
  for (const { groupId, atLeast, atMost, freeCount = 0, options } of groups) {
    const chosen = options
      .map(({ optionId, item }) => ({ item, count: countOf(groupId, optionId), freeCount: 0 }))
      .filter(({ count }) => count > 0)
    const total = chosen.reduce((sum, { count }) => sum + count, 0)
    if (total > atMost) return { status: 'modifiers_too_many', groupId, atMost }
    if (total < atLeast) return { status: 'modifiers_too_few', groupId, atLeast }
    giveAway(chosen, freeCount)
    modifiers.push(...chosen)
  }
  return { status: 'chosen', modifiers }
}

/** Marks the dearest as free, as many as the group gives. */
function giveAway(chosen: { item: LineItem; count: number; freeCount: number }[], freeCount: number): void {
  let left = freeCount
  for (const each of [...chosen].sort((a, b) => b.item.unitPriceE5 - a.item.unitPriceE5)) {
    each.freeCount = each.count < left ? each.count : left
    left -= each.freeCount
  }
}
