/** The cash of each shift on an X or Z report: from the float to what is expected, counted and missing. */
import type { Currency } from '../money/currency.ts'
import { negate } from '../money/integer.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { TillReport } from '../till/report.ts'
import type { ShiftCash } from '../till/shift.ts'
import type { MovementTotal } from '../till/totals.ts'
import { amountLine, heading, row, space } from './blocks.ts'
import type { TillDocumentContext } from './context.ts'
import type { ReceiptBlock } from './document.ts'

const movementShares = [6, 2, 4]

/** Returns the cash of every shift by currency, and what moved other than by sales, by reason. */
export function shiftBlocks({ shifts, totals }: TillReport, context: TillDocumentContext): ReceiptBlock[] {
  const cash = shifts.flatMap(({ operatorIds, cash: currencies }) => {
    const names = operatorIds.flatMap((operatorId) => context.staffNames?.[operatorId] ?? [])
    return currencies.flatMap((one) => cashBlocks(one, names, context))
  })
  return [...cash, ...movementRows(totals.movements, context)]
}

function cashBlocks(cash: ShiftCash, names: readonly string[], context: TillDocumentContext): ReceiptBlock[] {
  const { words, format } = context
  const line = (label: string, amountMinor: number) =>
    amountLine(label, format.amount(amountMinor, cash.currency))
  const { counted, differenceMinor } = cash
  return [
    space,
    heading([words.cashInTill, cash.currency, ...names].join(' ')),
    line(words.float, cash.floatMinor),
    line(words.tendered, cash.tenderedMinor),
    line(words.paidIn, cash.paidInMinor),
    line(words.paidOut, negate(cash.paidOutMinor)),
    line(words.pickedUp, negate(cash.pickedUpMinor)),
    { ...line(words.expected, cash.expectedMinor), weight: 'bold' },
    ...(counted === undefined ? [] : [countedLine(counted, cash.currency, context)]),
    ...(counted === undefined || counted.movedSinceMinor === 0
      ? []
      : [line(words.movedSince, counted.movedSinceMinor)]),
    ...(differenceMinor === undefined
      ? []
      : [{ ...line(words.difference, differenceMinor), weight: 'bold' } as const]),
  ]
}

/** What was counted, note by note. */
function countedLine(
  { amountMinor, denominations }: NonNullable<ShiftCash['counted']>,
  currency: Currency,
  { words, format }: TillDocumentContext,
) {
  const notes = denominations
    .filter(({ count }) => count > 0)
    .map(({ valueMinor, count }) => {
      const many = format.quantity(count * onePieceMilli, 'piece')
      return `${many} × ${format.amount(valueMinor, currency)}`
    })
  return amountLine(words.counted, format.amount(amountMinor, currency), notes)
}

function movementRows(movements: readonly MovementTotal[], { words, format }: TillDocumentContext) {
  const names = { paid_in: words.paidIn, paid_out: words.paidOut, picked_up: words.pickedUp }
  const rows = movements.map(({ type, reason, currency, count, amountMinor }) => {
    const amount = `${format.amount(amountMinor, currency)} ${currency}`
    return row(
      [`${names[type]}: ${reason}`, format.quantity(count * onePieceMilli, 'piece'), amount],
      movementShares,
    )
  })
  return rows.length === 0 ? [] : [space, ...rows]
}
