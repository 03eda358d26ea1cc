/** How full the groups of a contest are, as one number: each slot, count of uses and used-up limit is a digit of its own. */
import { assert, must } from '../fault/assert.ts'
import type { Contest, GroupSeat } from './contest.ts'
import { divideUp } from './group.ts'

type Digit = { stride: number; radix: number }

export type GroupLayout = {
  needs: readonly number[]
  fills: readonly Digit[]
  mostUses: number
  uses: Digit | undefined
  /** The slot whose pieces come only after those bought for them. */
  afterBought: number | undefined
}

export type Layout = { groups: readonly GroupLayout[]; caps: readonly Digit[] }

/** The greatest number that a double holds exactly is a little above this. */
const mostStates = 2 ** 52

/** Returns the layout, or undefined where the states have no room in a number. */
export function layoutOf({ groups, caps }: Contest): Layout | undefined {
  let stride = 1
  const digit = (radix: number): Digit => {
    const made = { stride, radix }
    stride *= radix
    return made
  }
  const layout = {
    groups: groups.map((seat) => groupLayoutOf(seat, digit)),
    caps: caps.map(({ capMinor }) => digit(capMinor + 1)),
  }
  return stride <= mostStates ? layout : undefined
}

function groupLayoutOf(
  { entry, mostUses, isLimited }: GroupSeat,
  digit: (radix: number) => Digit,
): GroupLayout {
  const { slots, reward } = entry.group
  const isSingle = slots.length === 1
  return {
    needs: slots.map(({ pieces }) => pieces),
    fills: slots.map(({ pieces }) => digit(isSingle ? pieces : pieces * mostUses + 1)),
    mostUses,
    uses: isLimited ? digit(mostUses + 1) : undefined,
    afterBought: reward.type === 'last_slot' && reward.isAfterBought ? slots.length - 1 : undefined,
  }
}

/** Returns the digit's value in the state. */
export function digitValue(state: number, { stride, radix }: Digit): number {
  return ((state - (state % stride)) / stride) % radix
}

/** Returns how many pieces the slot holds that are in no whole group yet. */
export function fillOf(state: number, group: GroupLayout, slot: number): number {
  return digitValue(state, must(group.fills[slot], 'a group has its slots'))
}

/** Returns whether one more piece may go to the slot. */
export function hasRoom(state: number, group: GroupLayout, slot: number): boolean {
  const { needs, uses, mostUses } = group
  const usesLeft = uses === undefined ? mostUses : mostUses - digitValue(state, uses)
  return fillOf(state, group, slot) < (needs[slot] ?? 0) * usesLeft
}

/** Returns whether all that must be bought first is there. To be asked when all pieces of one price have been seated: among
 *  those, which one is bought and which one comes for it does not matter. */
export function isBoughtFirst(state: number, { groups }: Layout): boolean {
  return groups.every((group) => {
    const { afterBought, needs } = group
    if (afterBought === undefined) return true
    const begun = divideUp(fillOf(state, group, afterBought), needs[afterBought] ?? 1)
    return needs.every((need, slot) => slot === afterBought || fillOf(state, group, slot) >= need * begun)
  })
}

/** Returns whether one more piece in the slot makes a whole group. */
export function completes(state: number, group: GroupLayout, slot: number): boolean {
  return group.needs.every((need, index) => fillOf(state, group, index) + (index === slot ? 1 : 0) >= need)
}

/** Returns the state after one more piece in the slot; a whole group is taken out of the slots and counted. */
export function afterPiece(state: number, group: GroupLayout, slot: number): number {
  const after = state + (group.fills[slot]?.stride ?? 0)
  if (!completes(state, group, slot)) return after
  const emptied = group.needs.reduce(
    (left, need, index) => left - need * (group.fills[index]?.stride ?? 0),
    after,
  )
  return emptied + (group.uses?.stride ?? 0)
}

/** Returns whether no group is left unfinished. */
export function isSettled(state: number, { groups }: Layout): boolean {
  return groups.every(({ fills }) => fills.every((fill) => digitValue(state, fill) === 0))
}

/** Returns the state after so much more of a limit is used up. */
export function afterDiscount(state: number, cap: Digit, discountMinor: number): number {
  assert(digitValue(state, cap) + discountMinor < cap.radix, 'a limit is not passed')
  return state + discountMinor * cap.stride
}
