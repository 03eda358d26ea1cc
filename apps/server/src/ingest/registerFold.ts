/**
 * What the shifts and Z reports of one journal come to, worked out entry by entry by the kernel's own sums. Ingest and verification
 * fold the same way: both begin anew behind each Z report, from where that report says the register stands.
 */
import { type FactBody, type ParsedFact, tillEventOf } from '@kassa/contract'
import { canonicalize, type Entry, type Json } from '@kassa/journal'
import {
  advanceRegister,
  endedPeriod,
  freshRegister,
  KernelFault,
  type RegisterState,
  type ShiftCash,
  shiftCash,
} from '@kassa/kernel'
import type { ReportRow, ShiftRow, TillRows } from './tillRows.ts'

export type RegisterFold = {
  /** Of the last Z report; 0 before the first. */
  lastReportSeq: number
  state: RegisterState
  opened?: { at: string; operatorId: string }
}

/** A period with more entries than this is not summed: nobody waits for a server that counts for minutes. */
export const mostEntriesInPeriod = 20_000

const noCurrency = 'XXX'
export const newFold: RegisterFold = { lastReportSeq: 0, state: freshRegister(noCurrency) }

/** Returns the fold that begins behind a Z report. */
export function foldAfter(seq: number, report: FactBody['z_reported']): RegisterFold {
  const { number, perpetualTotals, unfinished, totals } = report
  const { state } = newFold
  const before = { zNumber: number, perpetualTotals, unfinished }
  return { lastReportSeq: seq, state: { before, totals: { ...state.totals, currency: totals.currency } } }
}

/** Returns the fold after one more entry, and the rows that the entry makes. */
export function foldEntry(
  fold: RegisterFold,
  entry: Entry,
  fact: ParsedFact,
): { fold: RegisterFold; rows: TillRows } {
  if (fact.kind === 'z_reported') {
    return {
      fold: foldAfter(entry.seq, fact.body),
      rows: { shifts: [], reports: [reportRow(fold, entry, fact.body)] },
    }
  }
  const event = tillEventOf(fact)
  const isTooLong = entry.seq - fold.lastReportSeq > mostEntriesInPeriod
  if (event === undefined || isTooLong) return { fold, rows: noRows }
  const state = unlessImpossible(() => advanceRegister(fold.state, event), fold.state)
  const opened =
    fact.kind === 'shift_opened' ? { at: entry.at, operatorId: fact.body.operatorId } : fold.opened
  const next = { ...fold, state, ...(opened === undefined ? {} : { opened }) }
  return { fold: next, rows: fact.kind === 'shift_closed' ? shiftRows(next, entry, fact.body) : noRows }
}

const noRows: TillRows = { shifts: [], reports: [] }

/** What a register cannot have done (amounts beyond all bounds, cash below zero) counts nothing: its report differs then. */
function unlessImpossible<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof KernelFault) return otherwise
    throw error
  }
}

function shiftRows(fold: RegisterFold, entry: Entry, body: FactBody['shift_closed']): TillRows {
  const { state, opened } = fold
  const cash = unlessImpossible(() => shiftCash(state.totals, body.shiftId), [])
  const shifts = cash.map(
    (one): ShiftRow => ({
      ...placeOf(entry),
      shiftId: body.shiftId,
      number: state.before.zNumber + 1,
      openedAt: opened?.at ?? null,
      openedBy: opened?.operatorId ?? null,
      closedBy: body.operatorId,
      ...figuresOf(one),
      // PostgreSQL keeps no NUL in a text.
      note: body.note?.replaceAll('\u0000', '') ?? null,
    }),
  )
  return { shifts, reports: [] }
}

function figuresOf(cash: ShiftCash) {
  const { currency, floatMinor, tenderedMinor, paidInMinor, paidOutMinor, pickedUpMinor, expectedMinor } =
    cash
  return {
    ...{ currency, floatMinor, tenderedMinor, paidInMinor, paidOutMinor, pickedUpMinor, expectedMinor },
    differenceMinor: cash.differenceMinor ?? null,
  }
}

function reportRow(fold: RegisterFold, entry: Entry, body: FactBody['z_reported']): ReportRow {
  const { number, operatorId, totals } = body
  return {
    ...placeOf(entry),
    ...{ number, operatorId, currency: totals.currency },
    salesMinor: totals.sales.amountMinor,
    returnsMinor: totals.returns.amountMinor,
    review: reviewOf(fold, entry, body),
  }
}

/** Why a person should look at a Z report: its figures, or its number, are not what the entries before it say. */
function reviewOf(fold: RegisterFold, entry: Entry, body: FactBody['z_reported']): string[] {
  if (entry.seq - fold.lastReportSeq > mostEntriesInPeriod) return ['report_not_summed']
  return unlessImpossible(() => {
    const { number, totals, after } = endedPeriod(fold.state)
    const { perpetualTotals, unfinished } = after
    const said = { totals: body.totals, perpetualTotals: body.perpetualTotals, unfinished: body.unfinished }
    const isSame = textOf({ totals, perpetualTotals, unfinished }) === textOf(said)
    return [
      ...(isSame ? [] : ['report_differs']),
      ...(number === body.number ? [] : ['report_number_differs']),
    ]
  }, ['report_differs'])
}

const textOf = (figures: object) => canonicalize(figures as Json)

function placeOf({ device, incarnation, store, seq, at }: Entry) {
  return { deviceId: device, incarnation, seq, storeId: store, at }
}
