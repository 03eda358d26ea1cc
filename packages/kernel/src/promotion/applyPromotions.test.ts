/** Promotions one by one, as a shop would write them on a card beside the shelf, with amounts to check by hand. */
import { expect, test } from 'vitest'
import { applyPromotions } from './applyPromotions.ts'
import { compilePromotions } from './compile.ts'
import { promotionHindrance } from './condition.ts'
import type { Goods } from './goods.ts'
import type { Coupon, Promotion, PromotionContext, PromotionLine } from './promotion.ts'
import { replayPromotions } from './replay.ts'

const context: PromotionContext = {
  ...{ storeId: 'utrecht', channel: 'counter', customerGroupIds: ['members'], at: '2026-11-20T17:30' },
  coupons: [],
}
const drinks: Goods = { include: { itemIds: [], categoryIds: ['drink'] } }
const snacks: Goods = { include: { itemIds: ['crisps', 'nuts'], categoryIds: [] } }
const all: Goods = { include: 'all' }

/** A line of pieces, at a price each. */
function line(
  itemId: string,
  pieces: number,
  priceMinor: number,
  more: Partial<PromotionLine> = {},
): PromotionLine {
  return {
    ...{ lineId: itemId, itemId, categoryIds: ['tea', 'wine', 'beer'].includes(itemId) ? ['drink'] : [] },
    ...{ unit: 'piece', quantityMilli: pieces * 1000, amountMinor: pieces * priceMinor, ...more },
  }
}

type Rule = Parameters<typeof compilePromotions>[0][number] extends infer P
  ? P extends Promotion
    ? Omit<P, 'promotionId' | 'priority'> & { promotionId?: string; priority?: number }
    : never
  : never

function named(rules: Rule[]): Promotion[] {
  return rules.map((rule, index) => ({ promotionId: `p${index}`, priority: 0, ...rule }) as Promotion)
}

function promote(lines: PromotionLine[], rules: Rule[], more: Partial<PromotionContext> = {}) {
  const { compiled, refused } = compilePromotions(named(rules))
  expect(refused).toEqual([])
  return applyPromotions(lines, compiled, { ...context, ...more })
}

const paid = (outcome: ReturnType<typeof promote>) => outcome.lines.map(({ promotedMinor }) => promotedMinor)

const tenPercent: Rule = { type: 'percent_off', goods: all, ratePpm: 100_000, combines: 'stackable' }
const threeForTwo: Rule = {
  type: 'n_for_m',
  goods: drinks,
  takePieces: 3,
  payPieces: 2,
  combines: 'goods_alone',
}

test.each<[string, PromotionLine[], Rule[], number[]]>([
  ['10 % off, halves away from zero', [line('tea', 1, 245)], [tenPercent], [220]],
  [
    '0.50 off each piece, and never below zero',
    [line('tea', 2, 200), line('gum', 3, 30)],
    [{ type: 'amount_off', goods: all, amountMinor: 50, combines: 'goods_alone' }],
    [300, 0],
  ],
  [
    'one euro off the kilo of cheese',
    [line('cheese', 1, 1599, { unit: 'kg', quantityMilli: 755, amountMinor: 1207 })],
    [{ type: 'amount_off', goods: all, amountMinor: 100, combines: 'goods_alone' }],
    [1131],
  ],
  [
    'every drink for 2.00, where that is less',
    [line('tea', 2, 250), line('beer', 1, 150)],
    [{ type: 'fixed_price', goods: drinks, priceMinor: 200, combines: 'goods_alone' }],
    [400, 150],
  ],
  [
    'three for two: the cheapest is free, shared out',
    [line('wine', 2, 900), line('tea', 1, 300)],
    [threeForTwo],
    [1543, 257],
  ],
  ['two are not three', [line('wine', 2, 900)], [threeForTwo], [1800]],
  [
    'six in twos of three: each free one is the cheapest of its three',
    [line('wine', 3, 900), line('tea', 3, 300)],
    [threeForTwo],
    [1800, 600],
  ],
  [
    'the second for half the price, rounded per piece',
    [line('tea', 2, 199)],
    [
      {
        type: 'cheapest_off',
        goods: all,
        groupPieces: 2,
        rewardedPieces: 1,
        ratePpm: 500_000,
        combines: 'goods_alone',
      },
    ],
    [298],
  ],
  [
    'any three snacks for 5.00',
    [line('crisps', 2, 199), line('nuts', 2, 249)],
    [
      {
        type: 'group_price',
        slots: [{ goods: snacks, pieces: 3 }],
        priceMinor: 500,
        combines: 'goods_alone',
      },
    ],
    [342, 357],
  ],
  [
    'a drink and a snack for 3.00',
    [line('tea', 1, 220), line('crisps', 1, 180)],
    [
      {
        ...{ type: 'group_price', priceMinor: 300, combines: 'goods_alone' },
        slots: [
          { goods: drinks, pieces: 1 },
          { goods: snacks, pieces: 1 },
        ],
      },
    ],
    [165, 135],
  ],
  [
    'buy two drinks, get crisps free',
    [line('tea', 2, 220), line('crisps', 1, 180)],
    [
      {
        ...{ type: 'buy_get', buy: [{ goods: drinks, pieces: 2 }], get: { goods: snacks, pieces: 1 } },
        ...{ ratePpm: 1_000_000, getAtMostBought: false, combines: 'goods_alone' },
      },
    ],
    [312, 128],
  ],
  [
    '5.00 off from 50.00 on: reached to the cent',
    [line('wine', 5, 1000)],
    [
      {
        type: 'document_amount_off',
        amountMinor: 500,
        combines: 'stackable',
        minimumSpend: { amountMinor: 5000, goods: drinks },
      },
    ],
    [4500],
  ],
  [
    '5.00 off from 50.00 on: a cent short',
    [line('wine', 1, 4999), line('crisps', 1, 180)],
    [
      {
        type: 'document_amount_off',
        amountMinor: 500,
        combines: 'stackable',
        minimumSpend: { amountMinor: 5000, goods: drinks },
      },
    ],
    [4999, 180],
  ],
  [
    'a document discount is shared out to the cent',
    [line('tea', 1, 100), line('beer', 1, 100), line('gum', 1, 100)],
    [{ type: 'document_amount_off', amountMinor: 100, combines: 'stackable' }],
    [67, 66, 67],
  ],
  [
    'a document discount with a cap',
    [line('wine', 10, 900)],
    [{ type: 'document_percent_off', ratePpm: 200_000, maxDiscountMinor: 1000, combines: 'stackable' }],
    [8000],
  ],
  [
    'stacking: 10 % and then 0.50, by priority',
    [line('tea', 1, 500)],
    [
      { type: 'amount_off', goods: all, amountMinor: 50, combines: 'stackable', priority: 1 },
      { ...tenPercent, priority: 2 },
    ],
    [400],
  ],
  [
    'one that stands alone, or those that stack: whichever is better',
    [line('tea', 1, 500), line('nuts', 1, 500)],
    [tenPercent, { type: 'percent_off', goods: drinks, ratePpm: 150_000, combines: 'goods_alone' }],
    [425, 450],
  ],
  [
    'at most two pieces at that price: the dearest, for the customer',
    [line('wine', 1, 900), line('tea', 2, 300)],
    [{ type: 'percent_off', goods: drinks, ratePpm: 500_000, combines: 'goods_alone', maxPieces: 2 }],
    [450, 450],
  ],
  [
    'at most 1.00 off in all',
    [line('wine', 1, 900), line('tea', 1, 300)],
    [
      {
        type: 'percent_off',
        goods: drinks,
        ratePpm: 100_000,
        combines: 'goods_alone',
        maxDiscountMinor: 100,
      },
    ],
    [810, 290],
  ],
  [
    'not with anything else: taken only where it beats all others',
    [line('wine', 3, 900)],
    [threeForTwo, { type: 'document_percent_off', ratePpm: 300_000, combines: 'basket_alone' }],
    [1800],
  ],
  [
    'a legal minimum price holds, and such goods are in no group',
    [line('wine', 3, 900, { floorMinor: 2500 })],
    [threeForTwo, { type: 'document_percent_off', ratePpm: 500_000, combines: 'stackable' }],
    [2500],
  ],
  [
    'what is excluded is not touched',
    [line('tea', 3, 300, { isExcluded: true })],
    [threeForTwo, tenPercent],
    [900],
  ],
  [
    'returns are not touched, and free nothing',
    [line('tea', 2, 300), line('wine', 1, 900, { quantityMilli: -1000, amountMinor: -900 })],
    [threeForTwo],
    [600, -900],
  ],
  [
    'excluded goods of a rule',
    [line('tea', 1, 300), line('wine', 1, 900)],
    [{ ...tenPercent, goods: { include: 'all', exclude: { itemIds: ['wine'], categoryIds: [] } } } as Rule],
    [270, 900],
  ],
])('%s', (_, lines, rules, expected) => {
  const outcome = promote(lines, rules)
  expect(paid(outcome)).toEqual(expected)
  expect(outcome.status).toBe('best')
})

// 3 × 2.00 and 2 × 3.00: the greedy way gives the two dear ones away with one cheap one (2.00 off); leaving the dear ones to the
// 40 % gives 2.40 and the three cheap ones one free, 4.40 in all.
test('the best combination is not the one that looks best first', () => {
  const outcome = promote(
    [line('wine', 2, 300), line('tea', 3, 200)],
    [
      threeForTwo,
      {
        type: 'percent_off',
        goods: { include: { itemIds: ['wine'], categoryIds: [] } },
        ratePpm: 400_000,
        combines: 'goods_alone',
      },
    ],
  )
  expect(outcome.discountMinor).toBe(-440)
  expect(paid(outcome)).toEqual([360, 400])
})

test('every amount says which rule made it, and of what', () => {
  const outcome = promote(
    [line('wine', 2, 900), line('tea', 2, 300)],
    [threeForTwo, tenPercent, { type: 'document_amount_off', amountMinor: 100, combines: 'stackable' }],
  )
  // Off in the group: the cheapest of 9.00, 3.00 and 3.00; shared 180 : 60 : 60. Off the other wine: 10 %. Left: 20.10.
  expect(outcome).toEqual({
    ...{ status: 'best', maybeMoreMinor: 0, discountMinor: -490, usedCoupons: [] },
    lines: [
      {
        ...{ lineId: 'wine', amountMinor: 1800, documentMinor: -76, promotedMinor: 1454 },
        adjustments: [
          {
            ...{ promotionId: 'p0', amountMinor: -180 },
            explain: { type: 'n_for_m', onMinor: 900, quantityMilli: 1000, groups: 1 },
          },
          {
            ...{ promotionId: 'p1', amountMinor: -90 },
            explain: { type: 'percent_off', onMinor: 900, quantityMilli: 1000 },
          },
        ],
      },
      {
        ...{ lineId: 'tea', amountMinor: 600, documentMinor: -24, promotedMinor: 456 },
        adjustments: [
          {
            ...{ promotionId: 'p0', amountMinor: -120 },
            explain: { type: 'n_for_m', onMinor: 600, quantityMilli: 2000, groups: 1 },
          },
        ],
      },
    ],
    documentAdjustments: [
      {
        ...{ promotionId: 'p2', amountMinor: -100 },
        explain: { type: 'document_amount_off', onMinor: 2010 },
        parts: [
          { lineId: 'wine', amountMinor: -76 },
          { lineId: 'tea', amountMinor: -24 },
        ],
      },
    ],
  })
})

const couponed: Rule = {
  type: 'n_for_m',
  goods: drinks,
  takePieces: 2,
  payPieces: 1,
  combines: 'goods_alone',
  needsCoupon: true,
}
const perPiece: Rule = {
  type: 'amount_off',
  goods: drinks,
  amountMinor: 100,
  combines: 'goods_alone',
  needsCoupon: true,
  maxPieces: 2,
}
const coupon = (couponId: string, usesLeft: number): Coupon => ({ couponId, promotionId: 'p0', usesLeft })

test.each<[string, Rule[], Coupon[], number, [string, number][]]>([
  ['no coupon', [couponed], [], 1800, []],
  ['a coupon that is used up', [couponed], [coupon('a', 0)], 1800, []],
  ['single use: one group', [couponed], [coupon('a', 1)], 1500, [['a', 1]]],
  [
    'two coupons: two groups, in the order of their ids',
    [couponed],
    [coupon('b', 1), coupon('a', 1)],
    1200,
    [
      ['a', 1],
      ['b', 1],
    ],
  ],
  ['no more than is of use', [couponed], [coupon('a', 9)], 900, [['a', 3]]],
  [
    'so many pieces per coupon',
    [perPiece],
    [coupon('a', 1), coupon('b', 1)],
    1400,
    [
      ['a', 1],
      ['b', 1],
    ],
  ],
  [
    'as much without the coupon: it is kept',
    [couponed, { ...couponed, needsCoupon: false }],
    [coupon('a', 9)],
    900,
    [],
  ],
])('coupons: %s', (_, rules, coupons, totalMinor, used) => {
  const outcome = promote([line('tea', 6, 300)], rules, { coupons })
  expect(paid(outcome)).toEqual([totalMinor])
  expect(outcome.usedCoupons.map(({ couponId, uses }) => [couponId, uses])).toEqual(used)
})

test.each<[string, Partial<Promotion>, PromotionLine[], unknown]>([
  ['holds', {}, [], undefined],
  ['happy hour', { windows: [{ weekdays: [5], fromMinute: 1020, untilMinute: 1140 }] }, [], undefined],
  [
    'another weekday',
    { windows: [{ weekdays: [4], fromMinute: 0, untilMinute: 1440 }] },
    [],
    'outside_window',
  ],
  ['staff only', { customerGroupIds: ['staff'] }, [], 'other_customer_group'],
  ['elsewhere', { storeIds: ['delft'] }, [], 'other_store'],
  ['on the web', { channels: ['web'] }, [], 'other_channel'],
  ['tomorrow', { from: '2026-11-21T00:00' }, [], 'not_started'],
  ['yesterday', { until: '2026-11-20T00:00' }, [], 'ended'],
  ['without its coupon', { needsCoupon: true }, [], 'coupon_missing'],
  [
    'too little',
    { minimumSpend: { amountMinor: 301, goods: all } },
    [line('tea', 1, 300)],
    'minimum_spend_not_reached',
  ],
])('when a promotion holds: %s', (_, limits, lines, expected) => {
  const [promotion] = named([{ ...tenPercent, ...limits } as Rule])
  if (promotion === undefined) throw new Error('no promotion')
  expect(promotionHindrance(promotion, lines, context)).toBe(expected)
  const sold = lines.length === 0 ? [line('tea', 1, 300)] : lines
  expect(promote(sold, [{ ...tenPercent, ...limits } as Rule]).discountMinor).toBe(
    expected === undefined ? -30 : 0,
  )
})

test.each<[Partial<Promotion>, unknown]>([
  [{ from: '2027-02-29T00:00' }, 'impossible_time'],
  [{ priority: 0.5 }, 'priority_not_integer'],
  [{ minimumSpend: { amountMinor: -1, goods: all } }, 'amount_not_integer_or_below_zero'],
  [{ ratePpm: 1_000_001 }, 'rate_out_of_range'],
  [{ ratePpm: Number.NaN }, 'rate_out_of_range'],
  [{ combines: 'goods_alone', maxPieces: 0 }, 'pieces_out_of_range'],
  [{ type: 'n_for_m', takePieces: 2, payPieces: 2 }, 'pieces_out_of_range'],
  [{ type: 'cheapest_off', groupPieces: 2, rewardedPieces: 3 }, 'pieces_out_of_range'],
  [{ type: 'group_price', priceMinor: 100, slots: [{ goods: all, pieces: 1.5 }] }, 'pieces_out_of_range'],
  [{ type: 'group_price', priceMinor: 100, slots: [] }, 'no_slot'],
  [{ type: 'buy_get', buy: [], get: { goods: all, pieces: 1 }, getAtMostBought: true }, 'no_slot'],
  [{ maxPieces: 2 }, 'limits_do_not_combine'],
  [{ maxDiscountMinor: 2 }, 'limits_do_not_combine'],
  [{ combines: 'goods_alone', maxPieces: 2, maxDiscountMinor: 2 }, 'limits_do_not_combine'],
])('a promotion that cannot be carried out is refused by name: %j', (change, problem) => {
  const [broken, good] = named([{ ...tenPercent, ...change } as Rule, tenPercent])
  if (broken === undefined || good === undefined) throw new Error('no promotion')
  const { compiled, refused } = compilePromotions([broken, good])
  expect(refused).toEqual([{ promotionId: 'p0', problem }])
  expect(applyPromotions([line('tea', 1, 300)], compiled, context).discountMinor).toBe(-30)
  expect(compilePromotions([good, good]).refused).toEqual([{ promotionId: 'p1', problem: 'id_used_twice' }])
})

test('what a promotion would have done to the baskets of last month', () => {
  const baskets = [
    { lines: [line('tea', 3, 300)], context },
    { lines: [line('tea', 1, 300)], context },
    { lines: [line('gum', 1, 100)], context },
  ]
  const [discount, offer] = named([tenPercent, threeForTwo])
  if (discount === undefined || offer === undefined) throw new Error('no promotion')
  const before = compilePromotions([discount]).compiled
  const after = compilePromotions([discount, offer]).compiled
  expect(replayPromotions(baskets, before, after)).toEqual({
    ...{ baskets: 3, changedBaskets: 1, beforeMinor: -130, afterMinor: -340 },
    promotions: [
      { promotionId: 'p0', baskets: 2, discountMinor: -40 },
      { promotionId: 'p1', baskets: 1, discountMinor: -300 },
    ],
  })
})

test('two lines of one id, and amounts that are no integers, are faults', () => {
  expect(() => promote([line('tea', 1, 300), line('tea', 1, 300)], [])).toThrow('two lines share one id')
  expect(() => promote([line('tea', 1, 0.5)], [])).toThrow('amountMinor')
})
