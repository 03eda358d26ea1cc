/** What a solution takes off each line of its contest, by promotion. */
import { must } from '../fault/assert.ts'
import { allocate } from '../money/allocate.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import { type Adjustment, countCoupons, countedByRules, type Uses } from './adjustment.ts'
import type { GroupEntry } from './compile.ts'
import type { Contest } from './seat.ts'
import { type FormedGroup, groupsFormed, type Solution } from './solution.ts'

/** By line of the contest; of lines that no group takes anything off, none. */
type ByLine = (Adjustment[] | undefined)[]

/** Returns the adjustments by line of the contest, and counts the coupons. What a group takes off is shared out over its pieces by
 *  what they cost, to the cent, so that a return of any of them gives back what was paid for it. */
export function adjustmentsOf(
  contest: Contest,
  { seated, rests }: Solution,
  uses: Uses,
): (readonly Adjustment[])[] {
  const formed = groupsFormed(contest, seated).filter(({ discountMinor }) => discountMinor > 0)
  countFormed(formed, uses)
  const byLine: ByLine = contest.lines.map(() => undefined)
  for (const group of formed) shareOut(group, byLine)
  return byLine.map((ofGroups, line) => {
    const byRules = countedByRules(must(rests[line], 'a line has its rest'), uses)
    if (ofGroups === undefined) return byRules
    return ofGroups.filter(({ amountMinor }) => amountMinor !== 0).concat(byRules)
  })
}

function shareOut({ seat: { entry }, pieces, discountMinor }: FormedGroup, byLine: ByLine): void {
  const shares = allocate(
    discountMinor,
    pieces.map(({ pieceMinor }) => pieceMinor),
  )
  pieces.forEach(({ line, pieceMinor }, index) => {
    const own = ownAdjustment(byLine, line, entry)
    own.amountMinor -= shares[index] ?? 0
    own.explain.onMinor += pieceMinor
    own.explain.quantityMilli += onePieceMilli
    if (entry.group.pieces === 1) return
    const isFirst = pieces.findIndex((piece) => piece.line === line) === index
    own.explain.groups = (own.explain.groups ?? 0) + (isFirst ? 1 : 0)
  })
}

function countFormed(formed: readonly FormedGroup[], uses: Uses): void {
  const groups = new Map<GroupEntry, number>()
  for (const { seat } of formed)
    if (seat.entry.needsCoupon) groups.set(seat.entry, (groups.get(seat.entry) ?? 0) + 1)
  for (const [entry, count] of groups) countCoupons(entry, count, uses)
}

/** The line's adjustment by that promotion, which is put there where it is missing. */
function ownAdjustment(byLine: ByLine, line: number, { promotionId, type }: GroupEntry): Adjustment {
  const adjustments = byLine[line]
  const known = adjustments?.find((own) => own.promotionId === promotionId)
  if (known !== undefined) return known
  const made = { promotionId, amountMinor: 0, explain: { type, onMinor: 0, quantityMilli: 0 } }
  if (adjustments === undefined) byLine[line] = [made]
  else adjustments.push(made)
  return made
}
