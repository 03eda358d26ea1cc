/** How much of a price people take off by hand: what a limit per person is held against. */
import type { Basket } from '../basket/basket.ts'
import type { HandDiscount } from '../basket/line.ts'
import { multiplyDivide, negate, sumExact } from '../money/integer.ts'
import { awayFromZero } from '../money/rounding/awayFromZero.ts'
import { towardZero } from '../money/rounding/towardZero.ts'
import type { PricedBasket, PricedLine } from './pricedBasket.ts'

const wholePpm = 1_000_000

/** Returns the greatest part of a line's price that comes off by hand, on the line and on the whole basket together.
 *  Units: parts per million of what promotions left of the price.   Requires: `lines` are the priced lines of the basket.
 *  Ensures: what was wished for counts, not what rounding made of it; at most 1,000,000. */
export function handRatePpm({ discount }: Pick<Basket, 'discount'>, { lines }: PricedBasket): number {
  const goingOut = lines.filter(({ quantityMilli }) => quantityMilli > 0)
  const basketPpm = rateOf(discount, sumExact(goingOut.map(leftForBasket)))
  return lines.reduce((greatest, line) => {
    const linePpm = rateOf(line.discount, magnitude(promotedMinor(line)))
    const ppm = line.quantityMilli > 0 ? together(linePpm, basketPpm) : linePpm
    return ppm > greatest ? ppm : greatest
  }, 0)
}

function rateOf(discount: HandDiscount | undefined, onMinor: number): number {
  if (discount === undefined) return 0
  if (discount.type === 'percent') return discount.ratePpm
  if (discount.amountMinor >= onMinor) return onMinor === 0 ? 0 : wholePpm
  return multiplyDivide(
    { factor: discount.amountMinor, multiplier: wholePpm, divisor: onMinor },
    awayFromZero,
  )
}

/** The second comes off what the first leaves. */
function together(firstPpm: number, secondPpm: number): number {
  const leftPpm = multiplyDivide(
    { factor: wholePpm - firstPpm, multiplier: wholePpm - secondPpm, divisor: wholePpm },
    towardZero,
  )
  return wholePpm - leftPpm
}

function promotedMinor({ amountMinor, discounts }: PricedLine): number {
  const off = discounts.filter(({ type }) => type === 'promotion' || type === 'document_promotion')
  return amountMinor + sumExact(off.map((discount) => discount.amountMinor))
}

function leftForBasket(line: PricedLine): number {
  const own = line.discounts.find(({ type }) => type === 'by_hand')
  return promotedMinor(line) + (own?.amountMinor ?? 0)
}

const magnitude = (amountMinor: number) => (amountMinor < 0 ? negate(amountMinor) : amountMinor)
