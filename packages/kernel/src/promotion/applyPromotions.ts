/** What a basket costs after promotions, in the way that is best for the customer, and why. */
import { must } from '../fault/assert.ts'
import { addExact, assertInteger } from '../money/integer.ts'
import { type Adjustment, adjustmentsOf, restAdjustments, type Uses } from './adjustment.ts'
import type { CompiledPromotions } from './compile.ts'
import { type Facts, factsOf } from './condition.ts'
import { contestsOf } from './contest.ts'
import { type DocumentAdjustment, documentAdjustmentsOf, type LineLeft } from './document.ts'
import { goodsLinesOf } from './goodsLine.ts'
import { solveInTurn } from './inTurn.ts'
import { basketAloneOf, type Offers, offersOf, offersOnly } from './offers.ts'
import type { Coupon, PromotionContext, PromotionLine } from './promotion.ts'
import { bestRest } from './rest.ts'
import { hopesOf, type Purse, searchContest } from './search.ts'
import type { Contest } from './seat.ts'
import { solveSoleGroup } from './soleGroup.ts'
import type { Solution } from './solution.ts'

export type PromotedLine = {
  lineId: string
  /** What was asked for before promotions. Minor units. */
  amountMinor: number
  adjustments: Adjustment[]
  /** The line's part of all document adjustments; zero or below. */
  documentMinor: number
  /** amount + adjustments + document part: never below zero, nor below the floor, where the amount was not. */
  promotedMinor: number
}

export type PromotionOutcome = {
  /** `best`: no other way to apply the promotions takes off more. `search_bounded`: the basket meets so many promotions that the
   *  search was ended; the customer gets the best way found, and no way takes off `maybeMoreMinor` more than it. Final. */
  status: 'best' | 'search_bounded'
  maybeMoreMinor: number
  /** In the order in which they came. */
  lines: PromotedLine[]
  documentAdjustments: DocumentAdjustment[]
  /** All that was taken off; zero or below. */
  discountMinor: number
  usedCoupons: { couponId: string; promotionId: string; uses: number }[]
}

type Way = Pick<PromotionOutcome, 'maybeMoreMinor' | 'documentAdjustments' | 'discountMinor'> & {
  adjustments: ReadonlyMap<string, Adjustment[]>
  uses: Uses
}

/** Steps of all searches for one basket. A basket of a shop takes some hundred. */
const stepsPerBasket = 20_000

/** Returns the basket with the promotions that take off most.
 *  Units: minor units; adjustments are below zero.   Shape: lines in input order.
 *  Requires: integer amounts and quantities, unique line ids, a time that the calendar has (asserted).
 *  Ensures: the order of lines changes nothing; line adjustments and parts of document adjustments sum to `discountMinor`; no
 *  line below zero or its floor; of ways that take off as much, one that uses fewer coupons for groups. */
export function applyPromotions(
  lines: readonly PromotionLine[],
  compiled: CompiledPromotions,
  context: PromotionContext,
): PromotionOutcome {
  const facts = factsOf(goodsLinesOf(lines), context)
  const offers = offersOf(compiled, facts)
  const purse = { steps: stepsPerBasket }
  const alone = compiled.hasBasketAlone ? basketAloneOf(offers) : []
  const together = alone.length === 0 ? offers : offersOnly(offers, ({ isBasketAlone }) => !isBasketAlone)
  const ways = alone.map((meant) => offersOnly(offers, (entry) => entry === meant))
  let best = wayOf(facts, together, purse)
  let mostMinor = best.maybeMoreMinor - best.discountMinor
  for (const way of ways.map((only) => wayOf(facts, only, purse))) {
    if (way.discountMinor < best.discountMinor) best = way
    mostMinor = greater(mostMinor, way.maybeMoreMinor - way.discountMinor)
  }
  return outcomeOf(lines, { ...best, maybeMoreMinor: mostMinor + best.discountMinor }, context.coupons)
}

function wayOf(facts: Facts, offers: Offers, purse: Purse): Way {
  const { contests, loose, isWhole } = contestsOf(facts.lines, offers.claims, facts.couponUses)
  const uses: Uses = new Map()
  const adjustments = new Map<string, Adjustment[]>()
  for (const { goods, entries } of loose) {
    const own = restAdjustments(bestRest(entries, goods).takes, goods.quantityMilli, uses)
    adjustments.set(goods.line.lineId, own)
  }
  let maybeMoreMinor = 0
  for (const contest of contests) {
    const { solution, missedMinor } = solve(contest, purse)
    maybeMoreMinor += missedMinor
    adjustmentsOf(contest, solution, uses).forEach((own, index) => {
      const { goods } = must(contest.lines[index], 'adjustments have their line')
      adjustments.set(goods.line.lineId, own)
    })
  }
  const left = facts.lines.map(({ line: { lineId }, amountMinor, floorMinor }): LineLeft => {
    return { lineId, floorMinor, amountMinor: amountMinor + sumOf(adjustments.get(lineId) ?? []) }
  })
  const documentAdjustments: DocumentAdjustment[] = []
  const documents = documentAdjustmentsOf(offers.documents, left)
  for (const { entry, adjustment } of documents) {
    documentAdjustments.push(adjustment)
    if (entry.promotion.needsCoupon === true) uses.set(adjustment.promotionId, 1)
  }
  const goodsMinor = sumOf(left) - sumOf(facts.lines)
  const discountMinor = goodsMinor + sumOf(documentAdjustments)
  // Of lines that were kept out of groups, nothing is known.
  if (!isWhole) maybeMoreMinor = sumOf(facts.lines) + discountMinor
  return { maybeMoreMinor, documentAdjustments, discountMinor, adjustments, uses }
}

function solve(contest: Contest, purse: Purse): { solution: Solution; missedMinor: number } {
  const sole = solveSoleGroup(contest)
  if (sole !== undefined) return { solution: sole, missedMinor: 0 }
  const inTurn = solveInTurn(contest)
  const solution = searchContest(contest, purse, inTurn)
  if (solution !== undefined) return { solution, missedMinor: 0 }
  return { solution: inTurn, missedMinor: (hopesOf(contest)[0] ?? 0) - inTurn.discountMinor }
}

function outcomeOf(lines: readonly PromotionLine[], way: Way, coupons: readonly Coupon[]): PromotionOutcome {
  const { maybeMoreMinor, documentAdjustments, discountMinor, adjustments, uses } = way
  const documentParts = new Map<string, number>()
  for (const { parts } of documentAdjustments)
    for (const { lineId, amountMinor } of parts)
      documentParts.set(lineId, (documentParts.get(lineId) ?? 0) + amountMinor)
  const promoted = lines.map(({ lineId, amountMinor }): PromotedLine => {
    assertInteger(amountMinor, 'amountMinor')
    const own = adjustments.get(lineId) ?? []
    const documentMinor = documentParts.get(lineId) ?? 0
    const promotedMinor = amountMinor + sumOf(own) + documentMinor
    return { lineId, amountMinor, adjustments: own, documentMinor, promotedMinor }
  })
  const usedCoupons = usedCouponsOf(coupons, uses)
  const status = maybeMoreMinor === 0 ? 'best' : 'search_bounded'
  return { status, maybeMoreMinor, lines: promoted, documentAdjustments, discountMinor, usedCoupons }
}

function usedCouponsOf(coupons: readonly Coupon[], uses: Uses): PromotionOutcome['usedCoupons'] {
  const open = new Map(uses)
  return [...coupons]
    .sort((a, b) => (a.couponId < b.couponId ? -1 : 1))
    .flatMap(({ couponId, promotionId, usesLeft }) => {
      const wanted = open.get(promotionId) ?? 0
      const used = wanted < usesLeft ? wanted : usesLeft
      if (used <= 0) return []
      open.set(promotionId, wanted - used)
      return [{ couponId, promotionId, uses: used }]
    })
}

function sumOf(amounts: readonly { amountMinor: number }[]): number {
  let sumMinor = 0
  for (const { amountMinor } of amounts) sumMinor = addExact(sumMinor, amountMinor)
  return sumMinor
}

const greater = (a: number, b: number) => (a > b ? a : b)
