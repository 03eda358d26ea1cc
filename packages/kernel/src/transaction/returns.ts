/** What of a sale came back already, and what can still come back: the same reading at the till and at the server. */
import type { SoldLine } from '../basket/line.ts'
import { negate, sumExact } from '../money/integer.ts'
import type { PaidTender } from '../settle/refundTenders.ts'
import type { ValueTender } from '../settle/tender.ts'
import type { RetailTransaction } from './transaction.ts'

/** What takes goods back: a transaction that was closed after the sale. */
export type LaterTransaction = Pick<RetailTransaction, 'transactionId' | 'lines' | 'tenders'>

/** Returns a line of the sale as its return needs it; undefined where there is none such, or it took goods back itself.
 *  Units: `lineNumber` from 1.   Shape: `returns` in any order, each transaction once. */
export function soldLine(
  sale: RetailTransaction,
  lineNumber: number,
  returns: readonly LaterTransaction[],
): SoldLine | undefined {
  const line = sale.lines[lineNumber - 1]
  if (line === undefined || line.quantityMilli <= 0) return undefined
  const { quantityMilli, unitPriceE5, grossMinor, taxMinor, taxCode, taxParts } = line
  const ratePpm = sale.taxes.find((tax) => tax.taxCode === taxCode)?.ratePpm
  return {
    ...{ quantityMilli, unitPriceE5, grossMinor, taxMinor, taxCode },
    returnedMilli: returnedMilli(sale, lineNumber, returns),
    ...(ratePpm === undefined ? {} : { ratePpm }),
    ...(taxParts === undefined ? {} : { taxParts }),
  }
}

/** Returns how much of a line came back, above zero. */
export function returnedMilli(
  { transactionId }: Pick<RetailTransaction, 'transactionId'>,
  lineNumber: number,
  returns: readonly LaterTransaction[],
): number {
  const parts = returns.flatMap(({ lines }) =>
    lines.filter(
      ({ original, quantityMilli }) =>
        original?.transactionId === transactionId && original.lineNumber === lineNumber && quantityMilli < 0,
    ),
  )
  return negate(sumExact(parts.map(({ quantityMilli }) => quantityMilli)))
}

/** Returns the tenders of the sale with what went back to each.
 *  Ensures: a card has what was given back to it by its attempt, an account of stored value what was put back on it; of what a return
 *  paid out otherwise, cash has its goods' worth. */
export function paidTenders(sale: RetailTransaction, returns: readonly LaterTransaction[]): PaidTender[] {
  let otherwiseMinor = sumExact(returns.map((later) => paidOutOtherwise(sale, later)))
  return sale.tenders.map((tender) => {
    if (tender.type === 'card') return { tender, refundedMinor: refundedTo(tender.attemptId, returns) }
    if ('accountId' in tender)
      return { tender, refundedMinor: least(putBackOn(tender, returns), tender.amountMinor) }
    const refundedMinor = least(otherwiseMinor, tender.amountMinor)
    if (refundedMinor <= 0) return { tender, refundedMinor: 0 }
    otherwiseMinor -= refundedMinor
    return { tender, refundedMinor }
  })
}

function refundedTo(attemptId: string, returns: readonly LaterTransaction[]): number {
  return negate(
    sumExact(
      returns.flatMap(({ tenders }) =>
        tenders.flatMap((tender) =>
          tender.type === 'card' && tender.reverses === attemptId ? [tender.amountMinor] : [],
        ),
      ),
    ),
  )
}

function putBackOn({ type, accountId }: ValueTender, returns: readonly LaterTransaction[]): number {
  const back = returns.flatMap(({ tenders }) =>
    tenders.filter(
      (tender) => tender.type === type && tender.accountId === accountId && tender.amountMinor < 0,
    ),
  )
  return negate(sumExact(back.map(({ amountMinor }) => amountMinor)))
}

/** What a return gave for goods of this sale in another way than to its cards and accounts: at most what those goods are worth. */
function paidOutOtherwise(sale: RetailTransaction, later: LaterTransaction): number {
  const cards = sale.tenders.flatMap((tender) => (tender.type === 'card' ? [tender.attemptId] : []))
  const back = later.lines.filter(({ original }) => original?.transactionId === sale.transactionId)
  const worthMinor = negate(sumExact(back.map(({ grossMinor }) => grossMinor)))
  const accounts = sale.tenders.flatMap((tender) => ('accountId' in tender ? [tender] : []))
  const byNameMinor = sumExact([
    ...cards.map((attemptId) => refundedTo(attemptId, [later])),
    ...accounts.map((tender) => putBackOn(tender, [later])),
  ])
  const paidOutMinor = negate(
    sumExact(
      later.tenders.filter(({ amountMinor }) => amountMinor < 0).map(({ amountMinor }) => amountMinor),
    ),
  )
  return least(worthMinor, paidOutMinor) - byNameMinor
}

const least = (a: number, b: number) => (a < b ? a : b)
