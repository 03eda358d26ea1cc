import { expect, test } from 'vitest'
import { price } from '../price/price.ts'
import { compilePromotions } from '../promotion/compile.ts'
import { makePromoter } from '../promotion/promoter.ts'
import { settle } from '../settle/settle.ts'
import { basketOf, dutchRules } from '../testBasket.ts'
import { closeTransaction } from '../transaction/transaction.ts'
import { type LoyaltyFacts, loyaltyAccount } from './account.ts'
import type { LoyaltyProgramme } from './programme.ts'
import { recordLoyalty } from './recordSale.ts'
import { chooseReward, type RewardOutcome } from './reward.ts'

const everything = { include: 'all' } as const
const programme: LoyaltyProgramme = {
  ...{ programmeId: 'club', currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: ['points'] },
  earnRules: [{ ruleId: 'base', goods: everything, type: 'points_per_amount', points: 1, perMinor: 100 }],
  ...{ rounding: { name: 'down', per: 'transaction' }, pointValue: { points: 1, amountMinor: 1 } },
  rewards: [{ rewardId: 'twelve', promotionId: 'P', points: 1200 }],
}

test.each<[string, number, number | undefined, RewardOutcome | object]>([
  ['twelve', 1200, undefined, { status: 'affordable', points: 1200, leftPoints: 0 }],
  ['twelve', 3000, 2, { status: 'affordable', points: 2400, leftPoints: 600, coupon: { usesLeft: 2 } }],
  ['twelve', 1199, undefined, { status: 'points_missing', missingPoints: 1 }],
  ['twelve', 2399, 2, { status: 'points_missing', missingPoints: 1 }],
  ['eleven', 9999, undefined, { status: 'unknown_reward' }],
])('the reward %s for %i points, %s times', (rewardId, availablePoints, uses, expected) => {
  const asked = { availablePoints, ...(uses === undefined ? {} : { uses }) }
  expect(chooseReward(programme, rewardId, asked)).toMatchObject(expected)
})

// Goods for 121.00 with 21 % in it: 100.00 and 21.00. Twelve euros and ten cents by points, two ways.
const goods = basketOf([{ unitPriceE5: 12_100_000, quantityMilli: 1000, taxCategory: 'standard' }])
const at = '2026-11-22T10:00'
const { compiled } = compilePromotions([
  {
    ...{ promotionId: 'P', priority: 1, needsCoupon: true, combines: 'stackable' },
    ...{ type: 'document_amount_off', amountMinor: 1210 },
  },
])

function sell(coupons: Parameters<typeof price>[0]['coupons'], pointsMinor: number) {
  const basket = { ...goods, ...(coupons && { coupons }) }
  const priced = price(basket, { ...dutchRules, promotions: makePromoter(compiled) }, at)
  if (priced.status !== 'priced') throw new Error(priced.status)
  const { totalMinor } = priced.basket
  const tenders = [
    { type: 'points' as const, amountMinor: pointsMinor, accountId: 'anna' },
    { type: 'card' as const, amountMinor: totalMinor - pointsMinor, attemptId: 'a' },
  ].filter(({ amountMinor }) => amountMinor > 0)
  expect(settle({ totalMinor, tenders, cashStepMinor: 5 }).status).toBe('settled')
  const head = { transactionId: 'T', receiptNumber: 1, operatorId: 'o' }
  return closeTransaction({ ...head, basket: priced.basket, tenders, cashStepMinor: 5 })
}

function balanceAfter(transaction: ReturnType<typeof sell>): number {
  const circumstances = { storeId: 's', channel: 'counter', customerGroupIds: [], categoryIds: new Map() }
  const { sale, returns } = recordLoyalty(transaction, programme, {
    ...circumstances,
    customerId: 'anna',
    at,
  })
  const gift = {
    entryId: 'g',
    sourceId: 'g',
    programmeId: 'club',
    customerId: 'anna',
    at: '2026-01-01T00:00',
  }
  const movements: LoyaltyFacts['movements'] = [{ ...gift, type: 'load', points: 1210 }]
  const facts = { sales: sale === undefined ? [] : [sale], returns, movements }
  return loyaltyAccount(facts, { programmeId: 'club', customerId: 'anna', at }).balancePoints
}

test('points as a tender leave price and tax as they are', () => {
  const transaction = sell(undefined, 1210)
  expect(transaction.totalMinor).toBe(12_100)
  expect(transaction.taxes).toMatchObject([{ netMinor: 10_000, taxMinor: 2_100 }])
  expect(balanceAfter(transaction)).toBe(108)
})

test('points as a reward are a discount: the taxable amount falls, and the tax with it', () => {
  const chosen = chooseReward(programme, 'twelve', { availablePoints: 1210 })
  const transaction = sell(chosen.status === 'affordable' ? [chosen.coupon] : [], 0)
  expect(transaction.totalMinor).toBe(10_890)
  expect(transaction.taxes).toMatchObject([{ netMinor: 9_000, taxMinor: 1_890 }])
  expect(transaction.usedCoupons).toEqual([{ couponId: 'reward twelve', promotionId: 'P', uses: 1 }])
  expect(balanceAfter(transaction)).toBe(1210 - 1200 + 108)
})
