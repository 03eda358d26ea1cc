/** X and Z reports: one document with what Swedish and Norwegian law ask for, made of a period. */
import { assert } from '../fault/assert.ts'
import type { PerpetualTotals } from '../transaction/transaction.ts'
import { addTo, keyOfTender } from './merge.ts'
import type { TillPeriod } from './period.ts'
import { sumBy } from './rows.ts'
import { type ShiftCash, shiftCash } from './shift.ts'
import type { Tally } from './tally.ts'
import type { OperatorTender, ShiftTotal, TenderTotal, TillTotals } from './totals.ts'

/** Who reports, and when.   Source: SKVFS 2014:9 7 kap.; kassasystemforskrifta § 2-8-2 letters b, c, d. */
export type TillReportHead = {
  companyName: string
  companyNumber?: string
  storeName: string
  /** The register's designation (kassabeteckning, kassapunkt). */
  registerName: string
  /** Local time with offset. */
  at: string
  operatorName?: string
}

export type TillReport = TillReportHead & {
  kind: 'x' | 'z'
  /** Of a Z report: without gaps, per register.   Source: SKVFS 2014:9 7 kap.; kassasystemforskrifta § 2-8-3. */
  number?: number
  totals: TillTotals
  /** Sold less returned in the period. */
  netMinor: number
  tenders: TenderTotal[]
  operatorTenders: OperatorTender[]
  shifts: (ShiftTotal & { cash: ShiftCash[] })[]
  /** Since the register was new; never reset.   Source: SKVFS 2014:9 2 kap. 4 § ff.; kassasystemforskrifta § 2-8-2 letters x, y, z. */
  perpetualTotals: { salesMinor: number; returnsMinor: number; netMinor: number }
  /** Baskets that are put aside as the report is made. Sweden wants them told; Norway wants none left before a Z report (§ 2-8-3). */
  unfinished: Tally
}

/** Returns the report of a period: X while it is open, Z once it is ended.
 *  Requires: kind `z` for an ended period only (asserted).
 *  Ensures: nothing but sums of the period and where the register stands after it. */
export function makeTillReport(
  period: TillPeriod,
  { kind, head }: { kind: 'x' | 'z'; head: TillReportHead },
): TillReport {
  assert(kind === 'x' || period.isEnded, 'a Z report is of an ended period')
  const { totals, after, number } = period
  const { perpetualTotals, unfinished } = after
  const figures = { totals, perpetualTotals, unfinished }
  return kind === 'z' ? reportOfZ({ ...figures, number }, head) : { ...head, kind, ...reported(figures) }
}

/** What a Z report states: all that it says follows from this and its head. */
export type StatedFigures = {
  number: number
  totals: TillTotals
  /** Of the register after the period. */
  perpetualTotals: PerpetualTotals
  unfinished: Tally
}

/** Returns the Z report that stated these figures. */
export function reportOfZ({ number, ...figures }: StatedFigures, head: TillReportHead): TillReport {
  return { ...head, kind: 'z', number, ...reported(figures) }
}

function reported({ totals, perpetualTotals, unfinished }: Omit<StatedFigures, 'number'>) {
  const { salesMinor, returnsMinor } = perpetualTotals
  return {
    totals,
    netMinor: totals.sales.amountMinor - totals.returns.amountMinor,
    tenders: sumBy(
      totals.tenders.map(({ operatorId: _, ...tender }): TenderTotal => tender),
      keyOfTender,
      addTo,
    ),
    operatorTenders: totals.tenders,
    shifts: shiftsOf(totals),
    perpetualTotals: { salesMinor, returnsMinor, netMinor: salesMinor - returnsMinor },
    unfinished,
  }
}

/** Every shift of which something happened, also one that was opened in an earlier period. */
function shiftsOf(totals: TillTotals): TillReport['shifts'] {
  const known = new Map(totals.shifts.map((shift) => [shift.shiftId, shift]))
  for (const { shiftId } of totals.cash)
    if (!known.has(shiftId)) known.set(shiftId, { shiftId, operatorIds: [], isClosed: false })
  return [...known.values()]
    .sort((a, b) => (a.shiftId < b.shiftId ? -1 : 1))
    .map((shift) => ({ ...shift, cash: shiftCash(totals, shift.shiftId) }))
}
