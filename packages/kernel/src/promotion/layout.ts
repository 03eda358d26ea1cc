/**
 * How full the open groups of a contest are, as one number: each slot, count of uses and used-up limit is a digit of its own, from
 * the first line that its group claims to the last; then the digit is zero again and free for another group.
 */
import { assert, must } from '../fault/assert.ts'
import { priceOfPiece } from './goodsLine.ts'
import { divideUp } from './group.ts'
import type { Contest, ContestLine, GroupSeat } from './seat.ts'

type Digit = { stride: number; radix: number }

export type GroupLayout = {
  needs: readonly number[]
  fills: readonly Digit[]
  mostUses: number
  uses: Digit | undefined
  /** What a whole group takes out of the state: the pieces of its slots, less the use that is counted. */
  wholeStride: number
  /** The slot whose pieces are never dearer than those bought for them. */
  afterBought: number | undefined
}

/** A group after one of its lines. */
export type Passage = {
  seat: number
  group: GroupLayout
  /** Pieces that its later lines have for each slot. */
  supply: readonly number[]
  /** What the dearest piece of its later lines costs; undefined after its last line. */
  nextMinor: number | undefined
  /** Whether no piece of the price of this line follows. */
  endsPrice: boolean
}

/** What changes after a line: the groups that claim it, and the limits that no later line can use up. */
export type LineLayout = { passages: readonly Passage[]; closedCaps: readonly Digit[] }

export type Layout = { groups: readonly GroupLayout[]; caps: readonly Digit[]; lines: readonly LineLayout[] }

/** The greatest number that a double holds exactly is a little above this. */
const mostStates = 2 ** 52

/** Returns the layout, or undefined where the states have no room in a number. */
export function layoutOf(contest: Contest): Layout | undefined {
  const { lines, groups, caps } = contest
  const pool = new DigitPool()
  const groupLayouts: GroupLayout[] = []
  const capDigits: Digit[] = []
  const lastOfCap = new Map<number, number>()
  for (const [index, line] of lines.entries()) for (const cap of line.caps) lastOfCap.set(cap, index)
  const laid = passagesOf(contest).map(({ line, own }, index): LineLayout => {
    const passages = own.map(({ seat, ...passage }): Passage => {
      const group = groupLayouts[seat] ?? groupLayoutOf(must(groups[seat], 'a passage has its seat'), pool)
      groupLayouts[seat] = group
      return { seat, group, ...passage }
    })
    for (const cap of line.caps)
      capDigits[cap] ??= pool.take(must(caps[cap], 'a line has its limits').capMinor + 1)
    for (const { group, nextMinor } of passages) if (nextMinor === undefined) pool.giveBack(digitsOf(group))
    const closed = line.caps.filter((cap) => lastOfCap.get(cap) === index)
    const closedCaps = closed.map((cap) => must(capDigits[cap], 'a limit has its digit'))
    pool.giveBack(closedCaps)
    return { passages, closedCaps }
  })
  return pool.states > mostStates ? undefined : { groups: groupLayouts, caps: capDigits, lines: laid }
}

class DigitPool {
  states = 1
  readonly #free: Digit[] = []

  take(radix: number): Digit {
    const fitting = this.#free.filter((digit) => digit.radix >= radix).sort((a, b) => a.radix - b.radix)[0]
    if (fitting !== undefined) {
      this.#free.splice(this.#free.indexOf(fitting), 1)
      return fitting
    }
    const made = { stride: this.states, radix }
    this.states *= radix
    return made
  }

  giveBack(digits: readonly Digit[]): void {
    this.#free.push(...digits)
  }
}

function digitsOf({ fills, uses }: GroupLayout): Digit[] {
  return uses === undefined ? [...fills] : [...fills, uses]
}

function groupLayoutOf({ entry, mostUses, isLimited }: GroupSeat, pool: DigitPool): GroupLayout {
  const { slots, reward } = entry.group
  const needs = slots.map(({ pieces }) => pieces)
  // The only slot is empty again with every whole group.
  const isSingle = slots.length === 1
  const fills = needs.map((need) => pool.take(isSingle ? need : need * mostUses + 1))
  const uses = isLimited ? pool.take(mostUses + 1) : undefined
  const wholeStride = fills.reduce(
    (sum, { stride }, slot) => sum + stride * (needs[slot] ?? 0),
    -(uses?.stride ?? 0),
  )
  const afterBought = reward.type === 'last_slot' && reward.isAfterBought ? slots.length - 1 : undefined
  return { needs, fills, mostUses, uses, wholeStride, afterBought }
}

/** The lines with their groups and what later lines have for them, which is counted from the last line back. */
function passagesOf({ lines, groups }: Contest): { line: ContestLine; own: Omit<Passage, 'group'>[] }[] {
  const supplies = groups.map(({ entry }) => entry.group.slots.map(() => 0))
  const nextMinor = new Map<number, number>()
  const passages = [...lines].reverse().map((line) => {
    const { goods, choices } = line
    const priceMinor = priceOfPiece(goods, 0)
    const own = [...new Set(choices.map(({ seat }) => seat))].map((seat) => {
      const next = nextMinor.get(seat)
      const endsPrice = next === undefined || next < priceMinor
      const supply = [...must(supplies[seat], 'a seat has its supply')]
      return { seat, supply, nextMinor: next, endsPrice }
    })
    for (const { seat, slot } of choices) {
      const supply = must(supplies[seat], 'a seat has its supply')
      supply[slot] = (supply[slot] ?? 0) + goods.pieces
      // Groups whose order of prices does not matter may meet dearer lines later.
      const later = nextMinor.get(seat) ?? 0
      nextMinor.set(seat, later > priceMinor ? later : priceMinor)
    }
    return { line, own }
  })
  return passages.reverse()
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

/** Returns how many groups are begun and not whole. */
export function begunOf(state: number, group: GroupLayout): number {
  let begun = 0
  group.needs.forEach((need, slot) => {
    const begunBySlot = divideUp(fillOf(state, group, slot), need)
    if (begunBySlot > begun) begun = begunBySlot
  })
  return begun
}

/** Returns whether what is begun can still become whole, and what must be bought first is there. That is asked when all pieces of
 *  one price have been seated: among those, which one is bought and which one comes for it does not matter. */
export function isPassable(state: number, { group, supply, endsPrice }: Passage): boolean {
  const { needs, afterBought } = group
  const begun = begunOf(state, group)
  if (begun === 0) return true
  if (!needs.every((need, slot) => fillOf(state, group, slot) + (supply[slot] ?? 0) >= need * begun))
    return false
  if (afterBought === undefined || !endsPrice) return true
  const come = divideUp(fillOf(state, group, afterBought), needs[afterBought] ?? 1)
  return needs.every((need, slot) => slot === afterBought || fillOf(state, group, slot) >= need * come)
}

/** Returns whether one more piece in the slot makes a whole group. */
export function completes(state: number, group: GroupLayout, slot: number): boolean {
  return group.needs.every((need, index) => fillOf(state, group, index) + (index === slot ? 1 : 0) >= need)
}

/** Returns the state after one more piece in the slot; a whole group is taken out of the slots and counted. */
export function afterPiece(state: number, group: GroupLayout, slot: number, isWhole: boolean): number {
  const { stride } = must(group.fills[slot], 'a group has its slots')
  return state + stride - (isWhole ? group.wholeStride : 0)
}

/** Returns the state after so much more of a limit is used up. */
export function afterDiscount(state: number, cap: Digit, discountMinor: number): number {
  assert(digitValue(state, cap) + discountMinor < cap.radix, 'a limit is not passed')
  return state + discountMinor * cap.stride
}

/** Returns the state without what no later line asks for. */
export function afterLine(state: number, { passages, closedCaps }: LineLayout): number {
  let left = state
  for (const { group, nextMinor } of passages)
    if (nextMinor === undefined && group.uses !== undefined) left = cleared(left, group.uses)
  for (const digit of closedCaps) left = cleared(left, digit)
  return left
}

const cleared = (state: number, digit: Digit) => state - digitValue(state, digit) * digit.stride
