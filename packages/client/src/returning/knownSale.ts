/** A sale as this till came to know it, with everything that came back of it as far as is known. */
import { type PaidTender, paidTenders, type RetailTransaction, returnedMilli, type Unit } from '@kassa/kernel'

/** What the open basket and the parked ones take goods back from, as it is kept on the device. */
export type KnownSale = {
  transaction: RetailTransaction
  /** Local time with offset, as the entry carries it. */
  at: string
  /** Transactions that took goods of it back, each once. */
  returns: readonly RetailTransaction[]
}

/** How it is known that the sale was made as it stands here. */
export type SaleSource =
  /** This till wrote it. */
  | 'own_journal'
  /** The server holds it, its signature checked. */
  | 'server'
  /** The receipt proves it: signed by a till of this business. */
  | 'receipt'
  /** Only the receipt says so: the key of the till that signed it is not known here. */
  | 'receipt_unchecked'

export type FoundSale = KnownSale & {
  source: SaleSource
  storeName: string
  registerName: string
}

/** A line that goods can come back from. */
export type ReturnableLine = {
  /** From 1. */
  lineNumber: number
  name: string
  unit: Unit
  soldMilli: number
  /** What came back before. */
  returnedMilli: number
  grossMinor: number
}

/** Returns the lines that went out, in order. */
export function returnableLines({ transaction, returns }: KnownSale): ReturnableLine[] {
  return transaction.lines.flatMap(({ name, unit, quantityMilli, grossMinor }, index) => {
    const lineNumber = index + 1
    if (quantityMilli <= 0) return []
    const before = returnedMilli(transaction, lineNumber, returns)
    return [{ lineNumber, name, unit, soldMilli: quantityMilli, returnedMilli: before, grossMinor }]
  })
}

/** Returns the tenders of the sale with what went back to each. */
export function tendersOf({ transaction, returns }: KnownSale): PaidTender[] {
  return paidTenders(transaction, returns)
}

/** Returns the returns of both, each transaction once. */
export function unitedReturns(
  one: readonly RetailTransaction[],
  other: readonly RetailTransaction[],
): RetailTransaction[] {
  return [...new Map([...one, ...other].map((later) => [later.transactionId, later])).values()]
}
