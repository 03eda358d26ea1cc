/** Document rules: what comes off the whole basket after everything else, shared out over its lines. */
import { allocate } from '../money/allocate.ts'
import { negate, sumExact } from '../money/integer.ts'
import type { DocumentEntry } from './compile.ts'
import { percentOf } from './lineRule.ts'
import type { DocumentRule } from './promotion.ts'

/** What is left of a line, and what must be left of it. */
export type LineLeft = { lineId: string; amountMinor: number; floorMinor: number }

export type DocumentAdjustment = {
  promotionId: string
  /** Added to the document: below zero. Minor units. */
  amountMinor: number
  explain: {
    type: DocumentRule['type']
    /** What the goods that may be promoted cost just before this promotion. */
    onMinor: number
  }
  /** By line; they sum to the amount. Lines without a share are left out. */
  parts: { lineId: string; amountMinor: number }[]
}

type Taken = { entry: DocumentEntry; onMinor: number; discountMinor: number }

/** Returns the document adjustments that take off most: all that stack, in turn, or the best one that stands alone.
 *  Units: minor units.   Ensures: no line falls below its floor; parts go by what each line can give, by largest remainder. */
export function documentAdjustmentsOf(
  entries: readonly DocumentEntry[],
  lines: readonly LineLeft[],
): { entry: DocumentEntry; adjustment: DocumentAdjustment }[] {
  let left = [...lines]
  return bestTaken(entries, lines).map(({ entry, onMinor, discountMinor }) => {
    const shares = allocate(discountMinor, left.map(roomOf))
    left = left.map((line, index) => ({ ...line, amountMinor: line.amountMinor - (shares[index] ?? 0) }))
    const parts = left.flatMap(({ lineId }, index) => {
      const share = shares[index] ?? 0
      return share === 0 ? [] : [{ lineId, amountMinor: negate(share) }]
    })
    const { promotionId } = entry
    const explain = { type: entry.rule.type, onMinor }
    return { entry, adjustment: { promotionId, amountMinor: negate(discountMinor), explain, parts } }
  })
}

function bestTaken(entries: readonly DocumentEntry[], lines: readonly LineLeft[]): Taken[] {
  const amountMinor = sumExact(lines.map((line) => line.amountMinor))
  const roomMinor = sumExact(lines.map(roomOf))
  const total = (taken: readonly Taken[]) => sumExact(taken.map(({ discountMinor }) => discountMinor))
  const coupons = (taken: readonly Taken[]) => taken.filter(({ entry }) => entry.needsCoupon).length
  let best: Taken[] = []
  const consider = (taken: Taken[]) => {
    const [wonMinor, hadMinor] = [total(taken), total(best)]
    if (wonMinor > hadMinor || (wonMinor === hadMinor && coupons(taken) < coupons(best))) best = taken
  }
  for (const entry of entries)
    if (entry.rule.combines !== 'stackable') consider(taken([entry], amountMinor, roomMinor))
  const stacking = entries.filter(({ rule }) => rule.combines === 'stackable')
  consider(taken(stacking, amountMinor, roomMinor))
  return best
}

function taken(entries: readonly DocumentEntry[], amountMinor: number, roomMinor: number): Taken[] {
  let onMinor = amountMinor
  let leftMinor = roomMinor
  return entries.flatMap((entry) => {
    const discountMinor = discountOf(entry.rule, onMinor, leftMinor)
    if (discountMinor === 0) return []
    const one = { entry, onMinor, discountMinor }
    onMinor -= discountMinor
    leftMinor -= discountMinor
    return [one]
  })
}

function discountOf(rule: DocumentRule, onMinor: number, roomMinor: number): number {
  const wished = rule.type === 'document_percent_off' ? percentOf(onMinor, rule.ratePpm) : rule.amountMinor
  return [rule.maxDiscountMinor ?? wished, roomMinor].reduce(
    (least, value) => (value < least ? value : least),
    wished,
  )
}

function roomOf({ amountMinor, floorMinor }: LineLeft): number {
  return amountMinor > floorMinor ? amountMinor - floorMinor : 0
}
