/** The books of a register after its day: its transactions, the money ledger, its shifts and its Z reports tell one story. */
import type { RouteTypes } from '@kassa/contract'
import type { RetailTransaction, TillTotals } from '@kassa/kernel'
import { expect } from './expect.ts'
import type { Shop } from './shop.ts'

type Told = RouteTypes['readTransaction']['reply']
type Reported = RouteTypes['readTillReport']['reply']

export type Books = {
  /** Oldest first. */
  transactions: readonly Told[]
  shifts: Awaited<ReturnType<Shop['office']['shiftsOf']>>
  /** Oldest first. */
  reports: readonly Reported[]
}

/** Reads the books of a register from the server, and holds them against each other.
 *  Requires: every shift is closed and reported, and everything was sent. */
export async function agreeingBooks(shop: Shop, registerName: string): Promise<Books> {
  const books = await readBooks(shop, registerName)
  const { transactions, shifts, reports } = books
  expect(
    transactions.flatMap(({ row }) => row.reviewReasons),
    'nothing is marked for review',
  ).toEqual([])
  expect(reports.flatMap(({ reviewReasons }) => reviewReasons)).toEqual([])
  expect(transactions.map(({ row }) => row.receiptNumber)).toEqual(transactions.map((_, place) => place + 1))
  expect(reports.map(({ report }) => report.number)).toEqual(reports.map((_, place) => place + 1))
  expect(reported(reports, (totals) => totals.sales.amountMinor - totals.returns.amountMinor)).toBe(
    sum(transactions.map(({ row }) => row.totalMinor)),
  )
  expect(reported(reports, ({ roundingMinor }) => roundingMinor) + posted(books, 'rounding')).toBe(0)
  const taxMinor = reported(reports, ({ taxes }) => sum(taxes.map((tax) => tax.taxMinor)))
  expect(taxMinor + posted(books, 'tax')).toBe(0)
  expect(reported(reports, tenderedBy('cash'))).toBe(posted(books, 'till'))
  expect(reported(reports, tenderedBy('card'))).toBe(posted(books, 'tender_clearing'))
  expect(sum(shifts.map(({ tenderedMinor }) => tenderedMinor))).toBe(posted(books, 'till'))
  expect(posted(books, 'suspense')).toBe(0)
  for (const { money } of transactions) expect(sum(money.map(({ amountMinor }) => amountMinor))).toBe(0)
  const last = reports.at(-1)?.report
  expect(last?.perpetualTotals).toEqual({
    salesMinor: reported(reports, ({ sales }) => sales.amountMinor),
    returnsMinor: reported(reports, ({ returns }) => returns.amountMinor),
  })
  return books
}

/** Thousandths of an item that left the store, by the stock ledger: sold less what came back to the shelf. */
export function soldMilli({ transactions }: Books, sku: string): number {
  const lines = transactions.flatMap(({ transaction }) => (transaction as RetailTransaction).lines)
  const ids = new Set(lines.filter((line) => line.sku === sku).map(({ itemId }) => itemId))
  const moved = transactions.flatMap(({ stock }) => stock).filter(({ itemId }) => ids.has(itemId))
  return sum(moved.map(({ quantityMilli }) => -quantityMilli))
}

/** What the ledger holds on an account, over all transactions. */
export function posted({ transactions }: Books, account: string): number {
  const entries = transactions.flatMap(({ money }) => money)
  return sum(entries.filter((entry) => entry.account === account).map(({ amountMinor }) => amountMinor))
}

async function readBooks(shop: Shop, registerName: string): Promise<Books> {
  const rows = await shop.office.transactionsOf(registerName)
  const shifts = await shop.office.shiftsOf(registerName)
  const transactions = await Promise.all(
    rows.map(({ transactionId }) => shop.office.ask('readTransaction', { params: { transactionId } })),
  )
  const reports = await Promise.all(
    shifts.map(({ device, incarnation, report }) =>
      shop.office.ask('readTillReport', { params: { device, incarnation, seq: report?.seq ?? 0 } }),
    ),
  )
  return { transactions, shifts, reports }
}

function reported(reports: readonly Reported[], of: (totals: TillTotals) => number): number {
  return sum(reports.map(({ report }) => of(report.totals)))
}

function tenderedBy(type: 'cash' | 'card'): (totals: TillTotals) => number {
  return ({ tenders }) =>
    sum(tenders.filter((tender) => tender.type === type).map(({ amountMinor }) => amountMinor))
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
