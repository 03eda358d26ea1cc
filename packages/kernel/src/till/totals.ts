/**
 * What happened at a register, as sums. Totals of two stretches of events merge into the totals of both, so that a register carries
 * them forward event by event, a store adds its registers up, and a period may be worked out in pieces.
 */
import type { Currency } from '../money/currency.ts'
import type { TenderType } from '../settle/tender.ts'
import type { TaxTotal } from '../tax/total.ts'
import type { CashMovementType } from './event.ts'

/** How many, and how much of the register's currency. */
export type Tally = { count: number; amountMinor: number }

export type GroupTotal = {
  /** '' for goods of no group. */
  mainGroup: string
  /** Lines sold. */
  count: number
  salesMinor: number
  /** As a positive number. */
  returnsMinor: number
}

export type TenderTotal = Tally & {
  type: TenderType
  /** A currency for foreign cash, a scheme for a card, a name for anything else; '' where there is none. */
  detail: string
}

export type OperatorTender = TenderTotal & { operatorId: string }

/** Money that moved other than by a sale. */
export type MovementTotal = Tally & { type: CashMovementType; reason: string; currency: Currency }

/** The cash of a shift in one currency, each amount in that currency. */
export type CashTotal = {
  shiftId: string
  currency: Currency
  floatMinor: number
  /** Taken for sales, less change and what was paid back. */
  tenderedMinor: number
  paidInMinor: number
  paidOutMinor: number
  pickedUpMinor: number
  /** The last count, and what moved since. */
  counted?: { amountMinor: number; movedSinceMinor: number }
}

export type ShiftTotal = {
  shiftId: string
  /** Who opened it; empty where that is not among these events. */
  operatorIds: string[]
  isClosed: boolean
}

/** Amounts include tax. Every amount without a currency of its own is in `currency`.
 *  Source of the fields: SKVFS 2014:9 7 kap. (Z-dagrapport, X-dagrapport); kassasystemforskrifta § 2-8-2, § 2-8-3; SAF-T Cash Register
 *  1.00, eventReport. What each answers is in docstrings below as S (Sweden) and N (Norway). */
export type TillTotals = {
  currency: Currency
  /** Receipts on which something is sold, and what is sold on them.   S, N: number of receipts, total sales. */
  sales: Tally
  /** Receipts on which something comes back, as a positive amount.   S, N. */
  returns: Tally
  /** Thousandths of a piece; what is weighed or measured counts as one.   S: number of goods and of services sold. */
  goodsSoldMilli: number
  servicesSoldMilli: number
  /** Per main group.   S: huvudgrupper; N: letter f. */
  groups: GroupTotal[]
  /** Sales less returns by tax.   S, N. */
  taxes: TaxTotal[]
  /** Cash less change; sums to sales less returns, rounding, tips and forfeited.   S: betalningsmedel; N: letter h, per operator. */
  tenders: OperatorTender[]
  /** As positive amounts, of what was sold.   S, N. */
  discounts: Tally
  /** Lines whose price a person set, at that price.   S: other registrations that reduced sales; N: other corrections. */
  pricesByHand: Tally
  /** Before payment.   N: line corrections and voided transactions. */
  removedLines: Tally
  abandonedBaskets: Tally
  /** Put aside less taken up again.   S: ej avslutade försäljningar. */
  heldBaskets: Tally
  /** Documents that are no receipts.   S: kvittokopior, övning, pro forma; N: the same, and delivery notes. */
  copies: Tally
  training: Tally
  proForma: Tally
  deliveryNotes: Tally
  /** Without a sale.   S: lådöppningar; N: letter m. */
  drawerOpenings: number
  /** N: price inquiries, per group. */
  priceLookUps: (Tally & { mainGroup: string })[]
  /** Cash rounding, tips on cards, and what the shop kept of tenders. */
  roundingMinor: number
  tipsMinor: number
  forfeitedMinor: number
  /** Gift cards sold less taken back; value that paid. */
  storedValueSold: Tally
  storedValueRedeemed: Tally
  /** S: växelkassa and its changes; N: change float, pay-ins and pay-outs. */
  cash: CashTotal[]
  movements: MovementTotal[]
  shifts: ShiftTotal[]
}

const nothing: Tally = { count: 0, amountMinor: 0 }

/** Returns the totals of nothing at all. */
export function emptyTillTotals(currency: Currency): TillTotals {
  return {
    ...{ currency, sales: nothing, returns: nothing, goodsSoldMilli: 0, servicesSoldMilli: 0 },
    ...{ groups: [], taxes: [], tenders: [], discounts: nothing, pricesByHand: nothing },
    ...{ removedLines: nothing, abandonedBaskets: nothing, heldBaskets: nothing },
    ...{ copies: nothing, training: nothing, proForma: nothing, deliveryNotes: nothing },
    ...{ drawerOpenings: 0, priceLookUps: [], roundingMinor: 0, tipsMinor: 0, forfeitedMinor: 0 },
    ...{ storedValueSold: nothing, storedValueRedeemed: nothing, cash: [], movements: [], shifts: [] },
  }
}
