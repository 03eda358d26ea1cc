/** Coupons of rules that need no group, and spending that counts some goods only. */
import { expect, test } from 'vitest'
import { applyPromotions } from './applyPromotions.ts'
import { compilePromotions } from './compile.ts'
import { promotionHindrance } from './condition.ts'
import type { Goods } from './goods.ts'
import type { Promotion, PromotionLine } from './promotion.ts'

const all: Goods = { include: 'all' }
const context = { storeId: '', channel: '', customerGroupIds: [], at: '2026-11-22T10:00' }
const line = (itemId: string, amountMinor: number, pieces = 1): PromotionLine => ({
  ...{
    lineId: itemId,
    itemId,
    categoryIds: itemId === 'crisps' ? [] : ['drink'],
    unit: 'piece',
    amountMinor,
  },
  quantityMilli: pieces * 1000,
})
const offer = (promotionId: string, more: object = {}): Promotion =>
  ({
    ...{ promotionId, priority: 0, goods: all, combines: 'goods_alone' },
    ...{ type: 'percent_off', ratePpm: 100_000 },
    ...more,
  }) as Promotion
const coupon = { needsCoupon: true }

function promote(promotions: Promotion[], lines = [line('tea', 300), line('crisps', 200)]) {
  const coupons = promotions.map(({ promotionId }) => ({
    couponId: `c-${promotionId}`,
    promotionId,
    usesLeft: 5,
  }))
  return applyPromotions(lines, compilePromotions(promotions).compiled, { ...context, coupons })
}

test.each<[what: string, promotions: Promotion[], discountMinor: number, used: [string, number][]]>([
  ['once per basket, however many lines', [offer('a', coupon)], -50, [['c-a', 1]]],
  ['none where the rule needs none', [offer('a')], -50, []],
  ['none where nothing comes off', [offer('a', { ...coupon, type: 'amount_off', amountMinor: 0 })], 0, []],
  ['as much without it, named later: it is kept', [offer('a', coupon), offer('b')], -50, []],
  ['as much without it, named first: it is kept', [offer('b', coupon), offer('a')], -50, []],
  ['more with it', [offer('a'), offer('b', { ...coupon, ratePpm: 200_000 })], -100, [['c-b', 1]]],
  [
    'stacked with it as much as alone without',
    [offer('a', { ...coupon, combines: 'stackable' }), offer('b')],
    -50,
    [],
  ],
  [
    'stacked without it as much as alone with',
    [offer('a', { combines: 'stackable' }), offer('b', coupon)],
    -50,
    [],
  ],
  [
    'two that stack, each with its own',
    [offer('a', { ...coupon, combines: 'stackable' }), offer('b', { ...coupon, combines: 'stackable' })],
    -95,
    [
      ['c-a', 1],
      ['c-b', 1],
    ],
  ],
  [
    'on the whole basket',
    [offer('a', { ...coupon, type: 'document_percent_off', combines: 'stackable' })],
    -50,
    [['c-a', 1]],
  ],
  [
    'on the whole basket, none where the rule needs none',
    [offer('a', { type: 'document_percent_off', combines: 'stackable' })],
    -50,
    [],
  ],
  ['for two pieces at a time', [offer('a', { ...coupon, maxPieces: 2 })], -50, [['c-a', 1]]],
  ['for one piece at a time', [offer('a', { ...coupon, maxPieces: 1 })], -50, [['c-a', 2]]],
  ['groups without a coupon use none', [offer('a', { maxPieces: 1 })], -30, []],
])('coupons are used %s', (_, promotions, discountMinor, used) => {
  const outcome = promote(promotions)
  expect(outcome.discountMinor).toBe(discountMinor)
  expect(outcome.usedCoupons.map(({ couponId, uses }) => [couponId, uses])).toEqual(used)
})

test('one coupon is used where two would do', () => {
  const promotion = offer('a', coupon)
  const coupons = ['second', 'first'].map((couponId) => ({ couponId, promotionId: 'a', usesLeft: 1 }))
  const { compiled } = compilePromotions([promotion])
  expect(applyPromotions([line('tea', 300)], compiled, { ...context, coupons }).usedCoupons).toEqual([
    { couponId: 'first', promotionId: 'a', uses: 1 },
  ])
})

test.each([0, -1])('a coupon that may be used %i times is none', (usesLeft) => {
  const promotion = offer('a', coupon)
  const coupons = [{ couponId: 'c', promotionId: 'a', usesLeft }]
  const { compiled } = compilePromotions([promotion])
  expect(applyPromotions([line('tea', 300)], compiled, { ...context, coupons }).discountMinor).toBe(0)
  expect(promotionHindrance(promotion, [], { ...context, coupons })).toBe('coupon_missing')
})

test.each([300, 301])('elsewhere a promotion does not hold, whether or not %i are spent', (amountMinor) => {
  const promotion = offer('a', { storeIds: ['delft'], minimumSpend: { goods: all, amountMinor } })
  const here = { ...context, storeId: 'utrecht', coupons: [] }
  expect(promotionHindrance(promotion, [line('tea', 300)], here)).toBe('other_store')
})

test('how often a coupon may still be used is a whole number', () => {
  const coupons = [{ couponId: 'c', promotionId: 'half', usesLeft: 0.5 }]
  expect(() => applyPromotions([], compilePromotions([]).compiled, { ...context, coupons })).toThrow(
    'usesLeft of half is not an exact integer: 0.5',
  )
})

test('a rule for so many pieces is explained by its pieces, not by groups', () => {
  const { lines } = promote([offer('a', { maxPieces: 2 })], [line('tea', 900, 3)])
  expect(lines[0]?.adjustments).toEqual([
    {
      ...{ promotionId: 'a', amountMinor: -60 },
      explain: { type: 'percent_off', onMinor: 600, quantityMilli: 2000 },
    },
  ])
})

const drinks: Goods = { include: { itemIds: [], categoryIds: ['drink'] } }
const butCrisps: Goods = { include: 'all', exclude: { itemIds: ['crisps'], categoryIds: [] } }

test.each<[what: string, goods: Goods, amountMinor: number, isReached: boolean]>([
  ['everything', all, 500, true],
  ['everything, a cent short', all, 501, false],
  ['drinks', drinks, 300, true],
  ['drinks, a cent short', drinks, 301, false],
  ['all but crisps', butCrisps, 300, true],
  ['all but crisps, a cent short', butCrisps, 301, false],
])('spending counts %s', (_, goods, amountMinor, isReached) => {
  const promotion = offer('a', { minimumSpend: { goods, amountMinor } })
  expect(promote([promotion]).discountMinor).toBe(isReached ? -50 : 0)
  const lines = [line('tea', 300), line('crisps', 200)]
  const hindrance = promotionHindrance(promotion, lines, { ...context, coupons: [] })
  expect(hindrance).toBe(isReached ? undefined : 'minimum_spend_not_reached')
})
