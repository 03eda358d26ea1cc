/**
 * In which order a search looks at the lines of a contest. It has to remember how full each group is from the group's first line
 * to its last; the fewer groups are open at a time, the less there is to remember. Only where it matters which piece is the
 * cheaper one, the lines of a group stay dearest first.
 */
import { must } from '../fault/assert.ts'
import type { ContestLine, GroupSeat } from './seat.ts'

/** Longer contests keep the order of their prices: ordering them would take longer than it saves. */
const mostLines = 300

/** A line that is not in the order yet. */
type Waiting = {
  line: ContestLine
  seats: readonly number[]
  /** The lines that must come before it. */
  before: readonly Waiting[]
}

/** Returns the lines, dearest first as they are given, so that few groups are open at a time.
 *  Ensures: lines of a group in which the order of prices matters keep it. */
export function inGoodOrder(lines: readonly ContestLine[], groups: readonly GroupSeat[]): ContestLine[] {
  if (lines.length === 1 || lines.length > mostLines || isOneGroup(lines, groups)) return [...lines]
  const waiting = new Set(waitingOf(lines, groups))
  const left = groups.map(() => 0)
  for (const { seats } of waiting) for (const seat of seats) left[seat] = (left[seat] ?? 0) + 1
  const open = new Set<number>()
  const ordered: ContestLine[] = []
  while (waiting.size > 0) {
    let best: { next: Waiting; cost: number } | undefined
    for (const next of waiting) {
      if (next.before.some((other) => waiting.has(other))) continue
      const cost = costOf(next.seats, open, left)
      if (best === undefined || cost < best.cost) best = { next, cost }
    }
    const { next } = must(best, 'nothing comes before the dearest line')
    waiting.delete(next)
    ordered.push(next.line)
    for (const seat of next.seats) {
      left[seat] = (left[seat] ?? 0) - 1
      open.add(seat)
    }
  }
  return ordered
}

/** Whether any order would do, as it is with most contests. */
function isOneGroup(lines: readonly ContestLine[], groups: readonly GroupSeat[]): boolean {
  return groups.length === 1 && lines.every(({ choices }) => choices.length > 0)
}

/** Groups opened less groups closed; among as good ones, a line of an open group goes before others. */
function costOf(seats: readonly number[], open: ReadonlySet<number>, left: readonly number[]): number {
  let cost = 0
  for (const seat of seats) {
    cost += open.has(seat) ? -1 : 3
    if (left[seat] === 1) cost -= 3
  }
  return cost
}

function waitingOf(lines: readonly ContestLine[], groups: readonly GroupSeat[]): Waiting[] {
  const latest = new Map<number, Waiting>()
  return lines.map((line) => {
    const seats = [...new Set(line.choices.map(({ seat }) => seat))]
    const ordered = seats.filter((seat) => isOrdered(must(groups[seat], 'a choice has its seat')))
    const before = ordered.flatMap((seat) => latest.get(seat) ?? [])
    const waiting = { line, seats, before }
    for (const seat of ordered) latest.set(seat, waiting)
    return waiting
  })
}

function isOrdered({ entry }: GroupSeat): boolean {
  const { reward } = entry.group
  return reward.type === 'last' || (reward.type === 'last_slot' && reward.isAfterBought)
}
