/** A customer's account with a club, from what was bought, brought back and given. */
import type { Tender } from '../../settle/tender.ts'
import type { TransactionLine } from '../../transaction/line.ts'
import { type LoyaltyAccount, type LoyaltyFacts, loyaltyAccount } from '../account.ts'
import type { LoyaltyContext } from '../earnTerms.ts'
import type { LoyaltyProgramme } from '../programme.ts'
import { recordLoyalty } from '../recordSale.ts'
import type { PointsMovement } from '../sale.ts'
import { lineOf, transactionOf } from './shop.ts'

export const everything = { include: 'all' } as const
export const wine = { include: { itemIds: [], categoryIds: ['wine'] } }

// One point per euro, three per two euros of wine; a point is a cent.
export const club: LoyaltyProgramme = {
  ...{ programmeId: 'club', currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: ['house_account'] },
  earnRules: [
    { ruleId: 'base', goods: everything, type: 'points_per_amount', points: 1, perMinor: 100 },
    { ruleId: 'wine', goods: wine, type: 'points_per_amount', points: 3, perMinor: 200 },
  ],
  excludedGoods: { itemIds: ['tobacco'], categoryIds: [] },
  ...{ rounding: { name: 'down', per: 'transaction' }, pointValue: { points: 1, amountMinor: 1 } },
  rewards: [{ rewardId: 'five off', promotionId: 'P5', points: 400 }],
}
export const context: LoyaltyContext = {
  ...{ customerId: 'anna', at: '2026-03-10T12:00', storeId: 's', channel: 'counter', customerGroupIds: [] },
  categoryIds: new Map([['merlot', ['wine']]]),
}
export const line = (itemId: string, pieces: number, grossMinor: number) =>
  lineOf({ itemId, pieces, grossMinor })
export const back = (transactionId: string, lineNumber: number, sold: TransactionLine): TransactionLine => {
  return { ...sold, original: { transactionId, lineNumber } }
}
export const card = (amountMinor: number): Tender => ({ type: 'card', amountMinor, attemptId: 'a' })
export const points = (amountMinor: number): Tender => ({ type: 'points', amountMinor, accountId: 'anna' })

export type Document = {
  id: string
  lines: TransactionLine[]
  tenders?: Tender[]
  at?: string
  programme?: LoyaltyProgramme
  customerId?: string
  usedCoupons?: { couponId: string; promotionId: string; uses: number }[]
}

export function factsOf(documents: Document[], movements: PointsMovement[] = []): LoyaltyFacts {
  const records = documents.map(({ id, lines, tenders = [], programme = club, usedCoupons, ...rest }) => {
    const transaction = { ...transactionOf(id, lines, tenders), ...(usedCoupons && { usedCoupons }) }
    return recordLoyalty(transaction, programme, { ...context, ...rest })
  })
  return {
    sales: records.flatMap(({ sale }) => sale ?? []),
    returns: records.flatMap(({ returns }) => returns),
    movements: [...movements, ...records.flatMap((record) => record.movements)],
  }
}

export function accountOf(
  documents: Document[],
  movements: PointsMovement[] = [],
  at = '2026-12-01T00:00',
): LoyaltyAccount {
  return loyaltyAccount(factsOf(documents, movements), { programmeId: 'club', customerId: 'anna', at })
}
export const gift = (
  amount: number,
  terms: { expiresAt?: string; entryId?: string } = {},
): PointsMovement => {
  const head = { entryId: 'gift', sourceId: 'gift', programmeId: 'club', customerId: 'anna' }
  return { ...head, at: '2026-01-01T00:00', type: 'load', points: amount, ...terms }
}

export const bonus = {
  ruleId: 'fifty',
  goods: everything,
  type: 'points_from_amount',
  points: 500,
  fromMinor: 5000,
} as const
export const withRules = (...rules: LoyaltyProgramme['earnRules']): LoyaltyProgramme => {
  return { ...club, earnRules: [...club.earnRules, ...rules] }
}
export const tenBreads: Document = { id: 'A', lines: [line('bread', 10, 990)], tenders: [card(990)] }
export const returning = (
  id: string,
  pieces: number,
  grossMinor: number,
  tenders = [card(-grossMinor)],
): Document => {
  return { id, at: '2026-03-20T12:00', lines: [back('A', 1, line('bread', -pieces, -grossMinor))], tenders }
}
