/** The small parts that the search for promotions rests on, each by itself. */
import { expect, test } from 'vitest'
import { type Goods, isAmong, isExcepted } from './goods.ts'
import { goodsLinesOf, priceOfPiece, restOf } from './goodsLine.ts'
import { divideUp, type Group, groupOf, isRewarded, mayJoin, shareOf, yieldOf } from './group.ts'
import { lineDiscountOf, percentOf } from './lineRule.ts'
import { paidByPiece, refundOf } from './paid.ts'
import type { LineReward, PromotionLine } from './promotion.ts'

const wine = { itemId: 'wine', categoryIds: ['drink', 'red'] }
const named = (itemIds: string[], categoryIds: string[]) => ({ itemIds, categoryIds })

test.each<[what: string, goods: Goods, is: boolean]>([
  ['all', { include: 'all' }, true],
  ['by its id', { include: named(['beer', 'wine'], []) }, true],
  ['by a category', { include: named([], ['snack', 'red']) }, true],
  ['others', { include: named(['beer'], ['snack']) }, false],
  ['all but it', { include: 'all', exclude: named(['wine'], []) }, false],
  ['all but its category', { include: 'all', exclude: named([], ['drink']) }, false],
  ['all but others', { include: 'all', exclude: named(['beer'], ['snack']) }, true],
  ['named and excluded', { include: named(['wine'], []), exclude: named([], ['red']) }, false],
])('which goods a rule names: %s', (_, goods, is) => {
  expect(isAmong(goods, wine)).toBe(is)
  expect(isExcepted(goods, wine)).toBe(!is && goods.exclude !== undefined)
})

const line = (lineId: string, amountMinor: number, more: Partial<PromotionLine> = {}): PromotionLine => ({
  ...{ lineId, itemId: lineId, categoryIds: [], unit: 'piece', quantityMilli: 1000, amountMinor, ...more },
})

test('lines come by their dearest piece, then by item, then by line, in whatever order they were', () => {
  const lines = [
    line('e', 500, { itemId: 'a' }),
    line('d', 500, { itemId: 'a' }),
    line('c', 500, { itemId: 'b' }),
    line('b', 1001, { quantityMilli: 2000 }),
    line('a', 900),
  ]
  const ids = (list: PromotionLine[]) => goodsLinesOf(list).map((goods) => goods.line.lineId)
  expect(ids(lines)).toEqual(['a', 'b', 'd', 'e', 'c'])
  expect(ids([...lines].reverse())).toEqual(['a', 'b', 'd', 'e', 'c'])
})

test('what may not be promoted is left out', () => {
  const lines = [
    line('back', -500, { quantityMilli: -1000 }),
    line('free', 0),
    line('excluded', 500, { isExcluded: true }),
    line('none', 500, { quantityMilli: 0 }),
    line('back for money', 500, { quantityMilli: -1000 }),
    line('sold', 1),
  ]
  expect(goodsLinesOf(lines).map((goods) => goods.line.lineId)).toEqual(['sold'])
})

test('amounts and quantities are whole numbers', () => {
  const faulty = (more: Partial<PromotionLine>) => () => goodsLinesOf([line('a', 500, more)])
  expect(faulty({ quantityMilli: 0.5 })).toThrow('quantityMilli is not an exact integer: 0.5')
  expect(faulty({ amountMinor: 0.5 })).toThrow('amountMinor is not an exact integer: 0.5')
  expect(faulty({ floorMinor: 0.5 })).toThrow('floorMinor is not an exact integer: 0.5')
})

test('pieces of a line differ by a cent at most and sum to it; what groups leave is the rest', () => {
  const [three] = goodsLinesOf([line('three', 1000, { quantityMilli: 3000, floorMinor: 100 })])
  if (three === undefined) throw new Error('no line')
  expect([0, 1, 2].map((taken) => priceOfPiece(three, taken))).toEqual([334, 333, 333])
  expect([3, 2, 1, 0].map((pieces) => restOf(three, pieces))).toMatchObject([
    { amountMinor: 1000, quantityMilli: 3000, floorMinor: 100 },
    { amountMinor: 666, quantityMilli: 2000, floorMinor: 0 },
    { amountMinor: 333, quantityMilli: 1000, floorMinor: 0 },
    { amountMinor: 0, quantityMilli: 0, floorMinor: 0 },
  ])
  const [five] = goodsLinesOf([line('five', 503, { quantityMilli: 5000 })])
  if (five === undefined) throw new Error('no line')
  // 101, 101, 101, 100, 100: groups take the dear ones first.
  expect([4, 3, 2, 1].map((pieces) => restOf(five, pieces).amountMinor)).toEqual([402, 301, 200, 100])
})

test('goods by weight, length or time, and broken pieces, are one piece', () => {
  const piecesOf = (more: Partial<PromotionLine>) => goodsLinesOf([line('a', 500, more)])[0]?.pieces
  expect(piecesOf({ unit: 'kg', quantityMilli: 3000 })).toBe(1)
  expect(piecesOf({ quantityMilli: 2500 })).toBe(1)
  expect(piecesOf({ quantityMilli: 3000 })).toBe(3)
})

const portion = { amountMinor: 1000, quantityMilli: 2000, floorMinor: 0 }

test.each<[what: string, reward: LineReward, change: object, discountMinor: number]>([
  ['a percentage', { type: 'percent_off', ratePpm: 125_000 }, {}, 125],
  ['all of it', { type: 'percent_off', ratePpm: 1_000_000 }, {}, 1000],
  ['an amount per piece', { type: 'amount_off', amountMinor: 150 }, {}, 300],
  ['an amount per kilogram', { type: 'amount_off', amountMinor: 150 }, { quantityMilli: 1234 }, 185],
  ['never below zero', { type: 'amount_off', amountMinor: 600 }, {}, 1000],
  ['never below its floor', { type: 'amount_off', amountMinor: 600 }, { floorMinor: 300 }, 700],
  ['below its floor already', { type: 'amount_off', amountMinor: 600 }, { floorMinor: 1200 }, 0],
  ['a price', { type: 'fixed_price', priceMinor: 400 }, {}, 200],
  ['a price that is more', { type: 'fixed_price', priceMinor: 501 }, {}, 0],
  ['a price by weight', { type: 'fixed_price', priceMinor: 400 }, { quantityMilli: 1500 }, 400],
])('what a rule takes off: %s', (_, reward, change, discountMinor) => {
  expect(lineDiscountOf(reward, { ...portion, ...change })).toBe(discountMinor)
})

test('half a cent goes away from zero', () => {
  expect([percentOf(5, 100_000), percentOf(15, 100_000), percentOf(14, 100_000)]).toEqual([1, 2, 1])
})

const goods: Goods = { include: 'all' }
const groups: Record<string, Group> = {
  thirdFree: groupOf({ type: 'n_for_m', goods, takePieces: 3, payPieces: 2, combines: 'goods_alone' }),
  priced: groupOf({
    ...{ type: 'group_price', slots: [{ goods, pieces: 3 }], priceMinor: 500, combines: 'goods_alone' },
  }),
  less: groupOf({
    ...{ type: 'group_amount_off', slots: [{ goods, pieces: 3 }], amountMinor: 100, combines: 'goods_alone' },
    maxUses: 2,
  }),
  twoPieces: groupOf({
    ...{ type: 'percent_off', goods, ratePpm: 500_000, combines: 'goods_alone', maxPieces: 2 },
  }),
  pairLess: groupOf({
    ...{ type: 'group_amount_off', slots: [{ goods, pieces: 2 }], amountMinor: 100, combines: 'goods_alone' },
  }),
  twoOfThree: groupOf({
    ...{ type: 'cheapest_off', goods, groupPieces: 3, rewardedPieces: 2, ratePpm: 1_000_000 },
    combines: 'goods_alone',
  }),
  gift: groupOf({
    ...{ type: 'buy_get', buy: [{ goods, pieces: 2 }], get: { goods, pieces: 1 }, ratePpm: 500_000 },
    ...{ getAtMostBought: true, combines: 'goods_alone' },
  }),
}
const group = (name: string): Group => {
  const found = groups[name]
  if (found === undefined) throw new Error(name)
  return found
}

test('a rule as a group: its pieces, its limits', () => {
  const shown = Object.values(groups).map(({ pieces, maxUses, countsPerCoupon }) => [
    pieces,
    maxUses,
    countsPerCoupon,
  ])
  expect(shown).toEqual([
    [3, undefined, false],
    [3, undefined, false],
    [3, 2, false],
    [1, 2, true],
    [2, undefined, false],
    [3, undefined, false],
    [3, undefined, false],
  ])
  expect(Object.values(groups).map((one) => 'maxUses' in one)).toEqual([
    ...[false, false, true, true, false, false, false],
  ])
})

test('what a piece yields, which pieces are rewarded, and which may join', () => {
  expect(yieldOf(group('thirdFree'), 0, 300)).toBe(300)
  expect(yieldOf(group('priced'), 0, 300)).toBe(300)
  expect(yieldOf(group('less'), 0, 300)).toBe(0)
  expect(yieldOf(group('twoPieces'), 0, 301)).toBe(151)
  expect([0, 1].map((slot) => yieldOf(group('gift'), slot, 300))).toEqual([0, 150])
  expect([0, 1, 2].map((fill) => isRewarded(group('thirdFree'), fill))).toEqual([false, false, true])
  expect([0, 1, 2].map((fill) => isRewarded(group('gift'), fill))).toEqual([true, true, true])
  // 1.00 off three pieces: each costs a third of it at least.
  expect([33, 34].map((pieceMinor) => mayJoin(group('less'), pieceMinor))).toEqual([false, true])
  expect(mayJoin(group('priced'), 1)).toBe(true)
  expect([49, 50].map((pieceMinor) => mayJoin(group('pairLess'), pieceMinor))).toEqual([false, true])
})

test('the bounds of a whole group sum to no less than what it takes off', () => {
  expect(shareOf(group('thirdFree'), 0, 300)).toBe(100)
  expect(shareOf(group('thirdFree'), 0, 301)).toBe(101)
  // Three pieces for 5.00: of 4.98 each pays 1.66.
  expect(shareOf(group('priced'), 0, 300)).toBe(134)
  expect(shareOf(group('priced'), 0, 166)).toBe(0)
  expect(shareOf(group('less'), 0, 300)).toBe(34)
  expect(shareOf(group('twoPieces'), 0, 301)).toBe(151)
  expect(shareOf(group('twoOfThree'), 0, 300)).toBe(200)
  expect([divideUp(0, 3), divideUp(1, 3), divideUp(3, 3), divideUp(4, 3)]).toEqual([0, 1, 1, 2])
})

test('what was paid for the pieces of a line, and what comes back for them', () => {
  const bought = { promotedMinor: 1000, quantityMilli: 3000 }
  expect(paidByPiece(bought)).toEqual([333, 334, 333])
  expect(paidByPiece({ ...bought, quantityMilli: 0 })).toEqual([])
  const back = [0, 1000, 2000].map((returnedMilli) => refundOf(bought, returnedMilli, 1000))
  expect(back).toEqual([333, 334, 333].map((refundMinor) => ({ status: 'refundable', refundMinor })))
  expect(refundOf(bought, 2500, 501)).toEqual({ status: 'exceeds_what_was_bought', leftMilli: 500 })
  expect(refundOf(bought, 2500, 500)).toEqual({ status: 'refundable', refundMinor: 167 })
  expect(() => paidByPiece({ ...bought, quantityMilli: 2500 })).toThrow('a line of whole pieces')
  expect(() => paidByPiece({ ...bought, quantityMilli: -1000 })).toThrow('a line of whole pieces')
  expect(() => refundOf(bought, -1, 1)).toThrow('a return is counted up from zero')
  expect(() => refundOf(bought, 1, -1)).toThrow('a return is counted up from zero')
  const half = { promotedMinor: 1000, quantityMilli: 0.5 }
  expect(() => paidByPiece(half)).toThrow('quantityMilli is not an exact integer: 0.5')
  expect(() => refundOf(half, 0, 1)).toThrow('quantityMilli is not an exact integer: 0.5')
  expect(() => refundOf(bought, 0.5, 1)).toThrow('returnedMilli is not an exact integer: 0.5')
  expect(() => refundOf(bought, 1, 0.5)).toThrow('returningMilli is not an exact integer: 0.5')
})
