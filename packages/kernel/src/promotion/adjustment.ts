/** What a solution takes off each line, by promotion, with the reason of every amount. */
import { must } from '../fault/assert.ts'
import { allocate } from '../money/allocate.ts'
import { negate } from '../money/integer.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { GroupEntry } from './compile.ts'
import { divideUp } from './group.ts'
import type { Promotion } from './promotion.ts'
import type { LineTake } from './rest.ts'
import type { Contest } from './seat.ts'
import { type FormedGroup, groupsFormed, type Solution } from './solution.ts'

export type Adjustment = {
  promotionId: string
  /** Added to the line: below zero. Minor units. */
  amountMinor: number
  explain: {
    type: Promotion['type']
    /** What those goods of the line cost just before this promotion. */
    onMinor: number
    quantityMilli: number
    /** The groups that goods of the line are in. */
    groups?: number
  }
}

/** How many coupons each promotion that needs them takes. */
export type Uses = Map<string, number>

/** Returns the adjustments by line of the contest, and counts the coupons. What a group takes off is shared out over its pieces by
 *  what they cost, to the cent, so that a return of any of them gives back what was paid for it. */
export function adjustmentsOf(contest: Contest, { seated, rests }: Solution, uses: Uses): Adjustment[][] {
  const byLine = contest.lines.map((): Adjustment[] => [])
  const formed = groupsFormed(contest, seated).filter(({ discountMinor }) => discountMinor > 0)
  countFormed(formed, uses)
  for (const { seat, pieces, discountMinor } of formed) {
    const { entry } = seat
    const { group } = entry
    const shares = allocate(
      discountMinor,
      pieces.map(({ pieceMinor }) => pieceMinor),
    )
    pieces.forEach(({ line, pieceMinor }, index) => {
      const isFirst = pieces.findIndex((piece) => piece.line === line) === index
      const own = ownAdjustment(must(byLine[line], 'a piece has its line'), entry)
      own.amountMinor -= shares[index] ?? 0
      own.explain.onMinor += pieceMinor
      own.explain.quantityMilli += onePieceMilli
      if (group.pieces > 1) own.explain.groups = (own.explain.groups ?? 0) + (isFirst ? 1 : 0)
    })
  }
  const inGroups = contest.lines.map(() => 0)
  for (const { line } of seated) inGroups[line] = (inGroups[line] ?? 0) + 1
  return contest.lines.map(({ goods }, line) => {
    const quantityMilli = goods.quantityMilli - (inGroups[line] ?? 0) * onePieceMilli
    const { takes } = must(rests[line], 'a line has its rest')
    const ofGroups = must(byLine[line], 'a line has its adjustments')
    return ofGroups
      .filter(({ amountMinor }) => amountMinor !== 0)
      .concat(restAdjustments(takes, quantityMilli, uses))
  })
}

/** Returns the adjustments by the line rules that take something off so much of a line, and counts the coupons. */
export function restAdjustments(takes: readonly LineTake[], quantityMilli: number, uses: Uses): Adjustment[] {
  return takes.map(({ entry, onMinor, discountMinor }) => {
    const { promotionId, type, needsCoupon } = entry
    if (needsCoupon) uses.set(promotionId, 1)
    return { promotionId, amountMinor: negate(discountMinor), explain: { type, onMinor, quantityMilli } }
  })
}

/** Counts the coupons that so many groups of a promotion take. */
export function countCoupons(
  { promotionId, needsCoupon, group }: GroupEntry,
  groups: number,
  uses: Uses,
): void {
  if (!needsCoupon) return
  const perCoupon = group.countsPerCoupon ? (group.maxUses ?? 1) : 1
  uses.set(promotionId, divideUp(groups, perCoupon))
}

function countFormed(formed: readonly FormedGroup[], uses: Uses): void {
  const groups = new Map<GroupEntry, number>()
  for (const { seat } of formed)
    if (seat.entry.needsCoupon) groups.set(seat.entry, (groups.get(seat.entry) ?? 0) + 1)
  for (const [entry, count] of groups) countCoupons(entry, count, uses)
}

/** The line's adjustment by that promotion, which is put there where it is missing. */
function ownAdjustment(adjustments: Adjustment[], { promotionId, type }: GroupEntry): Adjustment {
  const known = adjustments.find((own) => own.promotionId === promotionId)
  if (known !== undefined) return known
  const made = { promotionId, amountMinor: 0, explain: { type, onMinor: 0, quantityMilli: 0 } }
  adjustments.push(made)
  return made
}
