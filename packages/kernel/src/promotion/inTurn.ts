/**
 * A good way found in a few steps: one promotion after the other, the one that would yield most alone first, each forming groups
 * from the dearest pieces that are left as long as that beats the line rules. What the search for the best way has to beat, and
 * what stands when the search runs out of steps.
 */
import { must } from '../fault/assert.ts'
import { priceOfPiece, restOf } from './goodsLine.ts'
import { completionOf, isRewarded, yieldOf } from './group.ts'
import { type Rest, takeAlone } from './rest.ts'
import type { Contest } from './seat.ts'
import { groupsFormed, type Seated, type Solution } from './solution.ts'

/** A line for a slot: a piece that goes there, or all that may. */
type Taking = { line: number; slot: number }

/** Returns a solution; never worse than line rules alone. */
export function solveInTurn(contest: Contest): Solution {
  const { lines, groups } = contest
  const untouched = lines.map(({ goods }) => goods.pieces)
  const own = ownLines(contest)
  const claimed = (seat: number) => must(own[seat], 'a promotion has its lines')
  const alone = groups.map((_, seat) => {
    const { gainMinor } = takeGroups(contest, seat, [...untouched], claimed(seat))
    return { seat, gainMinor }
  })
  // Of those that yield as much, the first in precedence stays first.
  alone.sort((a, b) => b.gainMinor - a.gainMinor)
  const left = [...untouched]
  const counts = lines.map(() => new Map<string, number>())
  for (const { seat } of alone) {
    for (const { line, slot } of takeGroups(contest, seat, left, claimed(seat)).taken) {
      const ofLine = must(counts[line], 'a line has its counts')
      ofLine.set(`${seat} ${slot}`, (ofLine.get(`${seat} ${slot}`) ?? 0) + 1)
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
function takeGroups(
  contest: Contest,
  seat: number,
  left: number[],
  own: readonly Taking[],
): { taken: Taking[]; gainMinor: number } {
  const { mostUses } = must(contest.groups[seat], 'a promotion has its seat')
  const taken: Taking[] = []
  let gainMinor = 0
  let open = own
  for (let uses = 0; uses < mostUses; ) {
    open = open.filter(({ line }) => left[line] !== 0)
    const group = nextGroup(contest, seat, left, open)
    if (group === undefined) break
    const gained = gainOf(contest, seat, left, group)
    if (gained <= 0) {
      open = open.slice(1)
      continue
    }
    gainMinor += gained
    uses += 1
    taken.push(...group)
    for (const { line } of group) left[line] = (left[line] ?? 0) - 1
  }
  return { taken, gainMinor }
}

/** The dearest pieces that make a group; slots in turn, and what one gets from lines no dearer than what is bought. */
function nextGroup(
  { groups }: Contest,
  seat: number,
  left: readonly number[],
  open: readonly Taking[],
): Taking[] | undefined {
  const { group } = must(groups[seat], 'a promotion has its seat').entry
  const isAfterBought = group.reward.type === 'last_slot' && group.reward.isAfterBought
  const used = new Map<number, number>()
  const taken: Taking[] = []
  let from = 0
  for (const [slot, { pieces }] of group.slots.entries()) {
    if (isAfterBought && slot === group.slots.length - 1)
      from = open.findIndex(({ line }) => line === taken.at(-1)?.line)
    let missing = pieces
    for (const { line, slot: own } of open.slice(from)) {
      if (missing === 0) break
      if (own !== slot) continue
      const free = (left[line] ?? 0) - (used.get(line) ?? 0)
      const takes = free < missing ? free : missing
      for (let piece = 0; piece < takes; piece += 1) taken.push({ line, slot })
      used.set(line, (used.get(line) ?? 0) + takes)
      missing -= takes
    }
    if (missing > 0) return undefined
  }
  return taken
}

/** By seat, the lines that it claims and for which slot, dearest first. */
function ownLines({ lines, groups }: Contest): Taking[][] {
  const own = groups.map((): Taking[] => [])
  lines.forEach(({ choices }, line) => {
    for (const { seat, slot } of choices) must(own[seat], 'a choice has its seat').push({ line, slot })
  })
  const priceAt = (line: number) => priceOfPiece(must(lines[line], 'a line of the group').goods, 0)
  for (const known of own) known.sort((a, b) => priceAt(b.line) - priceAt(a.line))
  return own
}

/** What the group takes off beyond what line rules would take off its pieces. */
function gainOf(
  { lines, groups }: Contest,
  seat: number,
  left: readonly number[],
  taken: readonly Taking[],
): number {
  const { group } = must(groups[seat], 'a promotion has its seat').entry
  const used = new Map<number, number>()
  let gainMinor = completionOf(group)
  taken.forEach(({ line, slot }, fill) => {
    const { goods, restAt } = must(lines[line], 'a piece has its line')
    const has = (left[line] ?? 0) - (used.get(line) ?? 0)
    const yields = isRewarded(group, fill) ? yieldOf(group, slot, priceOfPiece(goods, goods.pieces - has)) : 0
    gainMinor += yields - restAt(has).discountMinor + restAt(has - 1).discountMinor
    used.set(line, (used.get(line) ?? 0) + 1)
  })
  return gainMinor
}

function seatedInOrder({ lines }: Contest, counts: readonly ReadonlyMap<string, number>[]): Seated[] {
  return lines.flatMap(({ goods, choices }, line) => {
    let taken = 0
    return choices.flatMap(({ seat, slot }) =>
      Array.from({ length: must(counts[line], 'a line has its counts').get(`${seat} ${slot}`) ?? 0 }, () => {
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
    for (const cap of own) {
      const { entry } = must(caps[cap], 'a line has its limits')
      const capped = takeAlone(entry, restOf(goods, pieces), capsLeft[cap])
      if (capped.discountMinor > best.discountMinor) [best, used] = [capped, cap]
    }
    if (used !== undefined) capsLeft[used] = (capsLeft[used] ?? 0) - best.discountMinor
    return best
  })
}
