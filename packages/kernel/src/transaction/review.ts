/** Does a closed document agree with itself? A signed sale is never refused; what is wrong with it is named for review. */
import { sumExact } from '../money/integer.ts'
import type { RetailTransaction } from './transaction.ts'

export type ReviewReason = 'lines_differ_from_total' | 'taxes_differ_from_total' | 'tenders_differ_from_total'

/** Returns what is wrong with the sums of the transaction; nothing for every transaction that `closeTransaction` makes. */
export function reviewTransaction(transaction: RetailTransaction): ReviewReason[] {
  const { lines, taxes, tenders, totalMinor, roundingMinor, changeMinor, forfeitedMinor = 0 } = transaction
  const reasons: ReviewReason[] = []
  if (sumExact(lines.map((line) => line.grossMinor)) !== totalMinor) reasons.push('lines_differ_from_total')
  if (sumExact(taxes.map((tax) => tax.netMinor + tax.taxMinor)) !== totalMinor)
    reasons.push('taxes_differ_from_total')
  const paidMinor = sumExact(tenders.map((tender) => tender.amountMinor)) - changeMinor - forfeitedMinor
  if (paidMinor !== totalMinor + roundingMinor) reasons.push('tenders_differ_from_total')
  return reasons
}
