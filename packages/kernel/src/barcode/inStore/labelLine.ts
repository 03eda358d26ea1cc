/** What a price on a label says of the goods under it: goods sold by weight get the weight that costs it, others are one piece.
 *  Source: GS1 General Specifications 2.1.12.1 (a price in a restricted number is what the customer pays). */
import { type Currency, exponentOf } from '../../money/currency.ts'
import { multiplyDivide } from '../../money/integer.ts'
import { halfAwayFromZero } from '../../money/rounding/halfAwayFromZero.ts'
import { amountOf, onePieceMilli, type Unit, unitPriceDecimals } from '../../quantity/quantity.ts'

export type LabelLine =
  | { status: 'labelled'; quantityMilli: number; unitPriceE5: number }
  /** So much of it for so little that five decimals of a unit price no longer make the amount. */
  | { status: 'label_amount_too_far' }

/** Returns quantity and unit price of the line that costs what the label says.
 *  Units: minor units of `currency`; five decimals; thousandths.   Requires: an amount above zero.
 *  Ensures: the line costs `amountMinor`; at the item's own unit price wherever that makes it.
 *  Fails: `label_amount_too_far` (returned). */
export function lineOfLabel(
  item: { unit: Unit; unitPriceE5: number },
  { amountMinor, currency }: { amountMinor: number; currency: Currency },
): LabelLine {
  const scale = 10 ** (unitPriceDecimals - exponentOf(currency)) * onePieceMilli
  const quantityMilli =
    item.unit === 'piece' ? onePieceMilli : weightFor(amountMinor, item.unitPriceE5, scale)
  const costs = (unitPriceE5: number) => amountOf({ quantityMilli, unitPriceE5, currency }) === amountMinor
  if (costs(item.unitPriceE5)) return { status: 'labelled', quantityMilli, unitPriceE5: item.unitPriceE5 }
  const unitPriceE5 = multiplyDivide(
    { factor: amountMinor, multiplier: scale, divisor: quantityMilli },
    halfAwayFromZero,
  )
  return costs(unitPriceE5)
    ? { status: 'labelled', quantityMilli, unitPriceE5 }
    : { status: 'label_amount_too_far' }
}

/** At least the least there is; one unit where the item has no price of its own. */
function weightFor(amountMinor: number, unitPriceE5: number, scale: number): number {
  if (unitPriceE5 === 0) return onePieceMilli
  const weight = multiplyDivide(
    { factor: amountMinor, multiplier: scale, divisor: unitPriceE5 },
    halfAwayFromZero,
  )
  return weight === 0 ? 1 : weight
}
