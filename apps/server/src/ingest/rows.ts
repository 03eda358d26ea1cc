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

function effectsOf(entry: Entry, body: SaleBody | StockDocument): Effects {
  const { transactionId } = body
  const posting = post(body)
  const numbered = <Row>(rows: Row[]) =>
    rows.map((row, index) => ({ transactionId, lineNumber: index + 1, ...row }))
  return {
    transaction: {
      ...placeOf(entry),
      ...headOf(body),
      transactionId,
      type: body.type,
      lineCount: body.lines.length,
    },
    money: numbered(posting.money),
    stock: numbered(posting.stock.map((stock) => ({ ...stock, storeId: entry.store }))),
    value:
      body.type === 'retail_transaction'
        ? numbered(posting.value.map((value) => ({ ...value, currency: body.currency })))
        : [],
    holdIds: body.type === 'retail_transaction' ? holdIdsOf(body) : [],
    coupons: body.type === 'retail_transaction' ? couponRows(body) : [],
    returns: body.type === 'retail_transaction' ? returnsOf(body) : [],
    ...(body.type === 'retail_transaction' ? unsoldOf(body) : { unsoldMinor: 0, unsoldTaxMinor: 0 }),
  }
}

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

function placeOf(entry: Entry) {
  const { store: storeId, device: deviceId, incarnation, seq, at } = entry
  return {
    storeId,
    deviceId,
    incarnation,
    seq,
    at,
    localDay: at.slice(0, 10),
    localHour: Number(at.slice(11, 13)),
  }
}

function headOf(body: SaleBody | StockDocument) {
  if (body.type === 'stock_document') {
    const nobody = { operatorId: null, customerId: null }
    const none = { receiptNumber: null, currency: null, totalMinor: null, taxMinor: null }
    return { ...nobody, ...none, tenderTypes: [], orderId: null, review: [] }
  }
  const { receiptNumber, operatorId, customerId = null, currency, totalMinor, taxes, tenders } = body
  const { orderId = null } = body
  const tenderTypes = [...new Set(tenders.map((tender) => tender.type))].sort()
  const taxMinor = taxes.reduce((sum, tax) => sum + tax.taxMinor, 0)
  const review: string[] = reviewTransaction(body)
  const amounts = { currency, totalMinor, taxMinor }
  return { receiptNumber, operatorId, customerId, ...amounts, tenderTypes, orderId, review }
}
