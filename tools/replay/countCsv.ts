/**
 * The count that the server's is compared with: made from the file alone, by arithmetic of its own. Nothing of the product's takes
 * part in it.
 */
import type { Invoice } from './invoices.ts'
import { addPieces, emptyTally, type Tally } from './tally.ts'

/** Counts the invoices. Each line is rounded to hundredths by itself, halves away from zero; a line at a price below zero is the return
 *  of one at that price. */
export function countInvoices(invoices: readonly Invoice[]): Tally {
  const tally = emptyTally()
  for (const { lines } of invoices) {
    tally.documents += 1
    for (const { stockCode, pieces, unitPrice } of lines) {
      const isWrittenOff = unitPrice.startsWith('-')
      tally.revenueMinor += lineMinor(pieces, unitPrice)
      addPieces(tally, stockCode, BigInt(isWrittenOff ? -pieces : pieces) * 1000n)
    }
  }
  return tally
}

function lineMinor(pieces: number, unitPrice: string): bigint {
  const [whole = '', fraction = ''] = unitPrice.replace('-', '').split('.')
  const scale = 10n ** BigInt(fraction.length)
  const hundredths = BigInt(Math.abs(pieces)) * BigInt(whole + fraction) * 100n
  const rounded = (hundredths * 2n + scale) / (scale * 2n)
  return pieces < 0 !== unitPrice.startsWith('-') ? -rounded : rounded
}
