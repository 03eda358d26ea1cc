/** Which promotions claim a line: in order of precedence, each slot once, however the line is found. */
import { expect, test } from 'vitest'
import { compilePromotions } from './compile.ts'
import { factsOf } from './condition.ts'
import type { Goods } from './goods.ts'
import { goodsLinesOf } from './goodsLine.ts'
import { isTied, offersOf } from './offers.ts'
import type { Promotion } from './promotion.ts'
import { context } from './testing/anyPromotions.ts'
import { all, line, nForM, offer, only, percentOff } from './testing/contests.ts'

const ofCategories = (...categoryIds: string[]): Goods => ({ include: { itemIds: [], categoryIds } })
const tea = { ...line('tea', 1, 300), categoryIds: ['drink', 'hot'] }
const off = (promotionId: string, goods: Goods, more: object = {}) =>
  percentOff(promotionId, 10, { goods, ...more })
const butTea: Goods = { include: 'all', exclude: { itemIds: ['tea'], categoryIds: [] } }
const buyGet = (bought: Goods, got: Goods) => {
  const slots = { buy: [{ goods: bought, pieces: 1 }], get: { goods: got, pieces: 1 } }
  return offer('pair', { type: 'buy_get', ...slots, ratePpm: 1, getAtMostBought: false })
}

test.each<[what: string, promotions: Promotion[], claims: string[]]>([
  ['by its item', [off('a', only('tea'))], ['a 0']],
  ['by two categories, once', [off('a', ofCategories('drink', 'hot'))], ['a 0']],
  [
    'by item and category, once',
    [off('a', { include: { itemIds: ['tea'], categoryIds: ['hot'] } })],
    ['a 0'],
  ],
  ['among all', [off('a', all)], ['a 0']],
  ['not among others', [off('a', only('mug')), off('b', ofCategories('cold')), off('c', butTea)], []],
  [
    'the first in precedence first',
    [off('a', all), off('b', ofCategories('hot')), off('c', only('tea'))],
    ['a 0', 'b 0', 'c 0'],
  ],
  ['slots in their order', [buyGet(ofCategories('hot'), only('tea'))], ['pair 0', 'pair 1']],
  ['slots in their order, named the other way round', [buyGet(only('tea'), all)], ['pair 0', 'pair 1']],
  ['what does not hold claims nothing', [off('a', all, { storeIds: ['elsewhere'] }), off('b', all)], ['b 0']],
])('a line is claimed %s', (_, promotions, claims) => {
  const facts = factsOf(goodsLinesOf([tea]), context)
  const offers = offersOf(compilePromotions(promotions).compiled, facts)
  const [own = []] = offers.claims
  expect(own.map(({ entry, slot }) => `${entry.promotionId} ${slot}`)).toEqual(claims)
})

test.each<[what: string, promotion: Promotion, isTied: boolean]>([
  ['a group of either', nForM('three', 3, 2), true],
  ['a group of one of them', nForM('three', 3, 2, only('tea')), false],
  ['a group in two slots of one of them', buyGet(only('tea'), only('tea')), false],
  ['a group with a slot for each', buyGet(only('tea'), only('mug')), true],
  ['a limit in money on both', off('a', all, { maxDiscountMinor: 1 }), true],
  ['a limit in money on one', off('a', only('tea'), { maxDiscountMinor: 1 }), false],
  ['so much off both', off('a', all), false],
])('two lines and %s', (_, promotion, tied) => {
  const facts = factsOf(goodsLinesOf([tea, line('mug', 2, 500)]), context)
  const offers = offersOf(compilePromotions([promotion]).compiled, facts)
  expect(offers.claims.some((claims) => isTied(claims, offers))).toBe(tied)
})
