/**
 * What promotions take off a line that nothing ties to another, as most lines of a basket are. How many groups of each promotion its
 * pieces make is all there is to decide, so that each way is tried.
 */
import { must } from '../fault/assert.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import { type Adjustment, countCoupons, countedByRules, type Uses } from './adjustment.ts'
import { allowedUses } from './allowance.ts'
import type { Claim, GroupEntry } from './compile.ts'
import { type GoodsLine, priceOfPiece, restOf } from './goodsLine.ts'
import { completionOf, type Group, isRewarded, mayJoin, yieldOf } from './group.ts'
import { lineDiscountOf } from './lineRule.ts'
import { bestDiscountOf, bestRest } from './rest.ts'

/** Ways to share the pieces among groups; with more, the search is quicker. */
const mostWays = 64

type LineGroup = { entry: GroupEntry; mostUses: number }

/** What is to be decided about a line. */
type LineAlone = { goods: GoodsLine; claims: readonly Claim[]; groups: readonly LineGroup[]; ways: number }

/** Ways as numbers: their digits are the counts of groups, the first promotion's the lowest, to which the dearest pieces go. */
type Way = {
  number: number
  discountMinor: number
  /** Groups that need a coupon. */
  coupons: number
  /** The pieces that are left to line rules. */
  left: number
}

/** Returns the adjustments of the line and counts the coupons, or undefined where that is for the search: a limit in money that does
 *  not suffice, a group of several slots, or too many ways.
 *  Requires: claims in order of precedence, none of which decides about another line as well (`isTied`).
 *  Ensures: takes off what `searchContest` does; of ways as good, one with fewer coupons. */
export function adjustAlone(
  goods: GoodsLine,
  claims: readonly Claim[],
  couponUses: ReadonlyMap<string, number>,
  uses: Uses,
): readonly Adjustment[] | undefined {
  let groups: LineGroup[] | undefined
  let ways = 1
  for (const { entry } of claims) {
    if (entry.kind === 'line') {
      const { reward, capMinor } = entry
      if (capMinor !== undefined && lineDiscountOf(reward, goods) > capMinor) return undefined
    } else if (entry.group.slots.length > 1) {
      if (goods.pieces >= entry.group.pieces && isInAllSlots(claims, entry)) return undefined
    } else {
      const mostUses = mostUsesOf(goods, entry, couponUses)
      if (mostUses === 0) continue
      const group = { entry, mostUses }
      if (groups === undefined) groups = [group]
      else groups.push(group)
      ways *= mostUses + 1
    }
  }
  if (groups === undefined) return countedByRules(bestRest(claims, goods), uses)
  if (ways > mostWays) return undefined
  const line = { goods, claims, groups, ways }
  const { number, left } = bestWay(line)
  const byGroups = adjustmentsByGroups(line, number, uses)
  const byRules = countedByRules(bestRest(claims, restOf(goods, left)), uses)
  return byGroups.length === 0 ? byRules : byGroups.concat(byRules)
}

function isInAllSlots(claims: readonly Claim[], entry: GroupEntry): boolean {
  return claims.filter((claim) => claim.entry === entry).length === entry.group.slots.length
}

function mostUsesOf(goods: GoodsLine, entry: GroupEntry, couponUses: ReadonlyMap<string, number>): number {
  const { pieces } = entry.group
  if (goods.pieces < pieces || goods.floorMinor !== 0 || !mayJoin(entry.group, goods.pieceMinor)) return 0
  const possible = (goods.pieces - (goods.pieces % pieces)) / pieces
  const allowed = allowedUses(entry, couponUses)
  return possible < allowed ? possible : allowed
}

function bestWay(line: LineAlone): Way {
  let best = must(wayOf(line, 0), 'a line may be in no group')
  for (let number = 1; number < line.ways; number += 1) {
    const way = wayOf(line, number)
    if (way !== undefined && isBetter(way, best)) best = way
  }
  return best
}

function isBetter(way: Way, best: Way): boolean {
  if (way.discountMinor !== best.discountMinor) return way.discountMinor > best.discountMinor
  return way.coupons < best.coupons
}

/** Undefined where pieces do not suffice. */
function wayOf({ goods, claims, groups }: LineAlone, number: number): Way | undefined {
  let digits = number
  let taken = 0
  let discountMinor = 0
  let coupons = 0
  for (const { entry, mostUses } of groups) {
    const count = digits % (mostUses + 1)
    digits = (digits - count) / (mostUses + 1)
    if (taken + count * entry.group.pieces > goods.pieces) return undefined
    for (let made = 0; made < count; made += 1) {
      discountMinor += discountAt(goods, entry.group, taken)
      taken += entry.group.pieces
    }
    if (entry.needsCoupon) coupons += count
  }
  const left = goods.pieces - taken
  discountMinor += bestDiscountOf(claims, restOf(goods, left))
  return { number, discountMinor, coupons, left }
}

/** What a group takes off that is made of the pieces that follow after `taken` others; below zero where its price is dearer. */
function discountAt(goods: GoodsLine, group: Group, taken: number): number {
  let sumMinor = completionOf(group)
  for (let fill = 0; fill < group.pieces; fill += 1)
    if (isRewarded(group, fill)) sumMinor += yieldOf(group, 0, priceOfPiece(goods, taken + fill))
  return sumMinor
}

function adjustmentsByGroups({ goods, groups }: LineAlone, number: number, uses: Uses): Adjustment[] {
  let digits = number
  let taken = 0
  return groups.flatMap(({ entry, mostUses }) => {
    const count = digits % (mostUses + 1)
    digits = (digits - count) / (mostUses + 1)
    const own = groupAdjustment(goods, { entry, count, taken }, uses)
    taken += count * entry.group.pieces
    return own ?? []
  })
}

/** What so many groups take off that are made of the pieces after `taken` others; undefined where that is nothing. */
function groupAdjustment(
  goods: GoodsLine,
  { entry, count, taken }: { entry: GroupEntry; count: number; taken: number },
  uses: Uses,
): Adjustment | undefined {
  const { promotionId, type, group } = entry
  let discountMinor = 0
  let onMinor = 0
  let formed = 0
  for (let made = 0; made < count; made += 1) {
    const first = taken + made * group.pieces
    const ownMinor = discountAt(goods, group, first)
    if (ownMinor <= 0) continue
    formed += 1
    discountMinor += ownMinor
    for (let fill = 0; fill < group.pieces; fill += 1) onMinor += priceOfPiece(goods, first + fill)
  }
  if (formed === 0) return undefined
  countCoupons(entry, formed, uses)
  const quantityMilli = formed * group.pieces * onePieceMilli
  const explain = { type, onMinor, quantityMilli, ...(group.pieces > 1 ? { groups: formed } : {}) }
  return { promotionId, amountMinor: -discountMinor, explain }
}
