import fc from 'fast-check'
import { expect, test } from 'vitest'
import { post } from '../posting/post.ts'
import { price } from '../price/price.ts'
import { settle } from '../settle/settle.ts'
import type { Tender } from '../settle/tender.ts'
import { anyLines, anyRules, basketOf, dutchRules } from '../testBasket.ts'
import { reviewTransaction } from './review.ts'
import { addToTotals, closeTransaction, type RetailTransaction } from './transaction.ts'

const identity = { transactionId: 't', receiptNumber: 1, operatorId: 'o' }

/** Any sale that a till could close: cash, card or both, in any store. */
const anySale = fc
  .tuple(anyLines, anyRules, fc.constantFrom(1, 5, 100), fc.constantFrom('cash', 'card', 'both'))
  .map(([lines, mode, cashStepMinor, way]): RetailTransaction => {
    const outcome = price(basketOf(lines), { ...dutchRules, ...mode }, '2026-11-22')
    if (outcome.status !== 'priced') throw new Error(outcome.status)
    const { basket } = outcome
    const tenders: Tender[] = []
    const half = (basket.totalMinor - (basket.totalMinor % 2)) / 2
    if (way !== 'cash' && half !== 0) tenders.push({ type: 'card', amountMinor: half, attemptId: 'a' })
    const rest = settle({ totalMinor: basket.totalMinor, tenders, cashStepMinor })
    if (rest.status === 'tender_missing' && way === 'card') {
      tenders.push({ type: 'card', amountMinor: rest.remainingMinor, attemptId: 'b' })
    } else if (rest.status === 'tender_missing')
      tenders.push({ type: 'cash', amountMinor: rest.remainingCashMinor })
    return closeTransaction({ ...identity, basket, tenders, cashStepMinor })
  })

test('every closed transaction agrees with itself and posts to zero, with nothing in suspense', () => {
  fc.assert(
    fc.property(anySale, (sale) => {
      expect(reviewTransaction(sale)).toEqual([])
      const { money, stock } = post(sale)
      expect(money.reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(0)
      expect(money.filter((entry) => entry.account === 'suspense' || entry.amountMinor === 0)).toEqual([])
      expect(stock).toHaveLength(sale.lines.filter((line) => line.tracksStock).length)
    }),
  )
})

test('what contradicts itself is named, and its money is in suspense', () => {
  fc.assert(
    fc.property(anySale, fc.constantFrom('totalMinor', 'roundingMinor', 'changeMinor'), (sale, field) => {
      const forged = { ...sale, [field]: sale[field] + 1 }
      expect(reviewTransaction(forged)).not.toEqual([])
      expect(post(forged).money.reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(0)
    }),
  )
  const [sale] = fc.sample(anySale, 1)
  if (sale === undefined) throw new Error('no sample')
  const forged = { ...sale, tenders: [...sale.tenders, { type: 'cash' as const, amountMinor: 100 }] }
  expect(post(forged).money).toContainEqual({
    account: 'suspense',
    detail: 'document',
    currency: 'EUR',
    amountMinor: -100,
  })
})

test('perpetual totals only rise, and their difference is what was sold', () => {
  fc.assert(
    fc.property(anySale, (sale) => {
      const before = { salesMinor: 500, returnsMinor: 70 }
      const after = addToTotals(before, sale)
      expect(after.salesMinor).toBeGreaterThanOrEqual(before.salesMinor)
      expect(after.returnsMinor).toBeGreaterThanOrEqual(before.returnsMinor)
      expect(after.salesMinor - after.returnsMinor - 430).toBe(sale.totalMinor)
    }),
  )
})

test('tenders that do not settle close nothing', () => {
  const outcome = price(
    basketOf([{ unitPriceE5: 100_000, quantityMilli: 1000, taxCategory: 'food' }]),
    dutchRules,
    '2026-11-22',
  )
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  const { basket } = outcome
  expect(() => closeTransaction({ ...identity, basket, tenders: [], cashStepMinor: 5 })).toThrow(
    'tender_missing',
  )
})
