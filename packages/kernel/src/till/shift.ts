/** A shift: the time in which someone answers for the cash of a till, from the counted float to the closing count. */
import { addExact } from '../money/integer.ts'
import { expectedOf } from './merge.ts'
import type { CashTotal, TillTotals } from './totals.ts'

/** The cash of a shift in one currency. */
export type ShiftCash = CashTotal & {
  /** Float + taken − change + paid in − paid out − picked up. */
  expectedMinor: number
  /** What was counted less what was expected then: below zero where cash is missing. Left out until someone has counted. */
  differenceMinor?: number
}

export type CloseShiftOutcome =
  | { status: 'closable'; cash: ShiftCash[] }
  /** No such shift was opened in these totals. */
  | { status: 'shift_unknown' }
  | { status: 'shift_closed' }
  /** Transient: these currencies are to be counted first. */
  | { status: 'count_missing'; currencies: string[] }

/** Returns the cash of a shift by currency, in the order of their codes.
 *  Ensures: difference = counted + moved since − expected; float + what moved = expected. */
export function shiftCash({ cash }: TillTotals, shiftId: string): ShiftCash[] {
  return cash
    .filter((row) => row.shiftId === shiftId)
    .map((row) => {
      const expectedMinor = expectedOf(row)
      if (row.counted === undefined) return { ...row, expectedMinor }
      const { amountMinor, movedSinceMinor } = row.counted
      return {
        ...row,
        expectedMinor,
        differenceMinor: addExact(amountMinor, movedSinceMinor) - expectedMinor,
      }
    })
}

/** Returns whether a shift can be closed: by counting, and by nothing else.
 *  Requires: totals from its opening on.   Fails: `shift_unknown`, `shift_closed`, `count_missing`, in this order (returned). */
export function closeShift(totals: TillTotals, shiftId: string): CloseShiftOutcome {
  const shift = totals.shifts.find((row) => row.shiftId === shiftId)
  if (shift === undefined || shift.operatorIds.length === 0) return { status: 'shift_unknown' }
  if (shift.isClosed) return { status: 'shift_closed' }
  const cash = shiftCash(totals, shiftId)
  const uncounted = cash.filter(({ counted }) => counted === undefined).map(({ currency }) => currency)
  const isCounted = uncounted.length === 0 && cash.length > 0
  if (isCounted) return { status: 'closable', cash }
  return { status: 'count_missing', currencies: cash.length === 0 ? [totals.currency] : uncounted }
}
