import { expect, test } from 'vitest'
import type { Goods } from './goods.ts'
import type { Promotion } from './promotion.ts'
import { type PromotionProblem, problemOf } from './validate.ts'

const goods: Goods = { include: 'all' }
const slot = (pieces: number) => ({ goods, pieces })
const head = { promotionId: 'p', priority: 0 }
const onGoods = { goods, combines: 'goods_alone' }
const rules = {
  percent: { ...onGoods, type: 'percent_off', ratePpm: 100_000 },
  amount: { ...onGoods, type: 'amount_off', amountMinor: 100 },
  fixed: { ...onGoods, type: 'fixed_price', priceMinor: 100 },
  nForM: { ...onGoods, type: 'n_for_m', takePieces: 3, payPieces: 2 },
  cheapest: { ...onGoods, type: 'cheapest_off', groupPieces: 3, rewardedPieces: 1, ratePpm: 500_000 },
  groupPrice: { ...onGoods, type: 'group_price', slots: [slot(3)], priceMinor: 500 },
  groupPercent: { ...onGoods, type: 'group_percent_off', slots: [slot(1), slot(2)], ratePpm: 100_000 },
  groupAmount: { ...onGoods, type: 'group_amount_off', slots: [slot(2)], amountMinor: 100 },
  buyGet: {
    ...onGoods,
    type: 'buy_get',
    buy: [slot(1)],
    get: slot(1),
    ratePpm: 1_000_000,
    getAtMostBought: true,
  },
  documentPercent: { type: 'document_percent_off', ratePpm: 100_000, combines: 'stackable' },
  documentAmount: { type: 'document_amount_off', amountMinor: 100, combines: 'stackable' },
}
type RuleName = keyof typeof rules
const wrong = {
  amount: 'amount_not_integer_or_below_zero',
  pieces: 'pieces_out_of_range',
  limits: 'limits_do_not_combine',
  rate: 'rate_out_of_range',
} satisfies Record<string, PromotionProblem>

function problem(name: RuleName, change: object): PromotionProblem | undefined {
  return problemOf({ ...head, ...rules[name], ...change } as Promotion)
}

test.each(Object.keys(rules) as RuleName[])('%s can be carried out as it is', (name) => {
  expect(problem(name, {})).toBeUndefined()
})

test.each<[RuleName, change: object, PromotionProblem | undefined]>([
  ['percent', { from: '2026-02-30T00:00' }, 'impossible_time'],
  ['percent', { from: '2026-02-28T00:00', until: '2026-03-01T00:00' }, undefined],
  ['percent', { priority: 1.5 }, 'priority_not_integer'],
  ['percent', { priority: -5 }, undefined],
  ['percent', { ratePpm: 0 }, wrong.rate],
  ['percent', { ratePpm: 1 }, undefined],
  ['percent', { ratePpm: 0.5 }, wrong.rate],
  ['percent', { ratePpm: 1_000_000 }, undefined],
  ['percent', { ratePpm: 1_000_001 }, wrong.rate],
  ['buyGet', { ratePpm: -1 }, wrong.rate],
  ['documentPercent', { ratePpm: 0 }, wrong.rate],
  ['amount', { amountMinor: 0 }, undefined],
  ['amount', { amountMinor: -1 }, wrong.amount],
  ['amount', { amountMinor: -0 }, wrong.amount],
  ['amount', { amountMinor: 0.5 }, wrong.amount],
  ['fixed', { priceMinor: -1 }, wrong.amount],
  ['groupPrice', { priceMinor: 0.5 }, wrong.amount],
  ['groupAmount', { amountMinor: -1 }, wrong.amount],
  ['documentAmount', { amountMinor: 2 ** 53 }, wrong.amount],
  ['documentAmount', { maxDiscountMinor: -1 }, wrong.amount],
  ['documentAmount', { maxDiscountMinor: 50 }, undefined],
  ['percent', { minimumSpend: { amountMinor: 0.5, goods } }, wrong.amount],
  ['percent', { minimumSpend: { amountMinor: 5, goods } }, undefined],
  ['percent', { maxPieces: 0 }, wrong.pieces],
  ['percent', { maxPieces: 0.5 }, wrong.pieces],
  ['percent', { maxPieces: 1 }, undefined],
  ['percent', { maxPieces: 5000 }, undefined],
  ['percent', { maxDiscountMinor: 50 }, undefined],
  ['percent', { maxPieces: 1, maxDiscountMinor: 50 }, wrong.limits],
  ['percent', { maxPieces: 1, combines: 'stackable' }, wrong.limits],
  ['percent', { maxDiscountMinor: 50, combines: 'stackable' }, wrong.limits],
  ['percent', { combines: 'stackable' }, undefined],
  ['percent', { maxPieces: 1, combines: 'basket_alone' }, undefined],
  ['amount', { maxPieces: 1, maxDiscountMinor: undefined, combines: 'stackable' }, wrong.limits],
  ['nForM', { takePieces: 1000, payPieces: 999 }, undefined],
  ['nForM', { takePieces: 1001, payPieces: 1 }, wrong.pieces],
  ['nForM', { takePieces: 1, payPieces: 0 }, undefined],
  ['nForM', { takePieces: 2, payPieces: -1 }, wrong.pieces],
  ['nForM', { takePieces: 2, payPieces: 0.5 }, wrong.pieces],
  ['nForM', { takePieces: 2, payPieces: 2 }, wrong.pieces],
  ['nForM', { takePieces: 2, payPieces: 3 }, wrong.pieces],
  ['nForM', { maxUses: 0 }, wrong.pieces],
  ['nForM', { maxUses: 1 }, undefined],
  ['cheapest', { groupPieces: 1001 }, wrong.pieces],
  ['cheapest', { groupPieces: 0, rewardedPieces: 0 }, wrong.pieces],
  ['cheapest', { rewardedPieces: 0 }, wrong.pieces],
  ['cheapest', { rewardedPieces: 3 }, undefined],
  ['cheapest', { rewardedPieces: 4 }, wrong.pieces],
  ['cheapest', { maxUses: 0.5 }, wrong.pieces],
  ['groupPrice', { slots: [slot(1), slot(0)] }, wrong.pieces],
  ['groupPrice', { slots: [slot(1001), slot(1)] }, wrong.pieces],
  ['groupPrice', { slots: [slot(1000)] }, undefined],
  ['groupPrice', { maxUses: 0 }, wrong.pieces],
  ['groupPrice', { slots: [] }, 'no_slot'],
  ['groupPercent', { slots: [slot(0)] }, wrong.pieces],
  ['groupPercent', { maxUses: 0 }, wrong.pieces],
  ['groupPercent', { slots: [] }, 'no_slot'],
  ['groupAmount', { slots: [slot(0)] }, wrong.pieces],
  ['groupAmount', { maxUses: 0 }, wrong.pieces],
  ['groupAmount', { slots: [] }, 'no_slot'],
  ['buyGet', { get: slot(0) }, wrong.pieces],
  ['buyGet', { buy: [slot(1), slot(0)] }, wrong.pieces],
  ['buyGet', { maxUses: 0 }, wrong.pieces],
  ['buyGet', { buy: [] }, 'no_slot'],
  // Groups are no line rules: what they take off in all has no limit to clash with.
  ['documentPercent', { maxDiscountMinor: 50 }, undefined],
])('%s with %j: %s', (name, change, expected) => {
  expect(problem(name, change)).toBe(expected)
})

// Plain data may lack what its type promises.
const lists = { itemIds: [], categoryIds: [] }
test.each<[RuleName, change: object, PromotionProblem | undefined]>([
  ['percent', { type: 'percentage' }, 'unknown_type'],
  ['percent', { type: undefined }, 'unknown_type'],
  ['percent', { type: 'toString' }, 'unknown_type'],
  ['percent', { type: 'percentage', priority: 0.5 }, 'unknown_type'],
  ['percent', { ratePpm: undefined }, wrong.rate],
  ['cheapest', { ratePpm: undefined }, wrong.rate],
  ['groupPercent', { ratePpm: undefined }, wrong.rate],
  ['buyGet', { ratePpm: undefined }, wrong.rate],
  ['documentPercent', { ratePpm: undefined }, wrong.rate],
  ['amount', { amountMinor: undefined }, wrong.amount],
  ['groupAmount', { amountMinor: undefined }, wrong.amount],
  ['documentAmount', { amountMinor: undefined }, wrong.amount],
  ['fixed', { priceMinor: undefined }, wrong.amount],
  ['groupPrice', { priceMinor: undefined }, wrong.amount],
  ['percent', { minimumSpend: { goods } }, wrong.amount],
  ['nForM', { takePieces: undefined }, wrong.pieces],
  ['groupPrice', { slots: undefined }, 'no_slot'],
  ['groupPercent', { slots: undefined }, 'no_slot'],
  ['groupAmount', { slots: undefined }, 'no_slot'],
  ['buyGet', { buy: undefined }, 'no_slot'],
  ['buyGet', { get: undefined }, 'no_slot'],
  ['percent', { goods: undefined }, 'goods_missing'],
  ['amount', { goods: undefined }, 'goods_missing'],
  ['fixed', { goods: undefined }, 'goods_missing'],
  ['nForM', { goods: undefined }, 'goods_missing'],
  ['cheapest', { goods: undefined }, 'goods_missing'],
  ['percent', { goods: {} }, 'goods_missing'],
  ['percent', { goods: { include: 'most' } }, 'goods_missing'],
  ['percent', { goods: { include: { itemIds: [] } } }, 'goods_missing'],
  ['percent', { goods: { include: { categoryIds: [] } } }, 'goods_missing'],
  ['percent', { goods: { include: lists } }, undefined],
  ['percent', { goods: { include: 'all', exclude: { itemIds: [] } } }, 'goods_missing'],
  ['percent', { goods: { include: 'all', exclude: lists } }, undefined],
  ['groupPrice', { slots: [slot(1), { pieces: 1 }] }, 'goods_missing'],
  ['buyGet', { buy: [{ pieces: 1 }] }, 'goods_missing'],
  ['buyGet', { get: { pieces: 1 } }, 'goods_missing'],
  ['documentAmount', { minimumSpend: { amountMinor: 1 } }, 'goods_missing'],
  ['percent', { goods: undefined, combines: 'stackable', maxPieces: 1 }, 'goods_missing'],
])('%s, given as data with %j: %s', (name, change, expected) => {
  expect(problem(name, change)).toBe(expected)
})

test('of several problems the first in order is told', () => {
  const all = { from: 'never', priority: 0.5, amountMinor: -1, ratePpm: 0, maxPieces: 0 }
  expect(problem('percent', all)).toBe('impossible_time')
  expect(problem('percent', { ...all, from: undefined })).toBe('priority_not_integer')
  expect(problem('percent', { ...all, from: undefined, priority: 0 })).toBe(wrong.amount)
  expect(problem('percent', { ratePpm: 0, maxPieces: 0 })).toBe(wrong.rate)
  expect(problem('groupPrice', { slots: [], maxUses: 0 })).toBe(wrong.pieces)
})
