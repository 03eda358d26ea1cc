/** The rows that entries make: journal, ledgers and projections. Derived by the kernel alone, so that a replay makes them again. */
import { parseFact, type SaleBody } from '@kassa/contract'
import type { AcceptedEntry, Entry } from '@kassa/journal'
import {
  KernelFault,
  post,
  type RetailTransaction,
  reviewTransaction,
  type StockDocument,
} from '@kassa/kernel'
import { type CouponRow, couponRows } from './couponRows.ts'

export type JournalRow = { seq: number; text: string; hash: string; signature: string; review: string[] }

export type TransactionRow = {
  transactionId: string
  type: 'retail_transaction' | 'stock_document'
  storeId: string
  deviceId: string
  incarnation: number
  seq: number
  at: string
  localDay: string
  localHour: number
  receiptNumber: number | null
  operatorId: string | null
  customerId: string | null
  currency: string | null
  totalMinor: number | null
  taxMinor: number | null
  lineCount: number
  tenderTypes: string[]
  orderId: string | null
  review: string[]
}

export type MoneyRow = {
  transactionId: string
  lineNumber: number
  account: string
  detail: string
  currency: string
  amountMinor: number
}

export type StockRow = {
  transactionId: string
  lineNumber: number
  storeId: string
  itemId: string
  quantityMilli: number
}

export type ValueRow = {
  transactionId: string
  lineNumber: number
  kind: string
  accountId: string
  currency: string
  amountMinor: number
}

export type ReturnRow = {
  transactionId: string
  lineNumber: number
  originalTransactionId: string
  originalLine: number
  quantityMilli: number
}

/** What one entry adds beyond the journal itself. */
export type Effects = {
  transaction: TransactionRow
  money: MoneyRow[]
  stock: StockRow[]
  value: ValueRow[]
  /** What was set aside at the server for these payments. */
  holdIds: string[]
  coupons: CouponRow[]
  returns: ReturnRow[]
  /** Of the total, what is no sale: payments of what customers owe, which was sold before, and prepayments, which is sold later. Minor
   *  units. */
  unsoldMinor: number
  /** Of the taxes, that of prepayments. */
  unsoldTaxMinor: number
}

export type DerivedEntry = { journal: JournalRow; effects?: Effects }

/** Returns the rows of an accepted entry. A fact that cannot be read or posted is kept, named for review, and has no effect. */
export function deriveRows({ signed, content }: AcceptedEntry): DerivedEntry {
  const journalRow = (review: string[]): JournalRow => {
    const { seq, text, hash, signature } = signed
    return { seq, text, hash, signature, review }
  }
  if (content.status === 'flagged') return { journal: journalRow([content.reason]) }
  const parsed = parseFact(content.entry.kind, content.entry.body)
  if (parsed.status !== 'parsed') return { journal: journalRow([parsed.status]) }
  const { fact } = parsed
  if (fact.kind === 'journal_resumed') return { journal: journalRow(['journal_lost']) }
  if (fact.kind !== 'retail_transaction' && fact.kind !== 'stock_document') return { journal: journalRow([]) }
  try {
    const effects = effectsOf(content.entry, fact.body)
    return { journal: journalRow(effects.transaction.review), effects }
  } catch (error) {
    if (error instanceof KernelFault) return { journal: journalRow(['amounts_out_of_range']) }
    throw error
  }
}

// Rows are written out: an object that begins with a spread has a shape of its own, and a batch has thousands of them.
function effectsOf(entry: Entry, body: SaleBody | StockDocument): Effects {
  const { transactionId } = body
  const { money, stock, value } = post(body)
  const storeId = entry.store
  const common = {
    transaction: transactionRow(entry, body),
    money: money.map(({ account, detail, currency, amountMinor }, index) => {
      return { transactionId, lineNumber: index + 1, account, detail, currency, amountMinor }
    }),
    stock: stock.map(({ itemId, quantityMilli }, index) => {
      return { transactionId, lineNumber: index + 1, storeId, itemId, quantityMilli }
    }),
  }
  if (body.type === 'stock_document') return { ...common, ...noSale }
  const { currency } = body
  return {
    ...common,
    value: value.map(({ kind, accountId, amountMinor }, index) => {
      return { transactionId, lineNumber: index + 1, kind, accountId, currency, amountMinor }
    }),
    holdIds: holdIdsOf(body),
    coupons: couponRows(body),
    returns: returnsOf(body),
    ...unsoldOf(body),
  }
}

const noSale = { value: [], holdIds: [], coupons: [], returns: [], unsoldMinor: 0, unsoldTaxMinor: 0 }

function unsoldOf({ lines }: RetailTransaction): Pick<Effects, 'unsoldMinor' | 'unsoldTaxMinor'> {
  const unsold = lines.filter(({ role }) => role === 'account_payment' || role === 'prepayment')
  return {
    unsoldMinor: unsold.reduce((sum, { grossMinor }) => sum + grossMinor, 0),
    unsoldTaxMinor: unsold.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
  }
}

function holdIdsOf({ tenders }: RetailTransaction): string[] {
  return tenders.flatMap((tender) =>
    'holdId' in tender && tender.holdId !== undefined ? [tender.holdId] : [],
  )
}

/** Lines that take goods back from a sale that they name. */
function returnsOf({ transactionId, lines }: RetailTransaction): ReturnRow[] {
  return lines.flatMap(({ original, quantityMilli }, index) => {
    if (original === undefined || quantityMilli >= 0) return []
    const { transactionId: originalTransactionId, lineNumber: originalLine } = original
    const row = { transactionId, lineNumber: index + 1, originalTransactionId, originalLine }
    return [{ ...row, quantityMilli: -quantityMilli }]
  })
}

function transactionRow(entry: Entry, body: SaleBody | StockDocument): TransactionRow {
  const { store: storeId, device: deviceId, incarnation, seq, at } = entry
  const sale = body.type === 'retail_transaction' ? body : undefined
  return {
    transactionId: body.transactionId,
    type: body.type,
    storeId,
    deviceId,
    incarnation,
    seq,
    at,
    localDay: at.slice(0, 10),
    localHour: Number(at.slice(11, 13)),
    receiptNumber: sale?.receiptNumber ?? null,
    operatorId: sale?.operatorId ?? null,
    customerId: sale?.customerId ?? null,
    currency: sale?.currency ?? null,
    totalMinor: sale?.totalMinor ?? null,
    taxMinor: sale?.taxes.reduce((sum, { taxMinor }) => sum + taxMinor, 0) ?? null,
    lineCount: body.lines.length,
    tenderTypes: [...new Set(sale?.tenders.map(({ type }) => type))].sort(),
    orderId: sale?.orderId ?? null,
    review: sale === undefined ? [] : reviewTransaction(sale),
  }
}
