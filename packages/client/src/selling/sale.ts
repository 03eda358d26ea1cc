/** A sale while it is open, as the device keeps it, and the one that was completed last. */
import type { CardTender, PricedBasket, RetailTransaction, Tender } from '@kassa/kernel'

/** A payment that a terminal approved: what it takes to give it back. */
export type ApprovedPayment = {
  attemptId: string
  terminalId: string
  amountMinor: number
  transactionReference: string
  transactionTimestamp: string
}

/** Something asked of a terminal that moves money: journalled under its own id before the terminal hears of it. */
export type CardAttempt = {
  attemptId: string
  terminalId: string
  amountMinor: number
  currency: string
  /** The payment that is to be given back; undefined where money is asked for. */
  reverses?: ApprovedPayment
  /** The tender of an earlier sale that the payment was; undefined where its own sale was cancelled. */
  refunds?: CardTender
  /** Only this payment is taken back: its sale goes on being paid. */
  isAlone?: true
}

/** What is to go back by another way than cash: to which tender of which sale, how much of it (below zero). */
export type PlannedRefund = { tender: Exclude<Tender, { type: 'cash' }>; amountMinor: number }

/** The part of a sale that begins when it is to be paid. Amounts no longer change from here on. */
export type Tendering = {
  basket: PricedBasket
  cashStepMinor: number
  operatorId: string
  tenders: readonly Tender[]
  payments: readonly ApprovedPayment[]
  /** On top of the total, for the staff: paid in cash or by card. */
  tipMinor?: number
  /** Where more comes back than goes out: what goes back to the tenders of the sales, cash left out. */
  refunds?: readonly PlannedRefund[]
}

/** What is kept of an open sale, besides the events of its basket. */
export type OpenSale = {
  basketId: string
  tendering?: Tendering
  /** A terminal was or may have been asked, and its answer is not journalled yet. */
  attempt?: CardAttempt
}

export type CompletedSale = {
  transaction: RetailTransaction
  /** Local time with offset, as the entry carries it. */
  at: string
  proof?: string
  /** Where its page is, below the address of a server. */
  pageAddress?: string
  /** The customer has the original, on paper or by e-mail: what they get from now on is a copy.   Source: SKVFS 2014:9 2 kap. 3 §. */
  isHandedOver: boolean
}
