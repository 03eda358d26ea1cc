/** Goods that come back with their receipt: limited by what was bought, at what was paid. */
import { type BasketLine, type SoldLine, soldOf } from '../basket/line.ts'
import { assertInteger, negate, sumExact } from '../money/integer.ts'
import { refundOf } from '../promotion/paid.ts'
import type { LineTax } from './lineTax.ts'

export type ReturnedLines =
  /** By line id, for lines that take back what is known. */
  | { status: 'returnable'; taxes: ReadonlyMap<string, LineTax> }
  /** So much of the line is left to come back. */
  | { status: 'return_exceeds_sale'; lineId: string; leftMilli: number }

/** Returns what is given back for each line that takes back sold goods.
 *  Ensures: in whatever parts a line comes back, amounts and taxes sum to those of its sale; lines of this basket that take back
 *  the same goods count together.   Fails: `return_exceeds_sale` (returned). */
export function returnedLines(lines: readonly BasketLine[]): ReturnedLines {
  const returnedMilli = new Map<string, number>()
  const taxes = new Map<string, LineTax>()
  for (const line of lines) {
    const sold = soldOf(line)
    if (sold === undefined) continue
    if (line.quantityMilli > 0) {
      taxes.set(line.lineId, asPaid(sold))
      continue
    }
    assertInteger(sold.quantityMilli, 'quantityMilli of what was sold')
    assertInteger(sold.returnedMilli, 'returnedMilli of what was sold')
    const key = line.original === undefined ? line.lineId : keyOf(line.original)
    const beforeMilli = returnedMilli.get(key) ?? sold.returnedMilli
    const returningMilli = negate(line.quantityMilli)
    const leftMilli = sold.quantityMilli - beforeMilli
    if (returningMilli > leftMilli) return { status: 'return_exceeds_sale', lineId: line.lineId, leftMilli }
    returnedMilli.set(key, beforeMilli + returningMilli)
    taxes.set(line.lineId, givenBack(sold, beforeMilli, returningMilli))
  }
  return { status: 'returnable', taxes }
}

/** A prepayment that is made: its share of the taxes was worked out from the whole order. */
function asPaid({ grossMinor, taxMinor, taxCode, ratePpm, taxParts }: SoldLine): LineTax {
  return {
    ...{ grossMinor, taxMinor, netMinor: grossMinor - taxMinor, taxCode },
    ...(ratePpm === undefined ? {} : { ratePpm }),
    ...(taxParts === undefined ? {} : { taxParts }),
  }
}

function givenBack(sold: SoldLine, beforeMilli: number, returningMilli: number): LineTax {
  const part = (soldMinor: number): number => {
    const isBelow = soldMinor < 0
    const promotedMinor = isBelow ? -soldMinor : soldMinor
    const { quantityMilli } = sold
    const refund = refundOf({ promotedMinor, quantityMilli }, beforeMilli, returningMilli)
    const refundMinor = refund.status === 'refundable' ? refund.refundMinor : 0
    return isBelow ? refundMinor : negate(refundMinor)
  }
  const taxParts = sold.taxParts?.map((tax) => {
    return { ...tax, baseMinor: part(tax.baseMinor), taxMinor: part(tax.taxMinor) }
  })
  const taxMinor =
    taxParts === undefined ? part(sold.taxMinor) : sumExact(taxParts.map((tax) => tax.taxMinor))
  const grossMinor = part(sold.grossMinor)
  return {
    ...{ grossMinor, taxMinor, netMinor: grossMinor - taxMinor, taxCode: sold.taxCode },
    ...(sold.ratePpm === undefined ? {} : { ratePpm: sold.ratePpm }),
    ...(taxParts === undefined ? {} : { taxParts }),
  }
}

function keyOf({ transactionId, lineNumber }: { transactionId: string; lineNumber: number }): string {
  return `${transactionId} ${lineNumber}`
}
