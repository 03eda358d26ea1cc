/** What moved on an account of points, step by step; and that a sale's terms say all that the programme said. */
import { expect, test } from 'vitest'
import { loyaltyAccount, pointsHistory, pointsOfSale } from './account.ts'
import { loyaltyTerms } from './earnTerms.ts'
import { loyaltyRecord, recordLoyalty } from './recordSale.ts'
import {
  bonus,
  card,
  club,
  context,
  factsOf,
  gift,
  line,
  points,
  returning,
  tenBreads,
  withRules,
} from './testing/club.ts'
import { transactionOf } from './testing/shop.ts'

const of = { programmeId: 'club', customerId: 'anna', at: '2026-12-01T00:00' }

test('each step has its reason, and the last balance is the account’s', () => {
  const programme = { ...club, lifetimeMonths: 2 }
  const spent = { id: 'S', lines: [line('milk', 1, 4)], tenders: [points(4)], at: '2026-03-12T12:00' }
  const facts = factsOf([{ ...tenBreads, programme }, spent, returning('B', 2, 198)], [gift(7)])
  const steps = pointsHistory(facts, of)
  expect(steps.map(({ reason, points: moved, balancePoints }) => [reason, moved, balancePoints])).toEqual([
    ['corrected', 7, 7],
    ['earned', 9, 16],
    ['spent', -4, 12],
    ['taken_back', -2, 10],
    ['expired', -3, 7],
  ])
  expect(steps.at(-1)?.balancePoints).toBe(loyaltyAccount(facts, of).balancePoints)
})

test('a sale says by its own terms, written down and read again, what the programme said', () => {
  const programme = { ...withRules(bonus), lifetimeMonths: 12 }
  const lines = [line('merlot', 2, 6000), line('bread', 1, 150), line('tobacco', 1, 900)]
  const transaction = transactionOf('T', lines, [card(7050)])
  const terms = loyaltyTerms(transaction, programme, context)
  const kept = JSON.parse(JSON.stringify(terms)) as typeof terms
  const { customerId, at } = context
  const record = loyaltyRecord(transaction, { terms: kept, customerId, at, unearningOf: () => [] })
  expect(record).toEqual(recordLoyalty(transaction, programme, context))
  expect(kept?.earnings.map(({ lineNumbers }) => lineNumbers)).toEqual([[1], [2], [3]])
  expect(record.sale && pointsOfSale(record.sale)).toBe(90 + 1 + 500)
})
