/** The last sale of the shift should not have been made: all of it comes back at once, and the money goes where it came from. */
import type { RetailTransaction } from '@kassa/kernel'
import type { CommandOutcome } from '../till/till.ts'
import { returnableLines } from './knownSale.ts'
import { type OwnJournal, type OwnSale, ownSales } from './ownSales.ts'
import { allow, isReady, needUpTo, notNow, type ReturnPorts, reasonOf } from './returnDesk.ts'
import { addReturns, type KnownSales } from './takeBack.ts'

type VoidPorts = ReturnPorts & { known: KnownSales; journal: () => OwnJournal; shiftId: string | undefined }

/** Puts the whole sale into the basket, to be given back.   Requires: an empty basket.
 *  Fails: `approval_wanted` (above the store's limit for whoever may, too), `nothing_to_void` (returned). */
export async function voidLast(ports: VoidPorts, typed: string): Promise<CommandOutcome> {
  const reason = reasonOf(typed)
  if (reason === undefined || !(await isReady(ports))) return notNow
  if (ports.desk.basket.basket.lines.length > 0) return notNow
  const last = await lastSale(ports.journal())
  if (last === undefined || last.shiftId !== ports.shiftId || !isVoidable(last)) {
    return ports.refuse('nothing_to_void')
  }
  const allowed = allow(ports, needUpTo('void_sale', last.transaction.totalMinor, ports.store))
  if (allowed.status !== 'allowed') return allowed
  const parts = returnableLines(last).map(({ lineNumber, soldMilli }) => {
    return { lineNumber, quantityMilli: soldMilli }
  })
  const { receiptNumber } = last.transaction
  return addReturns(ports, last, {
    ...{ parts, by: allowed.by },
    returned: { reason, disposal: 'restock', receiptNumber, isVoid: true, ...allowed.approval },
  })
}

async function lastSale(journal: OwnJournal): Promise<OwnSale | undefined> {
  for await (const sale of ownSales(journal)) return sale
  return undefined
}

function isVoidable({ transaction, returns }: OwnSale): boolean {
  return returns.length === 0 && isSaleAlone(transaction)
}

function isSaleAlone({ lines }: RetailTransaction): boolean {
  return lines.every(({ quantityMilli }) => quantityMilli > 0)
}
