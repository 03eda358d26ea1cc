/**
 * A shop for tests: sales, returns and exchanges as transactions, with the money and the points that paid for the goods of each.
 * Refunds go to cards first, then to points, as `planRefund` has it; what is exchanged takes its payment along, cards first.
 */
import { refundOf } from '../../promotion/paid.ts'
import type { Tender } from '../../settle/tender.ts'
import type { TransactionLine } from '../../transaction/line.ts'
import type { RetailTransaction } from '../../transaction/transaction.ts'
import { type LoyaltyAccount, type LoyaltyFacts, loyaltyAccount } from '../account.ts'
import { worthOf } from '../burn.ts'
import type { LoyaltyProgramme } from '../programme.ts'
import { recordLoyalty } from '../recordSale.ts'
import type { LoyaltyReturn, LoyaltySale, PointsMovement } from '../sale.ts'

export type Wish = { itemId: string; pieces: number; grossMinor: number }

export type Trade = {
  wishes: readonly Wish[]
  /** Which of the documents, and how many pieces of each of its lines. */
  back?: { document: number; pieces: readonly number[] }
  /** To be paid with points, as far as there are any. */
  wishedMinor?: number
}

type Funds = { cardMinor: number; pointsMinor: number }
type SoldLine = Wish & { lineNumber: number; returned: number }
type Document = { transactionId: string; lines: SoldLine[]; funds: Funds }

export type Shop = {
  programme: LoyaltyProgramme
  facts: { sales: LoyaltySale[]; returns: LoyaltyReturn[]; movements: PointsMovement[] }
  documents: Document[]
  day: number
  /** Paid by card in all, less what went back. */
  paidMinor: number
}

/** Returns a shop whose only customer was given points. */
export function openShop(programme: LoyaltyProgramme, giftPoints: number): Shop {
  const { programmeId } = programme
  const head = { entryId: 'gift', sourceId: 'gift', programmeId, customerId: 'anna', at: '2025-12-31T00:00' }
  const movements: PointsMovement[] = giftPoints === 0 ? [] : [{ ...head, type: 'load', points: giftPoints }]
  return { programme, facts: { sales: [], returns: [], movements }, documents: [], day: 0, paidMinor: 0 }
}

export function nowIn({ day }: Shop): string {
  const dayOfMonth = day % 28
  return `2026-${`${(day - dayOfMonth) / 28 + 1}`.padStart(2, '0')}-${`${dayOfMonth + 1}`.padStart(2, '0')}T12:00`
}

export function accountIn(shop: Shop, facts: LoyaltyFacts = shop.facts): LoyaltyAccount {
  const { programmeId, tierRules } = shop.programme
  const terms = { programmeId, customerId: 'anna', at: nowIn(shop) }
  return loyaltyAccount(facts, { ...terms, ...(tierRules && { tierRules }) })
}

/** Takes goods of one document back and sells others, on a day of its own. */
export function trade(shop: Shop, { wishes, back, wishedMinor = 0 }: Trade): void {
  shop.day += 1
  const transactionId = `T${`${shop.day}`.padStart(3, '0')}`
  const document = back && shop.documents[back.document % (shop.documents.length || 1)]
  const backLines = document === undefined ? [] : takeBack(document, back?.pieces ?? [])
  const lines = [...backLines, ...wishes.map(lineOf)]
  if (lines.length === 0) return
  const backMinor = -sumOf(backLines)
  const outMinor = sumOf(lines) + backMinor
  const credit = moveFunds(document, least(backMinor, outMinor))
  const refund = moveFunds(document, backMinor - least(backMinor, outMinor))
  const dueMinor = outMinor - least(backMinor, outMinor)
  const worthMinor = worthOf(accountIn(shop).availablePoints, shop.programme.pointValue)
  const pointsMinor = least(least(worthMinor, wishedMinor), dueMinor)
  const cardMinor = dueMinor - pointsMinor
  shop.paidMinor += cardMinor - refund.cardMinor
  if (wishes.length > 0) {
    const funds = { cardMinor: cardMinor + credit.cardMinor, pointsMinor: pointsMinor + credit.pointsMinor }
    const sold = wishes.map((wish, index) => ({
      ...wish,
      lineNumber: backLines.length + index + 1,
      returned: 0,
    }))
    shop.documents.push({ transactionId, lines: sold, funds })
  }
  const tenders: Tender[] = [
    { type: 'card', amountMinor: cardMinor - refund.cardMinor, attemptId: transactionId },
    { type: 'points', amountMinor: pointsMinor - refund.pointsMinor, accountId: 'anna' },
  ]
  record(
    shop,
    transactionOf(
      transactionId,
      lines,
      tenders.filter(({ amountMinor }) => amountMinor !== 0),
    ),
  )
}

export function returnEverything(shop: Shop): void {
  for (const [document] of shop.documents.entries())
    trade(shop, { wishes: [], back: { document, pieces: [99, 99, 99, 99] } })
}

export function transactionOf(
  transactionId: string,
  lines: TransactionLine[],
  tenders: Tender[],
): RetailTransaction {
  return {
    ...{ type: 'retail_transaction', transactionId, receiptNumber: 1, operatorId: 'o', currency: 'EUR' },
    ...{ lines, tenders, taxes: [], totalMinor: sumOf(lines), roundingMinor: 0, changeMinor: 0 },
  }
}

export function lineOf({ itemId, pieces, grossMinor }: Wish): TransactionLine {
  return {
    ...{ itemId, sku: itemId, name: itemId, unit: 'piece', tracksStock: true, quantityMilli: pieces * 1000 },
    ...{ unitPriceE5: 0, grossMinor, taxMinor: 0, taxCode: 'none' },
  }
}

function takeBack({ transactionId, lines }: Document, pieces: readonly number[]): TransactionLine[] {
  return lines.flatMap((line, index) => {
    const returning = least(pieces[index] ?? 0, line.pieces - line.returned)
    if (returning === 0) return []
    const paid = { promotedMinor: line.grossMinor, quantityMilli: line.pieces * 1000 }
    const refund = refundOf(paid, line.returned * 1000, returning * 1000)
    line.returned += returning
    const refundMinor = refund.status === 'refundable' ? refund.refundMinor : 0
    const original = { transactionId, lineNumber: line.lineNumber }
    return [{ ...lineOf({ ...line, pieces: -returning, grossMinor: -refundMinor || 0 }), original }]
  })
}

function moveFunds(document: Document | undefined, amountMinor: number): Funds {
  if (document === undefined) return { cardMinor: 0, pointsMinor: 0 }
  const { funds } = document
  const cardMinor = least(amountMinor, funds.cardMinor)
  const pointsMinor = amountMinor - cardMinor
  document.funds = { cardMinor: funds.cardMinor - cardMinor, pointsMinor: funds.pointsMinor - pointsMinor }
  return { cardMinor, pointsMinor }
}

function record(shop: Shop, transaction: RetailTransaction): void {
  const { programme, facts } = shop
  const context = {
    customerId: 'anna',
    at: nowIn(shop),
    storeId: 's',
    channel: 'counter',
    customerGroupIds: [],
  }
  const { sale, returns, movements } = recordLoyalty(transaction, programme, {
    ...context,
    categoryIds: new Map(),
  })
  facts.sales.push(...(sale === undefined ? [] : [sale]))
  facts.returns.push(...returns)
  facts.movements.push(...movements)
}

function sumOf(lines: readonly TransactionLine[]): number {
  return lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0)
}

const least = (a: number, b: number) => (a < b ? a : b)
