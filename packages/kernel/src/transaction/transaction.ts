/** The closed documents. A transaction is a complete record of business; once made, nothing changes it. */

import type { OriginalLine } from '../basket/basket.ts'
import { assert } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import type { PricedBasket, TaxTotal } from '../price/price.ts'
import type { Unit } from '../quantity/quantity.ts'
import { settle, type Tender } from '../settle/settle.ts'

export type TransactionLine = {
  itemId: string
  sku: string
  name: string
  unit: Unit
  quantityMilli: number
  unitPriceE5: number
  grossMinor: number
  taxMinor: number
  taxCode: string
  tracksStock: boolean
  original?: OriginalLine
}

/** ARTS RetailTransaction: sales and returns, in one basket or each alone. */
export type RetailTransaction = {
  type: 'retail_transaction'
  transactionId: string
  /** Gap-free and rising per register. */
  receiptNumber: number
  operatorId: string
  currency: Currency
  lines: TransactionLine[]
  taxes: TaxTotal[]
  tenders: Tender[]
  totalMinor: number
  roundingMinor: number
  changeMinor: number
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
  operatorId: string
  basket: PricedBasket
  tenders: Tender[]
  cashStepMinor: number
}

/** Returns the transaction that a priced basket and the tenders which settle it make.
 *  Requires: the tenders settle the basket and it has lines (asserted).   Ensures: tenders − change = total + rounding. */
export function closeTransaction(input: CloseInput): RetailTransaction {
  const { basket, tenders, cashStepMinor, ...identity } = input
  const settled = settle({ totalMinor: basket.totalMinor, tenders, cashStepMinor })
  assert(settled.status === 'settled', `the tenders do not settle the basket: ${settled.status}`)
  assert(basket.lines.length > 0, 'a transaction has a line')
  return {
    type: 'retail_transaction',
    ...identity,
    currency: basket.currency,
    lines: basket.lines.map(({ item, quantityMilli, grossMinor, taxMinor, taxCode, original }) => {
      const { itemId, sku, name, unit, unitPriceE5, tracksStock } = item
      const back = original === undefined ? {} : { original }
      return {
        itemId,
        sku,
        name,
        unit,
        quantityMilli,
        unitPriceE5,
        grossMinor,
        taxMinor,
        taxCode,
        tracksStock,
        ...back,
      }
    }),
    taxes: basket.taxes,
    tenders,
    totalMinor: basket.totalMinor,
    roundingMinor: settled.roundingMinor,
    changeMinor: settled.changeMinor,
  }
}

export type PerpetualTotals = {
  /** Sum of all amounts sold, tax included; never falls. */
  salesMinor: number
  /** Sum of all amounts returned, as a positive number; never falls. */
  returnsMinor: number
}

/** Returns the register's perpetual totals after the transaction.   Source: SKVFS 2014:9 7 kap (grand totals never reset). */
export function addToTotals(totals: PerpetualTotals, { lines }: RetailTransaction): PerpetualTotals {
  let { salesMinor, returnsMinor } = totals
  for (const { grossMinor, quantityMilli } of lines) {
    if (quantityMilli < 0) returnsMinor -= grossMinor
    else salesMinor += grossMinor
  }
  return { salesMinor, returnsMinor }
}
