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
  return groups.flatMap((seat, index) => {
    const own = seated.filter((piece) => piece.seat === index)
    if (own.length === 0) return []
    const { group } = seat.entry
    const isSingle = group.slots.length === 1
    const queues = isSingle ? [own] : group.slots.map((_, slot) => own.filter((piece) => piece.slot === slot))
    const count = own.length / group.pieces
    return Array.from({ length: count }, (_, number): FormedGroup => {
      const pieces = group.slots.flatMap(({ pieces: need }, slot) =>
        must(queues[slot], 'a slot has its queue').slice(number * need, (number + 1) * need),
      )
      const discountMinor = pieces.reduce(
        (sum, { slot, pieceMinor }, fill) =>
          isRewarded(group, fill) ? sum + yieldOf(group, slot, pieceMinor) : sum,
        completionOf(group),
      )
      return { seat, pieces, discountMinor: discountMinor > 0 ? discountMinor : 0 }
    })
  })
}
