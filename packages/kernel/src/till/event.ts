/**
 * What happens at a register, in order, as far as its shifts and reports count it. Where the journal has a fact for it the name is the
 * fact's. Whatever touches cash names its shift, so that several tills may be open at one register.
 */
import type { Currency } from '../money/currency.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import type { CashCount } from './cashCount.ts'
import type { RegisterStanding } from './standing.ts'

/** What a line was when it was sold: its main group, and whether it was goods or a service. */
export type LineGroup = { mainGroup: string; isService: boolean }

export type PrintedKind = 'original' | 'copy' | 'gift' | 'training' | 'pro_forma' | 'delivery_note'

export type CashMovementType =
  /** Change brought in, or money for another reason. */
  | 'paid_in'
  /** Paid out of the till: petty cash, an invoice, tips. */
  | 'paid_out'
  /** Taken to the safe or the bank: ARTS pickup. */
  | 'picked_up'

export type CashMovement = {
  type: CashMovementType
  shiftId: string
  operatorId: string
  currency: Currency
  /** Above zero, whichever way it goes. */
  amountMinor: number
  reason: string
  approvedBy?: string
}

export type TillEvent =
  /** The register goes on where its lost journal is known to have stood: numbers of Z reports and perpetual totals are not begun anew. */
  | { type: 'journal_resumed'; standing: RegisterStanding }
  /** ARTS till loan: the change float, counted by whoever answers for it from now on. */
  | { type: 'shift_opened'; shiftId: string; operatorId: string; floats: readonly CashCount[] }
  /** `lineGroups` in the order of the lines; without it a line is of no group, and a service where it is sold by the hour. */
  | {
      type: 'retail_transaction'
      shiftId: string
      transaction: RetailTransaction
      lineGroups?: readonly LineGroup[]
    }
  | CashMovement
  | { type: 'drawer_opened'; reason: 'sale' | 'no_sale' }
  | { type: 'price_looked_up'; mainGroup?: string; amountMinor: number }
  | { type: 'line_removed'; grossMinor: number }
  | { type: 'basket_abandoned'; totalMinor: number }
  /** Put aside unpaid, and taken up again. */
  | { type: 'basket_held'; totalMinor: number }
  | { type: 'basket_resumed'; totalMinor: number }
  | { type: 'receipt_printed'; kind: PrintedKind; amountMinor: number }
  /** A blind count: whoever counts is not told what is expected. It says nothing of currencies that it does not list. */
  | { type: 'till_counted'; shiftId: string; counts: readonly CashCount[] }
  | { type: 'shift_closed'; shiftId: string }
  /** Reports that were made: X looks, Z ends a period. */
  | { type: 'x_reported' }
  | { type: 'z_reported' }
