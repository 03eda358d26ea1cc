/** One way to share the pieces of a contest, and the groups that it makes. */
import { must } from '../fault/assert.ts'
import { completionOf, isRewarded, yieldOf } from './group.ts'
import type { Rest } from './rest.ts'
import type { Contest, GroupSeat } from './seat.ts'

/** One piece of a line that goes to a slot. */
export type Seated = { line: number; seat: number; slot: number; pieceMinor: number }

export type Solution = {
  discountMinor: number
  /** In the order in which they fill the groups: the dearest line first. */
  seated: Seated[]
  /** By line. */
  rests: Rest[]
}

/** A whole group: its pieces, and what it takes off in all. */
export type FormedGroup = { seat: GroupSeat; pieces: Seated[]; discountMinor: number }

/** Returns the groups that the pieces make in the order in which they come.
 *  Requires: every group is whole. */
export function groupsFormed({ groups }: Contest, seated: readonly Seated[]): FormedGroup[] {
  return groups.flatMap((seat, number) => {
    const { slots } = seat.entry.group
    const queues = slots.map((_, slot) =>
      seated.filter((piece) => piece.seat === number && piece.slot === slot),
    )
    return groupsOf(seat, queues)
  })
}

/** The groups of one promotion, from the pieces by slot. */
function groupsOf(seat: GroupSeat, queues: readonly Seated[][]): FormedGroup[] {
  const { slots } = seat.entry.group
  const [first = [], second] = queues
  const count = first.length / must(slots[0], 'a group has a slot').pieces
  if (count === 1) return [formedOf(seat, second === undefined ? first : queues.flat())]
  return Array.from({ length: count }, (_, made) => {
    const pieces = slots.flatMap(({ pieces: need }, slot) =>
      must(queues[slot], 'a slot has its queue').slice(made * need, (made + 1) * need),
    )
    return formedOf(seat, pieces)
  })
}

function formedOf(seat: GroupSeat, pieces: Seated[]): FormedGroup {
  const { group } = seat.entry
  let discountMinor = completionOf(group)
  pieces.forEach(({ slot, pieceMinor }, fill) => {
    if (isRewarded(group, fill)) discountMinor += yieldOf(group, slot, pieceMinor)
  })
  return { seat, pieces, discountMinor: discountMinor > 0 ? discountMinor : 0 }
}
