/** The closed documents. A transaction is a complete record of business; once made, nothing changes it. */
import { assert } from '../fault/assert.ts'
import type { LoyaltyTerms } from '../loyalty/terms.ts'
import type { Currency } from '../money/currency.ts'
import { addExact } from '../money/integer.ts'
import type { PricedBasket } from '../price/pricedBasket.ts'
import { settle } from '../settle/settle.ts'
import type { Tender, TenderRules } from '../settle/tender.ts'
import { withTip } from '../settle/tip.ts'
import type { TaxTotal } from '../tax/total.ts'
import { type TransactionLine, transactionLines } from './line.ts'

/** ARTS RetailTransaction: sales and returns, in one basket or each alone. */
export type RetailTransaction = {
  type: 'retail_transaction'
  transactionId: string
  /** Gap-free and rising per register, within its series. */
  receiptNumber: number
  /** Of receipt numbers: 2 is the one that began when the register lost its first journal; left out for the first. */
  receiptSeries?: number
  operatorId: string
  customerId?: string
  currency: Currency
  lines: TransactionLine[]
  taxes: TaxTotal[]
  tenders: Tender[]
  totalMinor: number
  roundingMinor: number
  changeMinor: number
  /** What the shop kept of a tender beyond what was due. */
  forfeitedMinor?: number
  usedCoupons?: { couponId: string; promotionId: string; uses: number }[]
  note?: string
  /** What the programme of a known customer said of the sale. */
  loyalty?: LoyaltyTerms
}

/** ARTS InventoryControlTransaction: goods that come in, go out or are counted, other than by a sale. */
export type StockDocument = {
  type: 'stock_document'
  transactionId: string
  reason: 'opening' | 'receipt' | 'adjustment'
  lines: { itemId: string; quantityMilli: number }[]
}

export type Transaction = RetailTransaction | StockDocument

export type CloseInput = {
  transactionId: string
  receiptNumber: number
  receiptSeries?: number
  operatorId: string
  basket: PricedBasket
  tenders: Tender[]
  /** Given on top of the total, for the staff: it is among what was tendered. */
  tipMinor?: number
  cashStepMinor: number
  tenderRules?: TenderRules
}

/** Returns the transaction that a priced basket and the tenders which settle it make.
 *  Requires: the tenders settle the basket and it has lines (asserted).
 *  Ensures: tenders − change − forfeited = total + rounding, tips left out. */
export function closeTransaction(input: CloseInput): RetailTransaction {
  const { basket, tenders, tipMinor = 0, cashStepMinor, tenderRules: rules = {}, ...identity } = input
  const { customer, note, promotions } = basket
  const dueMinor = addExact(basket.totalMinor, tipMinor)
  const settled = settle({ totalMinor: dueMinor, tenders, cashStepMinor, rules })
  assert(settled.status === 'settled', `the tenders do not settle the basket: ${settled.status}`)
  assert(basket.lines.length > 0, 'a transaction has a line')
  const tipped =
    tipMinor === 0
      ? { tenders, roundedOffMinor: 0 }
      : withTip(tenders, { tipMinor, changeMinor: settled.changeMinor })
  const usedCoupons = promotions?.usedCoupons ?? []
  return {
    type: 'retail_transaction',
    ...identity,
    ...(customer === undefined ? {} : { customerId: customer.customerId }),
    currency: basket.currency,
    lines: transactionLines(basket.lines),
    taxes: basket.taxes,
    tenders: tipped.tenders,
    totalMinor: basket.totalMinor,
    roundingMinor: addExact(settled.roundingMinor, tipped.roundedOffMinor),
    changeMinor: settled.changeMinor,
    ...(settled.forfeitedMinor === undefined ? {} : { forfeitedMinor: settled.forfeitedMinor }),
    ...(usedCoupons.length === 0 ? {} : { usedCoupons }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Returns the number as it is written: with its series, where that is not the first. */
export function receiptNumberText({
  receiptNumber,
  receiptSeries,
}: Pick<RetailTransaction, 'receiptNumber' | 'receiptSeries'>): string {
  return receiptSeries === undefined ? `${receiptNumber}` : `${receiptSeries}-${receiptNumber}`
}

export type PerpetualTotals = {
  /** Sum of all amounts sold, tax included; never falls. */
  salesMinor: number
  /** Sum of all amounts returned, as a positive number; never falls. */
  returnsMinor: number
}

/** Returns the register's perpetual totals after the transaction. What is paid on account was sold before, what is prepaid is sold
 *  when it is handed over.   Source: SKVFS 2014:9 7 kap (grand totals never reset). */
export function addToTotals(totals: PerpetualTotals, { lines }: RetailTransaction): PerpetualTotals {
  let { salesMinor, returnsMinor } = totals
  for (const { grossMinor, quantityMilli, role } of lines) {
    if (role === 'account_payment' || role === 'prepayment') continue
    if (quantityMilli < 0) returnsMinor -= grossMinor
    else salesMinor += grossMinor
  }
  return { salesMinor, returnsMinor }
}
