/**
 * Payments on account: a part of an order is paid before it is delivered. Tax is due on what is received, so that the part is split over
 * the taxes of the order; the final document charges what is left.
 * Source: Directive 2006/112/EC art. 65 (VAT becomes chargeable on receipt of the payment, on the amount received), art. 220 (1)(4).
 */
import { assertInteger, multiplyDivide, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { TaxTotal } from '../tax/total.ts'

export type PrepaymentPart = Omit<TaxTotal, 'parts'>

export type PrepaymentOutcome =
  /** By tax, in the order of the order's; they sum to the amount. */
  | { status: 'split'; parts: PrepaymentPart[] }
  /** So much of the order is left to pay. */
  | { status: 'exceeds_order'; leftMinor: number }

/** Returns how a payment of `amountMinor` on an order is split over its taxes.
 *  Units: minor units, not below zero; `paidBeforeMinor` is what was paid on account before.
 *  Ensures: net + tax of the parts = amount; in whatever payments an order is paid, their parts sum to the order's, tax by tax.
 *  Requires: an order whose totals are not below zero.   Fails: `exceeds_order` (returned). */
export function splitPrepayment(
  taxes: readonly TaxTotal[],
  { amountMinor, paidBeforeMinor }: { amountMinor: number; paidBeforeMinor: number },
): PrepaymentOutcome {
  assertInteger(amountMinor, 'amountMinor')
  assertInteger(paidBeforeMinor, 'paidBeforeMinor')
  const totalMinor = sumExact(taxes.map(grossOf))
  const leftMinor = totalMinor - paidBeforeMinor
  if (amountMinor > leftMinor) return { status: 'exceeds_order', leftMinor }
  const before = paidUpTo(taxes, totalMinor, paidBeforeMinor)
  const after = paidUpTo(taxes, totalMinor, paidBeforeMinor + amountMinor)
  const parts = taxes.map(({ taxCode, ratePpm }, index): PrepaymentPart => {
    const netMinor = (after[index]?.netMinor ?? 0) - (before[index]?.netMinor ?? 0)
    const taxMinor = (after[index]?.taxMinor ?? 0) - (before[index]?.taxMinor ?? 0)
    return { taxCode, ...(ratePpm === undefined ? {} : { ratePpm }), netMinor, taxMinor }
  })
  return { status: 'split', parts }
}

/** Rounded at the borders between the taxes, so that the parts of any amount sum to it. */
function paidUpTo(taxes: readonly TaxTotal[], totalMinor: number, amountMinor: number) {
  let borderMinor = 0
  let untilMinor = 0
  return taxes.map((total) => {
    untilMinor += grossOf(total)
    const nextMinor = shareOf(untilMinor, amountMinor, totalMinor)
    const partMinor = nextMinor - borderMinor
    borderMinor = nextMinor
    const taxMinor = shareOf(total.taxMinor, partMinor, grossOf(total))
    return { netMinor: partMinor - taxMinor, taxMinor }
  })
}

function shareOf(ofMinor: number, partMinor: number, wholeMinor: number): number {
  if (wholeMinor === 0) return 0
  return multiplyDivide({ factor: ofMinor, multiplier: partMinor, divisor: wholeMinor }, halfAwayFromZero)
}

function grossOf({ netMinor, taxMinor }: TaxTotal): number {
  return netMinor + taxMinor
}
