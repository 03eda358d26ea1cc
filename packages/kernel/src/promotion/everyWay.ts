/**
 * Contests so small that to try every way is quicker than to remember states: as a rule two or three lines that one promotion claims.
 */
import { must } from '../fault/assert.ts'
import { priceOfPiece } from './goodsLine.ts'
import { completionOf, isRewarded, yieldOf } from './group.ts'
import type { Rest } from './rest.ts'
import type { Contest, GroupSeat } from './seat.ts'
import type { Seated, Solution } from './solution.ts'

/** With more ways than this the search is quicker. */
const mostWays = 128

/** Returns the best solution, or undefined where that is for the search: limits in money, goods that must not be dearer than what is
 *  bought for them, or many ways.
 *  Ensures: takes off what `searchContest` does; of ways as good, one with fewer coupons, then with fewer pieces in groups, then the
 *  first in precedence. */
export function solveByEveryWay(contest: Contest): Solution | undefined {
  return isSmall(contest) ? new Trial(contest).solve() : undefined
}

function isSmall({ lines, groups, caps }: Contest): boolean {
  if (caps.length > 0 || groups.some(isAfterBought)) return false
  let ways = 1
  for (const { goods, choices } of lines) {
    // Each piece goes to one of the slots or to none; pieces of a line are alike.
    for (let choice = 1; choice <= choices.length; choice += 1) ways *= (goods.pieces + choice) / choice
    if (ways > mostWays) return false
  }
  return true
}

function isAfterBought({ entry }: GroupSeat): boolean {
  const { reward } = entry.group
  return reward.type === 'last_slot' && reward.isAfterBought
}

/** One walk over all ways: line by line, choice by choice, with more and more pieces. */
class Trial {
  readonly #contest: Contest
  /** Pieces by line and choice. */
  readonly #taken: number[][]
  /** Pieces by group and slot. */
  readonly #fills: number[][]
  /** What the best way so far has taken. */
  readonly #best: number[][]
  #bestMinor = -1
  #bestCoupons = 0
  #bestPieces = 0

  constructor(contest: Contest) {
    this.#contest = contest
    this.#taken = contest.lines.map(({ choices }) => choices.map(() => 0))
    this.#best = contest.lines.map(({ choices }) => choices.map(() => 0))
    this.#fills = contest.groups.map(({ entry }) => entry.group.slots.map(() => 0))
  }

  solve(): Solution {
    this.#tryLine(0, 0)
    const seated: Seated[] = []
    const rests = this.#contest.lines.map(({ goods, choices, restAt }, line): Rest => {
      let taken = 0
      choices.forEach(({ seat, slot }, choice) => {
        const after = taken + (this.#best[line]?.[choice] ?? 0)
        for (; taken < after; taken += 1)
          seated.push({ line, seat, slot, pieceMinor: priceOfPiece(goods, taken) })
      })
      return restAt(goods.pieces - taken)
    })
    return { discountMinor: this.#bestMinor, seated, rests }
  }

  #tryLine(number: number, valueMinor: number): void {
    if (number === this.#contest.lines.length) this.#consider(valueMinor)
    else this.#tryChoices(number, 0, 0, valueMinor)
  }

  /** All ways to share what is left of the line, `before` pieces being taken, among this choice and those that follow. */
  #tryChoices(number: number, choice: number, before: number, valueMinor: number): void {
    const { goods, choices, restAt } = must(this.#contest.lines[number], 'a line has its number')
    const chosen = choices[choice]
    if (chosen === undefined) {
      this.#tryLine(number + 1, valueMinor + restAt(goods.pieces - before).discountMinor)
      return
    }
    const { seat, slot } = chosen
    const { group } = must(this.#contest.groups[seat], 'a choice has its seat').entry
    const taken = must(this.#taken[number], 'a line has its choices')
    const fills = must(this.#fills[seat], 'a seat has its slots')
    const filled = fills[slot] ?? 0
    let gainedMinor = valueMinor
    for (let own = 0; before + own <= goods.pieces; own += 1) {
      taken[choice] = own
      fills[slot] = filled + own
      this.#tryChoices(number, choice + 1, before + own, gainedMinor)
      if (isRewarded(group, (filled + own) % group.pieces))
        gainedMinor += yieldOf(group, slot, priceOfPiece(goods, before + own))
    }
    taken[choice] = 0
    fills[slot] = filled
  }

  /** Keeps the way where its groups are whole and none before it is better. */
  #consider(yieldedMinor: number): void {
    let valueMinor = yieldedMinor
    let coupons = 0
    let pieces = 0
    const { groups } = this.#contest
    for (let seat = 0; seat < groups.length; seat += 1) {
      const { entry, mostUses } = must(groups[seat], 'a seat has its number')
      const made = madeOf(entry.group.slots, must(this.#fills[seat], 'a seat has its slots'))
      if (made === undefined || made > mostUses) return
      valueMinor += made * completionOf(entry.group)
      if (entry.needsCoupon) coupons += made
      pieces += made * entry.group.pieces
    }
    // Ways come with ever more pieces for the first in precedence: of those that are as good, the last one is kept.
    const order = valueMinor - this.#bestMinor || this.#bestCoupons - coupons || this.#bestPieces - pieces
    if (order < 0) return
    this.#bestMinor = valueMinor
    this.#bestCoupons = coupons
    this.#bestPieces = pieces
    for (let line = 0; line < this.#taken.length; line += 1) {
      const own = must(this.#taken[line], 'a line has its choices')
      const kept = must(this.#best[line], 'a line has its choices')
      for (let choice = 0; choice < own.length; choice += 1) kept[choice] = own[choice] ?? 0
    }
  }
}

/** How many groups the slots make, or undefined where one is not whole. */
function madeOf(slots: readonly { pieces: number }[], fills: readonly number[]): number | undefined {
  const [first] = slots
  const made = (fills[0] ?? 0) / (first?.pieces ?? 1)
  return slots.every(({ pieces }, slot) => fills[slot] === pieces * made) && Number.isInteger(made)
    ? made
    : undefined
}
