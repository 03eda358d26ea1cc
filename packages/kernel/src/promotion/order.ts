/**
 * In which order a search looks at the lines of a contest. It has to remember how full each group is from the group's first line
 * to its last; the fewer groups are open at a time, the less there is to remember. Only where it matters which piece is the
 * cheaper one, the lines of a group stay dearest first.
 */
import type { ContestLine, GroupSeat } from './seat.ts'

/** Longer contests keep the order of their prices: ordering them would take longer than it saves. */
const mostLines = 300

/** Returns the lines, dearest first as they are given, so that few groups are open at a time.
 *  Ensures: lines of a group in which the order of prices matters keep it. */
export function inGoodOrder(lines: readonly ContestLine[], groups: readonly GroupSeat[]): ContestLine[] {
  if (lines.length === 1 || lines.length > mostLines) return [...lines]
  const seats = lines.map(({ choices }) => [...new Set(choices.map(({ seat }) => seat))])
  const left = groups.map((_, seat) => seats.filter((own) => own.includes(seat)).length)
  const isOpen = groups.map(() => false)
  const isDone = lines.map(() => false)
  const before = linesBefore(seats, groups)
  const ordered: ContestLine[] = []
  while (ordered.length < lines.length) {
    let best: { line: number; cost: number } | undefined
    for (let line = 0; line < lines.length; line += 1) {
      if (isDone[line] === true || !(before[line] ?? []).every((other) => isDone[other])) continue
      const cost = costOf(seats[line] ?? [], isOpen, left)
      if (best === undefined || cost < best.cost) best = { line, cost }
    }
    const line = best?.line ?? 0
    isDone[line] = true
    for (const seat of seats[line] ?? []) {
      left[seat] = (left[seat] ?? 0) - 1
      isOpen[seat] = left[seat] !== 0
    }
    ordered.push(...lines.slice(line, line + 1))
  }
  return ordered
}

/** Groups opened less groups closed; among as good ones, a line of an open group goes before one of none. */
function costOf(seats: readonly number[], isOpen: readonly boolean[], left: readonly number[]): number {
  let cost = 0
  for (const seat of seats) {
    if (isOpen[seat] !== true) cost += 3
    if (left[seat] === 1) cost -= 3
    if (isOpen[seat] === true) cost -= 1
  }
  return cost
}

/** By line, the lines that must come before it. */
function linesBefore(seats: readonly (readonly number[])[], groups: readonly GroupSeat[]): number[][] {
  const latest = new Map<number, number>()
  return seats.map((own, line) =>
    own.flatMap((seat) => {
      if (!isOrdered(groups[seat])) return []
      const previous = latest.get(seat)
      latest.set(seat, line)
      return previous === undefined ? [] : [previous]
    }),
  )
}

function isOrdered(seat: GroupSeat | undefined): boolean {
  const reward = seat?.entry.group.reward
  return reward?.type === 'last' || (reward?.type === 'last_slot' && reward.isAfterBought)
}
