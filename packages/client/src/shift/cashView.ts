/** What screens see of a till's cash: the shift, cash that moves without a sale, reports. */
import type { CashMovementType, ShiftCash, TillReport } from '@kassa/kernel'

/** The shift that is open at this register. */
export type OpenShiftView = {
  shiftId: string
  operatorName: string
  /** Local time with offset. */
  openedAt: string
  /** Currencies of which the shift took cash or may have some: all of them are counted. No amounts: the count is blind. */
  currencies: readonly string[]
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
