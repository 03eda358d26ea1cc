/** What a customer pays with, or is paid. Amounts are in the currency of the transaction; below zero where money is given back. */
import type { ConversionRate } from '../money/convert.ts'
import type { Currency } from '../money/currency.ts'

export type CashTender = {
  type: 'cash'
  /** What the customer hands over; below zero what is paid out. */
  amountMinor: number
  /** Where it is handed over in another currency: how much of it, at which rate. Change is in the currency of the transaction. */
  foreign?: { currency: Currency; amountMinor: number; rate: ConversionRate }
  /** Handed over on top of the amount, for the staff. */
  tipMinor?: number
}

export type CardTender = {
  type: 'card'
  amountMinor: number
  /** The attempt that was journalled before the terminal was asked. */
  attemptId: string
  scheme?: string
  lastDigits?: string
  authorisationCode?: string
  terminalReference?: string
  /** The terminal's own time of the payment: with its reference it names the payment when it is to be given back. */
  terminalTimestamp?: string
  /** The attempt of an earlier transaction that is given back, all of it or a part. */
  reverses?: string
  /** Taken on top of the amount, for the staff. */
  tipMinor?: number
}

/** Value that the shop owes or is owed, by whose account: gift cards and vouchers for several purposes, store credit, points; a house
 *  account is paid later. A voucher for one purpose is no tender: it was taxed when it was sold, and comes back as a line.
 *  Source: Directive 2006/112/EC art. 30a and 30b. */
export type ValueTender = {
  type: 'gift_card' | 'voucher' | 'store_credit' | 'points' | 'house_account'
  amountMinor: number
  accountId: string
  /** Under which the value was set aside at the server; left out where it could not be asked. */
  holdId?: string
  /** What the server said was left after this payment; left out where it could not be asked. */
  leftMinor?: number
}

/** Anything else, by its name: a cheque, a paper voucher, a transfer, a link to pay. `reference` tells it from others of its name. */
export type OtherTender = { type: 'other'; amountMinor: number; name: string; reference?: string }

export type Tender = CashTender | CardTender | ValueTender | OtherTender

export type TenderType = Tender['type']

/** What becomes of an amount beyond what is due: it is refused, comes back as change in cash, or stays with the shop. */
export type TenderRule = {
  over: 'refuse' | 'change' | 'keep'
  /** It pays so much of a transaction at most. */
  mostMinor?: number
}

export type TenderRules = Partial<Record<TenderType, TenderRule>>

/** The rule of a tender unless the shop has another: change comes from cash only. */
export function ruleOf(type: TenderType, rules: TenderRules = {}): TenderRule {
  return rules[type] ?? { over: type === 'cash' ? 'change' : 'refuse' }
}
