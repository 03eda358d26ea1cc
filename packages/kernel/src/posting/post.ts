/**
 * Posting: transaction → entries in the ledgers. Value moves when the transaction is made; there is no closing run.
 * Debits are positive, credits negative, and the money entries of a transaction sum to zero.
 */
import { assertNever } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import { assertInteger, negate, sumExact } from '../money/integer.ts'
import type { Tender } from '../settle/tender.ts'
import { tipOf, tipsMinor } from '../settle/tip.ts'
import { accountPaymentCode, storedValueCode, type TaxTotal } from '../tax/total.ts'
import type { RetailTransaction, StockDocument, Transaction } from '../transaction/transaction.ts'
import { type ValueEntry, valueOfSale } from './value.ts'

/** The accounts of the money ledger. `detail` says which one of its kind: a tax code, a tender type.
 *  `stored_value` is what the shop owes on gift cards and the like, `receivable` what customers owe it, `tips` what it owes its staff.
 *  `prepayment` is what customers paid for goods that they did not get yet, without the tax, which is due when the money is received.
 *  `suspense` takes what a document that contradicts itself leaves over: it was signed, so it is posted, and someone must look. */
export type MoneyAccount =
  | 'till'
  | 'tender_clearing'
  | 'receivable'
  | 'stored_value'
  | 'prepayment'
  | 'sales'
  | 'tax'
  | 'tips'
  | 'breakage'
  | 'rounding'
  | 'cost_of_goods'
  | 'inventory'
  | 'suspense'

export type MoneyEntry = { account: MoneyAccount; detail: string; currency: Currency; amountMinor: number }

/** A movement of stock at the store of the transaction: below zero goes out. */
export type StockEntry = { itemId: string; quantityMilli: number }

export type Posting = { money: MoneyEntry[]; stock: StockEntry[]; value: ValueEntry[] }

/** Returns the ledger entries of a transaction.
 *  Units: minor units; thousandths.
 *  Ensures: money sums to zero; a closed transaction leaves nothing in suspense; no entry is zero; one stock entry per line with goods, none where they come
 *  back to be thrown away;
 *  value entries of gift cards and the like sum to what `stored_value` takes, those of prepayments to what `prepayment` and their tax take. */
export function post(transaction: Transaction): Posting {
  switch (transaction.type) {
    case 'retail_transaction':
      return {
        money: moneyOfSale(transaction),
        stock: stockOfSale(transaction),
        value: valueOfSale(transaction),
      }
    case 'stock_document':
      return { money: [], stock: stockOfDocument(transaction), value: [] }
    default:
      return assertNever(transaction)
  }
}

function moneyOfSale(transaction: RetailTransaction): MoneyEntry[] {
  const { currency, tenders, taxes, changeMinor, roundingMinor, forfeitedMinor = 0 } = transaction
  const entry = (account: MoneyAccount, detail: string, amountMinor: number): MoneyEntry => {
    return { account, detail, currency, amountMinor }
  }
  assertInteger(changeMinor, 'changeMinor')
  assertInteger(roundingMinor, 'roundingMinor')
  assertInteger(forfeitedMinor, 'forfeitedMinor')
  for (const { type, amountMinor } of tenders) assertInteger(amountMinor, `amountMinor of ${type}`)
  const prepaid = transaction.lines.filter(({ role }) => role === 'prepayment')
  const prepaidMinor = (taxCode: string) => netOf(prepaid.filter((line) => line.taxCode === taxCode))
  const tipsBy = (type: Tender['type']) => tipsMinor(tenders.filter((tender) => tender.type === type))
  const entries = [
    ...tenderAmounts(tenders, changeMinor).map(({ account, detail, amountMinor }) =>
      entry(account, detail, amountMinor),
    ),
    ...taxes.flatMap((total) => [
      entry(...salesAccount(total), prepaidMinor(total.taxCode) - total.netMinor),
      entry('prepayment', total.taxCode, negate(prepaidMinor(total.taxCode))),
      ...taxAmounts(total).map(({ code, taxMinor }) => entry('tax', code, negate(taxMinor))),
    ]),
    entry('tips', 'card', negate(tipsBy('card'))),
    entry('tips', 'cash', negate(tipsBy('cash'))),
    entry('breakage', 'tender', negate(forfeitedMinor)),
    entry('rounding', 'cash', negate(roundingMinor)),
  ]
  const leftMinor = sumExact(entries.map(({ amountMinor }) => amountMinor))
  entries.push(entry('suspense', 'document', negate(leftMinor)))
  return entries.filter(({ amountMinor }) => amountMinor !== 0)
}

function netOf(lines: RetailTransaction['lines']): number {
  return sumExact(lines.map(({ grossMinor, taxMinor }) => grossMinor - taxMinor))
}

function salesAccount({ taxCode }: TaxTotal): [MoneyAccount, string] {
  if (taxCode === storedValueCode) return ['stored_value', 'gift_card']
  if (taxCode === accountPaymentCode) return ['receivable', 'house_account']
  return ['sales', taxCode]
}

function taxAmounts({ taxCode, taxMinor, parts }: TaxTotal): { code: string; taxMinor: number }[] {
  return parts ?? [{ code: taxCode, taxMinor }]
}

type TenderAmount = { account: MoneyAccount; detail: string; amountMinor: number }

/** One amount per account and detail; what came in cash less the change that went out. */
function tenderAmounts(tenders: readonly Tender[], changeMinor: number): TenderAmount[] {
  const amounts = new Map<string, TenderAmount>()
  const add = (account: MoneyAccount, detail: string, amountMinor: number) => {
    const key = `${account} ${detail}`
    const before = amounts.get(key)?.amountMinor ?? 0
    amounts.set(key, { account, detail, amountMinor: before + amountMinor })
  }
  add('till', 'cash', negate(changeMinor))
  for (const tender of tenders) add(...accountOf(tender), tender.amountMinor + tipOf(tender))
  return [...amounts.values()]
}

function accountOf(tender: Tender): [MoneyAccount, string] {
  switch (tender.type) {
    case 'cash':
      return ['till', tender.foreign === undefined ? 'cash' : `cash ${tender.foreign.currency}`]
    case 'card':
      return ['tender_clearing', 'card']
    case 'house_account':
      return ['receivable', 'house_account']
    case 'gift_card':
    case 'voucher':
    case 'store_credit':
    case 'points':
      return ['stored_value', tender.type]
    case 'other':
      return ['tender_clearing', tender.name]
    default:
      return assertNever(tender)
  }
}

function stockOfSale({ lines }: RetailTransaction): StockEntry[] {
  return lines
    .filter(({ tracksStock, returned }) => tracksStock && returned?.disposal !== 'waste')
    .map(({ itemId, quantityMilli }) => ({ itemId, quantityMilli: negate(quantityMilli) }))
}

function stockOfDocument({ lines }: StockDocument): StockEntry[] {
  return lines
    .filter((line) => line.quantityMilli !== 0)
    .map(({ itemId, quantityMilli }) => ({ itemId, quantityMilli }))
}
