/** Goods as they are ordered: at the price that was agreed, whatever prices and promotions say on the day when they are handed over. */
import type { LineItem } from '../basket/line.ts'
import { type Currency, exponentOf } from '../money/currency.ts'
import { addExact, multiplyDivide, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { PricedLine } from '../price/pricedBasket.ts'
import { onePieceMilli, unitPriceDecimals } from '../quantity/quantity.ts'

/** Returns the item of a line with what came off it taken into its price, and with nothing more to come off.
 *  Units: five decimals of the major unit.
 *  Ensures: up to 499 pieces, kg, l, m or h cost what they cost in the priced basket, to the minor unit; beyond, one more or less.
 *  Requires: goods that go out. */
export function agreedItem(
  { item, quantityMilli, amountMinor, discounts }: PricedLine,
  currency: Currency,
): LineItem {
  const leftMinor = addExact(amountMinor, sumExact(discounts.map((discount) => discount.amountMinor)))
  const unitPriceE5 = multiplyDivide(
    {
      factor: leftMinor,
      multiplier: onePieceMilli * 10 ** (unitPriceDecimals - exponentOf(currency)),
      divisor: quantityMilli,
    },
    halfAwayFromZero,
  )
  return { ...item, unitPriceE5, isPriceAsked: true, isExcluded: true }
}
