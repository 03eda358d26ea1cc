/** The cash day of a till as screens see it: the shift, cash that moves without a sale, reports. */
import type { CashCount, CashMovementType, ReceiptDocument, ShiftCash, TillReport } from '@kassa/kernel'
import type { CommandOutcome } from '../till/till.ts'

/** The shift that is open at this register. */
export type OpenShiftView = {
  shiftId: string
  operatorName: string
  /** Local time with offset. */
  openedAt: string
}

export type ShiftView =
  /** `canReport`: something happened since the last Z report. */
  | { name: 'no_shift'; canReport: boolean }
  /** `paper`: what was just made, until whoever made it goes on. */
  | { name: 'open'; shift: OpenShiftView; paper?: CashPaper }
  /** Blind: nothing of what is expected is in here. */
  | { name: 'counting'; shift: OpenShiftView }
  /** The count is in the journal: now it is held against what is expected. */
  | { name: 'counted'; shift: OpenShiftView; cash: readonly ShiftCash[] }
  | { name: 'closed'; cash: readonly ShiftCash[] }
  | { name: 'reported'; report: TillReport }
  /** Something is being written. */
  | { name: 'recording' }

/** Cash that is to be paid in, paid out or picked up.   Units: minor units of the store's currency, above zero. */
export type CashMove = { type: CashMovementType; amountMinor: number; reason: string; note?: string }

/** A movement that is in the journal: what stands on its receipt. */
export type MovedCash = CashMove & {
  operatorId: string
  shiftId: string
  currency: string
  /** Of its entry: no other movement of the register has it. */
  movementNumber: number
  approvedBy?: string
  /** Local time with offset, as the entry carries it. */
  at: string
}

export type CashPaper = { type: 'movement'; moved: MovedCash } | { type: 'x_report'; report: TillReport }

/** What became of the paper. What failed can be printed again. */
export type DocumentOutcome = 'printed' | 'failed' | 'no_printer'

export type CashDay = {
  /** Opens the shift with what was counted into the till; empty counts for no float. */
  openShift(floats: readonly CashCount[]): Promise<CommandOutcome>
  /** Journals the movement and opens the drawer; the view has its receipt then. */
  moveCash(move: CashMove): Promise<CommandOutcome>
  /** Looks at the open period, and journals that someone did; the view has the report then. */
  reportX(): Promise<CommandOutcome>
  /** Begins a blind count, or begins it again. The drawer opens. Whoever may close a shift says yes to all of it here. */
  startCount(): Promise<CommandOutcome>
  count(counts: readonly CashCount[]): Promise<CommandOutcome>
  /** Closes the counted shift; `note` explains the difference. */
  closeShift(note?: string): Promise<CommandOutcome>
  /** Ends the period with the next number. */
  reportZ(): Promise<CommandOutcome>
  /** Away from a count, a report or a receipt. */
  leave(): Promise<CommandOutcome>
  /** Prints a report or the receipt of a movement. */
  print(document: ReceiptDocument): Promise<DocumentOutcome>
}
