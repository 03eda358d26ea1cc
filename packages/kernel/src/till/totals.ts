/**
 * What happened at a register, as sums. Totals of two stretches of events merge into the totals of both, so that a register carries
 * them forward event by event, a store adds its registers up, and a period may be worked out in pieces.
 */
import type { Currency } from '../money/currency.ts'
import type { TenderType } from '../settle/tender.ts'
import type { TaxTotal } from '../tax/total.ts'
import type { Denomination } from './cashCount.ts'
import type { CashMovementType } from './event.ts'
import type { Tally } from './tally.ts'

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
  /** The last count, from the greatest note down, and what moved since. */
  counted?: { amountMinor: number; denominations: Denomination[]; movedSinceMinor: number }
}

export type ShiftTotal = {
  shiftId: string
  /** Who opened it; empty where that is not among these events. */
  operatorIds: string[]
  isClosed: boolean
}

/** Amounts include tax. Every amount without a currency of its own is in `currency`.
 *
 *  Source: S is SKVFS 2014:9 7 kap. (Z-dagrapport, X-dagrapport); N with its letter is kassasystemforskrifta § 2-8-2, first paragraph,
 *  whose fields SAF-T Cash Register 1.00 names in eventReport. */
export type TillTotals = {
  currency: Currency
  /** Receipts on which something is sold, and what is sold on them.   S: kassakvitton, total försäljning; N: e, l. */
  sales: Tally
  /** Receipts on which something comes back, as a positive amount.   S: returer; N: p. */
  returns: Tally
  /** Thousandths of a piece; what is weighed or measured counts as one.   S: antal sålda varor, antal sålda tjänster. */
  goodsSoldMilli: number
  servicesSoldMilli: number
  /** S: huvudgrupper; N: f. */
  groups: GroupTotal[]
  /** Sales less returns by tax, that of prepayments among it.   S: mervärdesskatt per skattesats; N: j. */
  taxes: TaxTotal[]
  /** Cash less change; they sum to sales less returns, rounding, tips, forfeited, payments on account and prepayments.   S: betalningsmedel; N: g, h. */
  tenders: OperatorTender[]
  /** As positive amounts, of what was sold.   S: rabatter; N: q. */
  discounts: Tally
  /** Lines whose price a person set, at that price.   S: other registrations that reduced sales; N: u. */
  pricesByHand: Tally
  /** Before payment.   N: s, r. */
  removedLines: Tally
  abandonedBaskets: Tally
  /** Put aside less taken up again.   S: ej avslutade försäljningar. */
  heldBaskets: Tally
  /** Documents that are no receipts.   S: kvittokopior, övning, pro forma; N: n, w, o, v. */
  copies: Tally
  training: Tally
  proForma: Tally
  deliveryNotes: Tally
  /** Without a sale.   S: lådöppningar; N: m. */
  drawerOpenings: number
  /** N: t, per group. */
  priceLookUps: (Tally & { mainGroup: string })[]
  /** Cash rounding. */
  roundingMinor: number
  /** Payments with a tip, and the tips.   N: i. */
  tips: Tally
  /** What the shop kept of tenders. */
  forfeitedMinor: number
  /** Gift cards sold less taken back; value that paid. Norway leaves the first out of its total: e is sales less these. */
  storedValueSold: Tally
  storedValueRedeemed: Tally
  /** What customers paid of what they owe, less what was given back: no sale. Left out where there is none. */
  accountPayments?: Tally
  /** What customers paid before they got their goods, less what was set against them or given back: no sale. Left out where there is none. */
  prepayments?: Tally
  /** S: växelkassa and its changes; N: k. */
  cash: CashTotal[]
  /** N: pay-ins and pay-outs, last paragraph. */
  movements: MovementTotal[]
  shifts: ShiftTotal[]
}

/** Returns the totals of nothing at all. */
export function emptyTillTotals(currency: Currency): TillTotals {
  const nothing = (): Tally => ({ count: 0, amountMinor: 0 })
  return {
    currency,
    sales: nothing(),
    returns: nothing(),
    goodsSoldMilli: 0,
    servicesSoldMilli: 0,
    groups: [],
    taxes: [],
    tenders: [],
    discounts: nothing(),
    pricesByHand: nothing(),
    removedLines: nothing(),
    abandonedBaskets: nothing(),
    heldBaskets: nothing(),
    copies: nothing(),
    training: nothing(),
    proForma: nothing(),
    deliveryNotes: nothing(),
    drawerOpenings: 0,
    priceLookUps: [],
    roundingMinor: 0,
    tips: nothing(),
    forfeitedMinor: 0,
    storedValueSold: nothing(),
    storedValueRedeemed: nothing(),
    cash: [],
    movements: [],
    shifts: [],
  }
}
