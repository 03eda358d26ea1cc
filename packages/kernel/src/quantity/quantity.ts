/** Quantities: thousandths of a unit, so that 1 piece is 1000 and 0.125 kg is 125. */

import { type Currency, exponentOf } from '../money/currency.ts'
import { compact, productsOver } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'

/** UN/ECE Recommendation 20 common codes are H87, KGM, LTR, MTR, HUR; these are their names here. */
export type Unit = 'piece' | 'kg' | 'l' | 'm' | 'h'

export const onePieceMilli = 1000

/** Unit prices carry five decimals of the major unit: 2.55 is 255000. */
export const unitPriceDecimals = 5
const quantityDecimals = 3

export type PricedQuantity = { quantityMilli: number; unitPriceE5: number }

/** Returns what `quantityMilli` costs at `unitPriceE5`.
 *  Units: minor units of `currency`; halves go away from zero.   Ensures: amountOf(−q) = −amountOf(q). */
export function amountOf({
  quantityMilli,
  unitPriceE5,
  currency,
}: PricedQuantity & { currency: Currency }): number {
  return amountsIn(currency)(quantityMilli, unitPriceE5)
}

/** Returns `amountOf` for many quantities in one currency. */
export function amountsIn(currency: Currency): (quantityMilli: number, unitPriceE5: number) => number {
  const divisor = compact(10 ** (unitPriceDecimals + quantityDecimals - exponentOf(currency)))
  return productsOver(divisor, halfAwayFromZero)
}
