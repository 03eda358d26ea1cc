/** What goes back to which tender, where more comes back than goes out: to the tenders of the sales first, cash last. */
import { negate, planRefund, sumExact } from '@kassa/kernel'
import type { PlannedRefund } from '../selling/sale.ts'
import { type KnownSale, tendersOf } from './knownSale.ts'

/** Returns what goes back by another way than cash; the rest of the refund is cash.
 *  Units: minor units.   Ensures: no tender gets more than it gave less what went back to it; all of it is at most the refund.
 *  Goods whose sale is not known go back in cash. */
export function planRefunds(
  { lines, totalMinor }: { lines: readonly ReturnedLine[]; totalMinor: number },
  sales: readonly KnownSale[],
): PlannedRefund[] {
  let leftMinor = negate(totalMinor)
  const planned: PlannedRefund[] = []
  for (const sale of sales) {
    const { transactionId, changeMinor } = sale.transaction
    const back = lines.filter(({ original }) => original?.transactionId === transactionId)
    const worthMinor = negate(sumExact(back.map(({ grossMinor }) => grossMinor)))
    const refundMinor = worthMinor < leftMinor ? worthMinor : leftMinor
    if (refundMinor <= 0) continue
    const { parts } = planRefund(tendersOf(sale), { refundMinor: negate(refundMinor), changeMinor })
    for (const { tender, amountMinor } of parts) {
      if (tender.type !== 'cash') planned.push({ tender, amountMinor })
    }
    leftMinor -= refundMinor
  }
  return planned
}

type ReturnedLine = { grossMinor: number; original?: { transactionId: string } }
