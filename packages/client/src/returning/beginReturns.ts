/**
 * Where a basket that takes goods back is to be paid, or given back: its sales are looked at anew. Something may have come back of them
 * since the goods were put into the basket, which may have been parked.
 */
import { negate, type PricedLine, returnedMilli, sumExact } from '@kassa/kernel'
import type { PlannedRefund } from '../selling/sale.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import { type KnownSale, unitedReturns } from './knownSale.ts'
import { type OwnJournal, ownRecordOf } from './ownSales.ts'
import { planRefunds } from './refundPlan.ts'
import { knownSales } from './takeBack.ts'

export type BegunReturns =
  /** What goes back by another way than cash, where more comes back than goes out. */
  { status: 'begun'; refunds: PlannedRefund[] } | { status: 'return_exceeds_sale' }

/** Returns how the money goes back.   Fails: `return_exceeds_sale` where the goods came back meanwhile (returned). */
export async function beginReturns(
  { lines, totalMinor }: { lines: readonly PricedLine[]; totalMinor: number },
  { store, journal }: { store: Pick<DeviceStore, 'read'>; journal: OwnJournal },
): Promise<BegunReturns> {
  const wanted = new Set(lines.flatMap(({ original }) => original?.transactionId ?? []))
  const known = (await knownSales(store)).filter(({ transaction }) => wanted.has(transaction.transactionId))
  const sales = await Promise.all(known.map((sale) => freshSale(sale, journal)))
  if (sales.some((sale) => isTooMuch(sale, lines))) return { status: 'return_exceeds_sale' }
  return { status: 'begun', refunds: totalMinor < 0 ? planRefunds({ lines, totalMinor }, sales) : [] }
}

async function freshSale(sale: KnownSale, journal: OwnJournal): Promise<KnownSale> {
  const { transaction, at } = sale
  const { returns } = await ownRecordOf(journal, { transactionId: transaction.transactionId, at })
  return { ...sale, returns: unitedReturns(sale.returns, returns) }
}

function isTooMuch({ transaction, returns }: KnownSale, lines: readonly PricedLine[]): boolean {
  return transaction.lines.some(({ quantityMilli }, index) => {
    const back = lines.filter(
      ({ original }) =>
        original?.transactionId === transaction.transactionId && original.lineNumber === index + 1,
    )
    const backMilli = negate(sumExact(back.map((line) => line.quantityMilli)))
    return backMilli > 0 && returnedMilli(transaction, index + 1, returns) + backMilli > quantityMilli
  })
}
