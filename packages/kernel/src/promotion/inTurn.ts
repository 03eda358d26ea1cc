/**
 * A good way found in a few steps: one promotion after the other, the one that would yield most alone first, each forming groups
 * from the dearest pieces that are left as long as that beats the line rules. What the search for the best way has to beat, and
 * what stands when the search runs out of steps.
 */
import { must } from '../fault/assert.ts'
import type { Contest, ContestLine } from './contest.ts'
import { priceOfPiece, restOf } from './goodsLine.ts'
import { completionOf, isRewarded, yieldOf } from './group.ts'
import { type Rest, takeAlone } from './rest.ts'
import { groupsFormed, type Seated, type Solution } from './solution.ts'

/** Pieces that go to a slot, by line. */
type Taking = { line: number; slot: number }

/** Returns a solution; never worse than line rules alone. */
export function solveInTurn(contest: Contest): Solution {
  const { lines, groups } = contest
  const untouched = lines.map(({ goods }) => goods.pieces)
  const alone = groups.map((_, seat) => ({
    seat,
    gainMinor: takeGroups(contest, seat, [...untouched]).gainMinor,
  }))
  alone.sort((a, b) => b.gainMinor - a.gainMinor || a.seat - b.seat)
  const left = [...untouched]
  const counts = lines.map(() => new Map<string, number>())
  for (const { seat } of alone) {
    for (const { line, slot } of takeGroups(contest, seat, left).taken) {
      const own = must(counts[line], 'a line has its counts')
      own.set(`${seat} ${slot}`, (own.get(`${seat} ${slot}`) ?? 0) + 1)
    }
  }
  const seated = seatedInOrder(contest, counts)
  const rests = restsInTurn(contest, left)
  const formed = groupsFormed(contest, seated)
  const discountMinor =
    formed.reduce((sum, group) => sum + group.discountMinor, 0) +
    rests.reduce((sum, rest) => sum + rest.discountMinor, 0)
  return { discountMinor, seated, rests }
}

/** Takes as many groups of one promotion as gain; what they take is taken from `left`. */
function takeGroups(contest: Contest, seat: number, left: number[]): { taken: Taking[]; gainMinor: number } {
  const { mostUses } = must(contest.groups[seat], 'a promotion has its seat')
  const taken: Taking[] = []
  let gainMinor = 0
  let start = 0
  for (let uses = 0; uses < mostUses && start < contest.lines.length; ) {
    const group = nextGroup(contest, seat, left, start)
    if (group === undefined) break
    const gained = gainOf(contest, seat, left, group)
    if (gained <= 0) {
      start += 1
      continue
    }
    gainMinor += gained
    uses += 1
    taken.push(...group)
    for (const { line } of group) left[line] = (left[line] ?? 0) - 1
  }
  return { taken, gainMinor }
}

/** The dearest pieces that make a group, from line `start` on; slots in turn, so that what is bought comes before what one gets. */
function nextGroup(
  { lines, groups }: Contest,
  seat: number,
  left: readonly number[],
  start: number,
): Taking[] | undefined {
  const { group } = must(groups[seat], 'a promotion has its seat').entry
  const isAfterBought = group.reward.type === 'last_slot' && group.reward.isAfterBought
  const free = [...left]
  const taken: Taking[] = []
  let from = start
  for (const [slot, { pieces }] of group.slots.entries()) {
    if (isAfterBought && slot === group.slots.length - 1) from = taken.at(-1)?.line ?? start
    let missing = pieces
    for (let line = from; line < lines.length && missing > 0; line += 1) {
      if (!mayGoTo(lines[line], seat, slot)) continue
      for (; missing > 0 && (free[line] ?? 0) > 0; missing -= 1) {
        free[line] = (free[line] ?? 0) - 1
        taken.push({ line, slot })
      }
    }
    if (missing > 0) return undefined
  }
  return taken
}

function mayGoTo(line: ContestLine | undefined, seat: number, slot: number): boolean {
  return line?.choices.some((choice) => choice.seat === seat && choice.slot === slot) === true
}

/** What the group takes off beyond what line rules would take off its pieces. */
function gainOf(
  { lines, groups }: Contest,
  seat: number,
  left: readonly number[],
  taken: readonly Taking[],
): number {
  const { group } = must(groups[seat], 'a promotion has its seat').entry
  const free = [...left]
  let gainMinor = completionOf(group)
  taken.forEach(({ line, slot }, fill) => {
    const { goods, restAt } = must(lines[line], 'a piece has its line')
    const has = free[line] ?? 0
    const yields = isRewarded(group, fill) ? yieldOf(group, slot, priceOfPiece(goods, goods.pieces - has)) : 0
    gainMinor += yields - restAt(has).discountMinor + restAt(has - 1).discountMinor
    free[line] = has - 1
  })
  return gainMinor
}

function seatedInOrder({ lines }: Contest, counts: readonly ReadonlyMap<string, number>[]): Seated[] {
  return lines.flatMap(({ goods, choices }, line) => {
    let taken = 0
    return choices.flatMap(({ seat, slot }) =>
      Array.from({ length: counts[line]?.get(`${seat} ${slot}`) ?? 0 }, () => {
        taken += 1
        return { line, seat, slot, pieceMinor: priceOfPiece(goods, taken - 1) }
      }),
    )
  })
}

function restsInTurn({ lines, caps }: Contest, left: readonly number[]): Rest[] {
  const capsLeft = caps.map(({ capMinor }) => capMinor)
  return lines.map(({ goods, restAt, caps: own }, line) => {
    const pieces = left[line] ?? 0
    let best = restAt(pieces)
    let used: number | undefined
    for (const cap of pieces === 0 ? [] : own) {
      const { entry } = must(caps[cap], 'a line has its limits')
      const capped = takeAlone(entry, restOf(goods, pieces), capsLeft[cap])
      if (capped.discountMinor > best.discountMinor) [best, used] = [capped, cap]
    }
    if (used !== undefined) capsLeft[used] = (capsLeft[used] ?? 0) - best.discountMinor
    return best
  })
}
