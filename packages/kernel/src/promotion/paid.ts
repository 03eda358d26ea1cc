/** What was paid for a part of a line, so that a return gives back that and no more. */
import { assert } from '../fault/assert.ts'
import { assertInteger, multiplyDivide } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { onePieceMilli } from '../quantity/quantity.ts'

/** A line as it was sold, after all promotions. */
export type PaidLine = { promotedMinor: number; quantityMilli: number }

export type RefundOutcome =
  | { status: 'refundable'; refundMinor: number }
  /** So much of the line is left to come back. Final. */
  | { status: 'exceeds_what_was_bought'; leftMilli: number }

/** Returns what is given back for `returningMilli` of a line of which `returnedMilli` came back before.
 *  Units: minor units, not below zero; thousandths.   Requires: quantities not below zero (asserted).
 *  Ensures: in whatever parts the line comes back, the refunds sum to what was paid; no part is more than one unit off its share.
 *  Fails: `exceeds_what_was_bought` (returned). */
export function refundOf(line: PaidLine, returnedMilli: number, returningMilli: number): RefundOutcome {
  assertInteger(line.quantityMilli, 'quantityMilli')
  assertInteger(returnedMilli, 'returnedMilli')
  assertInteger(returningMilli, 'returningMilli')
  assert(returnedMilli >= 0 && returningMilli >= 0, 'a return is counted up from zero')
  const leftMilli = line.quantityMilli - returnedMilli
  if (returningMilli > leftMilli) return { status: 'exceeds_what_was_bought', leftMilli }
  const refundMinor = paidUpTo(line, returnedMilli + returningMilli) - paidUpTo(line, returnedMilli)
  return { status: 'refundable', refundMinor }
}

/** Returns what was paid for each piece of a line, in the order in which pieces come back.
 *  Units: minor units.   Requires: whole pieces (asserted).   Ensures: they sum to what was paid for the line. */
export function paidByPiece(line: PaidLine): number[] {
  assertInteger(line.quantityMilli, 'quantityMilli')
  assert(line.quantityMilli >= 0 && line.quantityMilli % onePieceMilli === 0, 'a line of whole pieces')
  return Array.from({ length: line.quantityMilli / onePieceMilli }, (_, piece) => {
    const before = piece * onePieceMilli
    return paidUpTo(line, before + onePieceMilli) - paidUpTo(line, before)
  })
}

function paidUpTo({ promotedMinor, quantityMilli }: PaidLine, partMilli: number): number {
  return multiplyDivide(
    { factor: promotedMinor, multiplier: partMilli, divisor: quantityMilli },
    halfAwayFromZero,
  )
}
