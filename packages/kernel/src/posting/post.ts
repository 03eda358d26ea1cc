/**
 * Posting: transaction → entries in the ledgers. Value moves when the transaction is made; there is no closing run.
 * Debits are positive, credits negative, and the money entries of a transaction sum to zero.
 */
import { assertNever } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import { negate, sumExact } from '../money/integer.ts'
import type { RetailTransaction, StockDocument, Transaction } from '../transaction/transaction.ts'

/** The accounts of the money ledger. `detail` says which one of its kind: a tax code, a tender type.
 *  `suspense` takes what a document that contradicts itself leaves over: it was signed, so it is posted, and someone must look. */
export type MoneyAccount = 'till' | 'tender_clearing' | 'sales' | 'tax' | 'rounding' | 'suspense'

export type MoneyEntry = { account: MoneyAccount; detail: string; currency: Currency; amountMinor: number }

/** A movement of stock at the store of the transaction: below zero goes out. */
export type StockEntry = { itemId: string; quantityMilli: number }

export type Posting = { money: MoneyEntry[]; stock: StockEntry[] }

/** Returns the ledger entries of a transaction.
 *  Units: minor units; thousandths.   Ensures: money sums to zero; a closed transaction leaves nothing in suspense; no entry is zero; one stock entry per line with goods. */
export function post(transaction: Transaction): Posting {
  switch (transaction.type) {
    case 'retail_transaction':
      return { money: moneyOfSale(transaction), stock: stockOfSale(transaction) }
    case 'stock_document':
      return { money: [], stock: stockOfDocument(transaction) }
    default:
      return assertNever(transaction)
  }
}

function moneyOfSale({
  currency,
  tenders,
  taxes,
  changeMinor,
  roundingMinor,
}: RetailTransaction): MoneyEntry[] {
  const amountOfTenders = (type: 'cash' | 'card') =>
    sumExact(tenders.filter((tender) => tender.type === type).map((tender) => tender.amountMinor))
  const entries: MoneyEntry[] = [
    { account: 'till', detail: 'cash', currency, amountMinor: amountOfTenders('cash') - changeMinor },
    { account: 'tender_clearing', detail: 'card', currency, amountMinor: amountOfTenders('card') },
    ...taxes.flatMap(({ taxCode, netMinor, taxMinor }): MoneyEntry[] => [
      { account: 'sales', detail: taxCode, currency, amountMinor: negate(netMinor) },
      { account: 'tax', detail: taxCode, currency, amountMinor: negate(taxMinor) },
    ]),
    { account: 'rounding', detail: 'cash', currency, amountMinor: negate(roundingMinor) },
  ]
  const leftMinor = sumExact(entries.map((entry) => entry.amountMinor))
  entries.push({ account: 'suspense', detail: 'document', currency, amountMinor: negate(leftMinor) })
  return entries.filter((entry) => entry.amountMinor !== 0)
}

function stockOfSale({ lines }: RetailTransaction): StockEntry[] {
  return lines
    .filter((line) => line.tracksStock)
    .map(({ itemId, quantityMilli }) => ({ itemId, quantityMilli: negate(quantityMilli) }))
}

function stockOfDocument({ lines }: StockDocument): StockEntry[] {
  return lines
    .filter((line) => line.quantityMilli !== 0)
    .map(({ itemId, quantityMilli }) => ({ itemId, quantityMilli }))
}
