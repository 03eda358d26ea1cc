/** What is paid on an order as lines of its own sale: one for each tax of the order, so that it is taxed as its goods are. */
import type { SoldLine } from '../basket/line.ts'
import { allocate } from '../money/allocate.ts'
import { type Currency, exponentOf } from '../money/currency.ts'
import { multiplyDivide } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { onePieceMilli, unitPriceDecimals } from '../quantity/quantity.ts'
import type { TaxPart, TaxTotal } from '../tax/total.ts'
import { type PrepaymentPart, splitPrepayment } from './prepayment.ts'

export type PrepaidLines =
  /** In the order of the taxes, none of nothing. */
  | { status: 'split'; lines: SoldLine[] }
  /** So much of the order is left to pay. */
  | { status: 'exceeds_order'; leftMinor: number }

/** Returns the lines of a payment of `amountMinor` on an order.
 *  Units: minor units, not below zero; `paidBeforeMinor` is what was paid on it before.
 *  Ensures: the lines sum to the amount; in whatever payments an order is paid, they sum to its taxes, code by code.
 *  Requires: an order whose totals are not below zero.   Fails: `exceeds_order` (returned).
 *  Source: Directive 2006/112/EC art. 65. */
export function prepaidLines(
  taxes: readonly TaxTotal[],
  payment: { amountMinor: number; paidBeforeMinor: number },
  currency: Currency,
): PrepaidLines {
  const split = splitPrepayment(taxes, payment)
  if (split.status !== 'split') return split
  const priceFactor = 10 ** (unitPriceDecimals - exponentOf(currency))
  const lines = split.parts.flatMap((part, index): SoldLine[] => {
    const grossMinor = part.netMinor + part.taxMinor
    if (grossMinor === 0) return []
    const taxParts = partsOf(part, taxes[index])
    return [
      {
        ...{ quantityMilli: onePieceMilli, returnedMilli: 0, unitPriceE5: grossMinor * priceFactor },
        ...{ grossMinor, taxMinor: part.taxMinor, taxCode: part.taxCode },
        ...(part.ratePpm === undefined ? {} : { ratePpm: part.ratePpm }),
        ...(taxParts === undefined ? {} : { taxParts }),
      },
    ]
  })
  return { status: 'split', lines }
}

/** Where several taxes lie on the goods, each has its share. */
function partsOf({ netMinor, taxMinor }: PrepaymentPart, whole: TaxTotal | undefined): TaxPart[] | undefined {
  if (whole?.parts === undefined) return undefined
  const shares =
    taxMinor === 0
      ? []
      : allocate(
          taxMinor,
          whole.parts.map((part) => part.taxMinor),
        )
  return whole.parts.map((part, index) => ({
    ...part,
    baseMinor:
      whole.netMinor === 0
        ? 0
        : multiplyDivide(
            { factor: part.baseMinor, multiplier: netMinor, divisor: whole.netMinor },
            halfAwayFromZero,
          ),
    taxMinor: shares[index] ?? 0,
  }))
}
