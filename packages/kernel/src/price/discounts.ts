/**
 * What comes off the lines, in this order: promotions on goods, promotions on the basket, what a person takes off a line, what a person
 * takes off the basket. Lines whose price a person set take no promotion; nothing comes off excluded goods, nor off a return with
 * its receipt. A line never falls below its floor.
 */
import type { Basket } from '../basket/basket.ts'
import { type HandDiscount, isMoneyLine, soldOf } from '../basket/line.ts'
import { assert } from '../fault/assert.ts'
import { allocate } from '../money/allocate.ts'
import { assertInteger, multiplyDivide, negate, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { Adjustment } from '../promotion/adjustment.ts'
import type { PromotionOutcome } from '../promotion/applyPromotions.ts'
import type { PromotionLine } from '../promotion/promotion.ts'
import { amountsIn } from '../quantity/quantity.ts'
import type { LineAmount } from './lineAmount.ts'
import type { LineDiscount } from './pricedBasket.ts'
import { minuteOf, type PricingRules, type PricingTime } from './rules.ts'

export type Discounted = LineAmount & { discounts: LineDiscount[]; leftMinor: number }

/** By line. Floors are the least that must be paid, without the line's sign. */
type Amounts = { amounts: readonly LineAmount[]; floors: readonly number[] }

/** Returns the lines with what comes off them.
 *  Ensures: amount + discounts = left; the order of lines changes nothing but who gets an odd cent. */
export function discountLines(
  basket: Basket,
  amounts: readonly LineAmount[],
  { rules, at }: { rules: PricingRules; at: PricingTime },
): { lines: Discounted[]; promotions?: PromotionOutcome } {
  const floors = floorsOf(amounts, rules)
  const promotions = promotionsOn(basket, { amounts, floors, rules, at })
  const onDocument = documentPartsOf(promotions)
  const lines = amounts.map((amount, index): Discounted => {
    const { line, unitPriceE5, priceSource, amountMinor } = amount
    const discounts = (promotions?.lines[index]?.adjustments ?? none).map(discountOf)
    for (const part of onDocument?.get(line.lineId) ?? none) discounts.push(part)
    const leftMinor = promotions?.lines[index]?.promotedMinor ?? amountMinor
    const own = handDiscountOn(amount, leftMinor, floors[index] ?? 0)
    if (own !== undefined) discounts.push(own)
    return {
      line,
      unitPriceE5,
      priceSource,
      amountMinor,
      discounts,
      leftMinor: leftMinor + (own?.amountMinor ?? 0),
    }
  })
  const discounted =
    basket.discount === undefined ? lines : takeOffBasket(lines, { floors, discount: basket.discount })
  return promotions === undefined ? { lines: discounted } : { lines: discounted, promotions }
}

function promotionsOn(
  { customer, coupons = [] }: Basket,
  { amounts, floors, rules, at }: Amounts & { rules: PricingRules; at: PricingTime },
): PromotionOutcome | undefined {
  if (rules.promotions === undefined) return undefined
  const lines = amounts.map((amount, index): PromotionLine => {
    const { lineId, item, quantityMilli } = amount.line
    return {
      lineId,
      itemId: item.itemId,
      categoryIds: item.categoryIds ?? none,
      unit: item.unit,
      quantityMilli,
      amountMinor: amount.amountMinor,
      floorMinor: quantityMilli > 0 ? (floors[index] ?? 0) : 0,
      isExcluded: isFixed(amount) || amount.line.override !== undefined,
    }
  })
  return rules.promotions(lines, {
    ...{ storeId: rules.storeId ?? '', channel: rules.channel ?? '' },
    ...{ customerGroupIds: customer?.groupIds ?? [], at: minuteOf(at), coupons },
  })
}

function discountOf({ promotionId, amountMinor }: Adjustment): LineDiscount {
  return { type: 'promotion', name: promotionId, amountMinor }
}

/** What promotions on the whole basket take off, by line id. */
function documentPartsOf(
  promotions: PromotionOutcome | undefined,
): ReadonlyMap<string, LineDiscount[]> | undefined {
  if (promotions === undefined || promotions.documentAdjustments.length === 0) return undefined
  const byLine = new Map<string, LineDiscount[]>()
  for (const { promotionId, parts } of promotions.documentAdjustments)
    for (const { lineId, amountMinor } of parts) {
      const own: LineDiscount = { type: 'document_promotion', name: promotionId, amountMinor }
      const known = byLine.get(lineId)
      if (known === undefined) byLine.set(lineId, [own])
      else known.push(own)
    }
  return byLine
}

function handDiscountOn(amount: LineAmount, leftMinor: number, floorMinor: number): LineDiscount | undefined {
  const { discount } = amount.line
  if (discount === undefined || isFixed(amount)) return undefined
  const roomMinor = magnitude(leftMinor) - floorMinor
  const offMinor = least(wished(discount, magnitude(leftMinor)), roomMinor)
  if (offMinor <= 0) return undefined
  const amountMinor = leftMinor < 0 ? offMinor : negate(offMinor)
  return { type: 'by_hand', name: discount.reason, amountMinor }
}

/** Goods that go out only: what comes back is given back as it was paid. */
function takeOffBasket(
  lines: readonly Discounted[],
  { floors, discount }: { floors: readonly number[]; discount: HandDiscount },
): Discounted[] {
  const open = lines.map((line) => (isFixed(line) || line.leftMinor < 0 ? 0 : line.leftMinor))
  const roomsMinor = open.map((leftMinor, index) => {
    const roomMinor = leftMinor - (floors[index] ?? 0)
    return leftMinor > 0 && roomMinor > 0 ? roomMinor : 0
  })
  const offMinor = least(wished(discount, sumExact(open)), sumExact(roomsMinor))
  const shares = allocate(offMinor, roomsMinor)
  return lines.map((line, index) => {
    const amountMinor = negate(shares[index] ?? 0)
    if (amountMinor === 0) return line
    const own: LineDiscount = { type: 'document_by_hand', name: discount.reason, amountMinor }
    return { ...line, discounts: [...line.discounts, own], leftMinor: line.leftMinor + amountMinor }
  })
}

function wished(discount: HandDiscount, onMinor: number): number {
  if (discount.type === 'amount') {
    assertInteger(discount.amountMinor, 'amountMinor')
    assert(discount.amountMinor >= 0, 'a discount takes off')
    return discount.amountMinor
  }
  assert(discount.ratePpm >= 0 && discount.ratePpm <= 1_000_000, 'a discount of more than everything')
  return multiplyDivide(
    { factor: onMinor, multiplier: discount.ratePpm, divisor: 1_000_000 },
    halfAwayFromZero,
  )
}

function isFixed({ line }: LineAmount): boolean {
  return line.item.isExcluded === true || soldOf(line) !== undefined || isMoneyLine(line)
}

/** Of each line's quantity, without its sign. */
function floorsOf(amounts: readonly LineAmount[], { currency }: PricingRules): number[] {
  const amountOf = amountsIn(currency)
  return amounts.map(({ line: { item, quantityMilli } }) =>
    item.floorPriceE5 === undefined ? 0 : magnitude(amountOf(quantityMilli, item.floorPriceE5)),
  )
}

const none: readonly never[] = []
const magnitude = (amountMinor: number) => (amountMinor < 0 ? -amountMinor : amountMinor)
const least = (a: number, b: number) => (a < b ? a : b)
