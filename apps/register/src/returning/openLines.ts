/** What can still come back of a sale: less what came back before, and less what is in the basket already. */
import type { FoundSale, ReturnPart } from '@kassa/client'
import { type BasketLine, refundOf, returnedMilli, type Unit } from '@kassa/kernel'

export type OpenLine = {
  /** From 1. */
  lineNumber: number
  name: string
  unit: Unit
  soldMilli: number
  /** What came back before, or is about to. */
  goneMilli: number
  leftMilli: number
  grossMinor: number
}

/** Returns the lines that went out, in order. */
export function openLines(
  { transaction, returns }: FoundSale,
  inBasket: readonly Pick<BasketLine, 'original' | 'quantityMilli'>[],
): OpenLine[] {
  return transaction.lines.flatMap(({ name, unit, quantityMilli, grossMinor }, index) => {
    if (quantityMilli <= 0) return []
    const lineNumber = index + 1
    const goneMilli = inBasket.reduce(
      (sum, { original, quantityMilli: backMilli }) =>
        original?.transactionId === transaction.transactionId && original.lineNumber === lineNumber
          ? sum - backMilli
          : sum,
      returnedMilli(transaction, lineNumber, returns),
    )
    const leftMilli = Math.max(0, quantityMilli - goneMilli)
    return [{ lineNumber, name, unit, soldMilli: quantityMilli, goneMilli, leftMilli, grossMinor }]
  })
}

/** Returns what is given back for the parts: what was paid for them.   Units: minor units, above zero. */
export function refundMinor(lines: readonly OpenLine[], parts: readonly ReturnPart[]): number {
  return parts.reduce((sum, { lineNumber, quantityMilli }) => {
    const line = lines.find((other) => other.lineNumber === lineNumber)
    if (line === undefined || line.grossMinor < 0) return sum
    const paid = { promotedMinor: line.grossMinor, quantityMilli: line.soldMilli }
    const refund = refundOf(paid, line.goneMilli, quantityMilli)
    return refund.status === 'refundable' ? sum + refund.refundMinor : sum
  }, 0)
}
