/**
 * The contest that most contests are: the pieces of one line, and one promotion that makes groups of them (three for two of the same
 * milk). How many groups there are is all there is to decide, so that each number is tried.
 */
import { priceOfPiece } from './goodsLine.ts'
import { completionOf, isRewarded, yieldOf } from './group.ts'
import type { Contest, ContestLine, GroupSeat } from './seat.ts'
import type { Seated, Solution } from './solution.ts'

/** Returns the best solution, or undefined where the contest is another one.
 *  Ensures: what `searchContest` finds; of numbers of groups that take off as much, the least. */
export function solveSoleGroup({ lines, groups, caps }: Contest): Solution | undefined {
  const [line] = lines
  const [seat] = groups
  const isSole = lines.length === 1 && groups.length === 1 && caps.length === 0
  if (!isSole || line === undefined || seat === undefined || seat.entry.group.slots.length > 1)
    return undefined
  let uses = 0
  let groupsMinor = 0
  let best = { uses, discountMinor: line.restAt(line.goods.pieces).discountMinor }
  while (uses < seat.mostUses) {
    groupsMinor += yieldOfNext(line, seat, uses)
    uses += 1
    const discountMinor =
      groupsMinor + line.restAt(line.goods.pieces - uses * seat.entry.group.pieces).discountMinor
    if (discountMinor > best.discountMinor) best = { uses, discountMinor }
  }
  const seatedPieces = best.uses * seat.entry.group.pieces
  const seated = Array.from({ length: seatedPieces }, (_, piece): Seated => {
    return { line: 0, seat: 0, slot: 0, pieceMinor: priceOfPiece(line.goods, piece) }
  })
  return { discountMinor: best.discountMinor, seated, rests: [line.restAt(line.goods.pieces - seatedPieces)] }
}

/** What the group takes off that is made after `uses` others, of the dearest pieces left. */
function yieldOfNext({ goods }: ContestLine, { entry: { group } }: GroupSeat, uses: number): number {
  let sumMinor = completionOf(group)
  for (let fill = 0; fill < group.pieces; fill += 1) {
    const pieceMinor = priceOfPiece(goods, uses * group.pieces + fill)
    if (isRewarded(group, fill)) sumMinor += yieldOf(group, 0, pieceMinor)
  }
  return sumMinor
}
