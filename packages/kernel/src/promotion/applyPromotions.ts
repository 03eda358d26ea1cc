/** What a basket costs after promotions, in the way that is best for the customer, and why. */
import { assertOwnIds, must } from '../fault/assert.ts'
import { addExact, assertInteger } from '../money/integer.ts'
import { type Adjustment, countedByRules, type Uses } from './adjustment.ts'
import type { Claim, CompiledPromotions } from './compile.ts'
import { type Facts, factsOf } from './condition.ts'
import { contestsOf } from './contest.ts'
import { type DocumentAdjustment, documentAdjustmentsOf, type LineLeft } from './document.ts'
import { type GoodsLine, goodsLinesOf } from './goodsLine.ts'
import { adjustAlone } from './lineAlone.ts'
import { basketAloneOf, isTied, type Offers, offersOf, offersOnly } from './offers.ts'
import type { Coupon, PromotionContext, PromotionLine } from './promotion.ts'
import { bestRest } from './rest.ts'
import type { Purse } from './search.ts'
import { adjustmentsOf } from './shareOut.ts'
import { solveContest } from './solveContest.ts'

export type PromotedLine = {
  lineId: string
  /** What was asked for before promotions. Minor units. */
  amountMinor: number
  adjustments: readonly Adjustment[]
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
  /** By place of the line; of lines that nothing is taken off, none. */
  adjustments: readonly (readonly Adjustment[] | undefined)[]
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
  assertOwnIds(lines)
  return promote(lines, compiled, context)
}

/** As `applyPromotions`, for lines whose ids are known to be unique. */
export function promote(
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
  const uses: Uses = new Map()
  const adjustments: (readonly Adjustment[] | undefined)[] = []
  const tiedLines: GoodsLine[] = []
  const tiedClaims: (readonly Claim[])[] = []
  facts.lines.forEach((goods, index) => {
    const claims = must(offers.claims[index], 'a line has its claims')
    if (claims.length === 0) return
    const own = isTied(claims, offers) ? undefined : adjustAlone(goods, claims, facts.couponUses, uses)
    if (own !== undefined) adjustments[goods.place] = own
    else {
      tiedLines.push(goods)
      tiedClaims.push(claims)
    }
  })
  const { contests, loose, isWhole } = contestsOf(tiedLines, tiedClaims, facts.couponUses)
  for (const { goods, claims } of loose)
    adjustments[goods.place] = countedByRules(bestRest(claims, goods), uses)
  let maybeMoreMinor = 0
  for (const contest of contests) {
    const { solution, missedMinor } = solveContest(contest, purse)
    maybeMoreMinor += missedMinor
    adjustmentsOf(contest, solution, uses).forEach((own, index) => {
      const { goods } = must(contest.lines[index], 'adjustments have their line')
      adjustments[goods.place] = own
    })
  }
  const documentAdjustments = adjustDocument(facts, offers, adjustments, uses)
  let discountMinor = sumOf(documentAdjustments)
  for (const own of adjustments) if (own !== undefined) discountMinor = addExact(discountMinor, sumOf(own))
  // Of lines that were kept out of groups, nothing is known.
  if (!isWhole) maybeMoreMinor = sumOf(facts.lines) + discountMinor
  return { maybeMoreMinor, documentAdjustments, discountMinor, adjustments, uses }
}

function adjustDocument(
  facts: Facts,
  { documents }: Offers,
  adjustments: Way['adjustments'],
  uses: Uses,
): DocumentAdjustment[] {
  if (documents.length === 0) return []
  const left = facts.lines.map(({ line: { lineId }, place, amountMinor, floorMinor }): LineLeft => {
    return { lineId, floorMinor, amountMinor: amountMinor + sumOf(adjustments[place] ?? none) }
  })
  return documentAdjustmentsOf(documents, left).map(({ entry, adjustment }) => {
    if (entry.needsCoupon) uses.set(adjustment.promotionId, 1)
    return adjustment
  })
}

function outcomeOf(lines: readonly PromotionLine[], way: Way, coupons: readonly Coupon[]): PromotionOutcome {
  const { maybeMoreMinor, documentAdjustments, discountMinor, adjustments, uses } = way
  const documentParts = new Map<string, number>()
  for (const { parts } of documentAdjustments)
    for (const { lineId, amountMinor } of parts)
      documentParts.set(lineId, (documentParts.get(lineId) ?? 0) + amountMinor)
  const promoted = lines.map(({ lineId, amountMinor }, place): PromotedLine => {
    assertInteger(amountMinor, 'amountMinor')
    const own = adjustments[place] ?? none
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

const none: readonly Adjustment[] = []
const greater = (a: number, b: number) => (a > b ? a : b)
