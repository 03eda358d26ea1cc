/** One promotion after the other: the way that stands when no better one is found in time, with amounts to check by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePromotions } from './compile.ts'
import { factsOf } from './condition.ts'
import { contestsOf } from './contest.ts'
import type { Goods } from './goods.ts'
import { goodsLinesOf } from './goodsLine.ts'
import { solveInTurn } from './inTurn.ts'
import { offersOf } from './offers.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import { anyBasket, anyPromotions, context, couponsFor } from './testing/anyPromotions.ts'
import { mostOff } from './testing/bruteForce.ts'

function contestsIn(lines: readonly PromotionLine[], promotions: readonly Promotion[]) {
  const { compiled } = compilePromotions(promotions)
  const facts = factsOf(goodsLinesOf(lines), { ...context, coupons: couponsFor(promotions) })
  return contestsOf(facts.lines, offersOf(compiled, facts).claims, facts.couponUses).contests
}

const only = (...itemIds: string[]): Goods => ({ include: { itemIds, categoryIds: [] } })
const line = (itemId: string, pieces: number, priceMinor: number): PromotionLine => ({
  ...{ lineId: itemId, itemId, categoryIds: [], unit: 'piece' },
  ...{ quantityMilli: pieces * 1000, amountMinor: pieces * priceMinor },
})
const offer = (promotionId: string, rule: object): Promotion =>
  ({ promotionId, priority: 0, combines: 'goods_alone', ...rule }) as Promotion
const all: Goods = { include: 'all' }
const threeForTwo = offer('three', { type: 'n_for_m', goods: all, takePieces: 3, payPieces: 2 })
const pair = (a: string, b: string, priceMinor: number) => {
  const slots = [a, b].map((id) => ({ goods: only(id), pieces: 1 }))
  return offer(`${a}+${b}`, { type: 'group_price', slots, priceMinor })
}
const gift = (getAtMostBought: boolean) => {
  const rule = {
    type: 'buy_get',
    buy: [{ goods: only('a', 'b'), pieces: 1 }],
    get: { goods: all, pieces: 1 },
  }
  return offer('gift', { ...rule, ratePpm: 500_000, getAtMostBought })
}

test.each<
  [
    what: string,
    lines: PromotionLine[],
    promotions: Promotion[],
    discountMinor: number,
    taken: Record<string, number>,
  ]
>([
  ['the dearest three first', [line('a', 2, 900), line('b', 2, 300)], [threeForTwo], 300, { a: 2, b: 1 }],
  ['twice', [line('a', 3, 900), line('b', 3, 300)], [threeForTwo], 1200, { a: 3, b: 3 }],
  [
    'as often as it may be',
    [line('a', 9, 100)],
    [{ ...threeForTwo, maxUses: 2 } as Promotion],
    200,
    { a: 6 },
  ],
  ['too few', [line('a', 2, 900)], [threeForTwo], 0, {}],
  ['two slots', [line('a', 2, 400), line('b', 1, 300)], [pair('a', 'b', 500)], 200, { a: 1, b: 1 }],
  ['a price that is none', [line('a', 1, 400), line('b', 1, 300)], [pair('a', 'b', 700)], 0, {}],
  // Alone a+b takes 2.00 off and b+c 3.00: b+c comes first, and nothing is left for a+b.
  [
    'what yields most alone comes first',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 500)],
    [pair('a', 'b', 500), pair('b', 'c', 500)],
    300,
    { b: 1, c: 1 },
  ],
  [
    'as much alone: the first in precedence',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 400)],
    [pair('b', 'c', 500), pair('a', 'b', 500)],
    200,
    { a: 1, b: 1 },
  ],
  // Half of b; a is bought.
  [
    'half of what is no dearer',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 200)],
    [gift(true)],
    150,
    { a: 1, b: 1 },
  ],
  ['half of whatever is left', [line('a', 1, 400), line('c', 1, 900)], [gift(false)], 450, { a: 1, c: 1 }],
  ['nothing that is dearer than what is bought', [line('a', 1, 400), line('c', 1, 900)], [gift(true)], 0, {}],
  // Three for two takes 2.00 off, 40 % takes 3.60 off: no group is worth its pieces.
  [
    'line rules that take off more',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 200)],
    [threeForTwo, offer('forty', { type: 'percent_off', goods: all, ratePpm: 400_000 })],
    360,
    {},
  ],
  [
    'line rules for what groups leave',
    [line('a', 4, 500)],
    [threeForTwo, offer('ten', { type: 'percent_off', goods: all, ratePpm: 100_000 })],
    550,
    { a: 3 },
  ],
  [
    'a limit in money, used up line by line',
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300)],
    [offer('half', { type: 'percent_off', goods: all, ratePpm: 500_000, maxDiscountMinor: 300 })],
    300,
    {},
  ],
])('%s', (_, lines, promotions, discountMinor, taken) => {
  const [contest, second] = contestsIn(lines, promotions)
  if (contest === undefined) return expect([discountMinor, taken]).toEqual([0, {}])
  expect(second).toBeUndefined()
  const solution = solveInTurn(contest)
  expect(solution.discountMinor).toBe(discountMinor)
  const counts: Record<string, number> = {}
  for (const piece of solution.seated) {
    const lineId = contest.lines[piece.line]?.goods.line.lineId ?? ''
    counts[lineId] = (counts[lineId] ?? 0) + 1
  }
  expect(counts).toEqual(taken)
})

test('no worse than line rules alone, and no better than the best', () => {
  const runs = process.env.MUTATED_FOLDER === undefined ? 300 : 60
  fc.assert(
    fc.property(anyBasket(4), anyPromotions(3), (lines, promotions) => {
      const plain = promotions.filter(
        (one) => one.combines !== 'basket_alone' && !one.type.startsWith('document'),
      )
      const rights = new Map(couponsFor(plain).map((one) => [one.promotionId, one.usesLeft]))
      let sumMinor = 0
      for (const contest of contestsIn(lines, plain)) {
        const { discountMinor, seated, rests } = solveInTurn(contest)
        const aloneMinor = contest.lines.map(({ restAt, goods }) => restAt(goods.pieces).discountMinor)
        expect(discountMinor).toBeGreaterThanOrEqual(aloneMinor.reduce((sum, one) => sum + one, 0))
        expect(rests).toHaveLength(contest.lines.length)
        contest.lines.forEach(({ goods }, index) => {
          expect(seated.filter((piece) => piece.line === index).length).toBeLessThanOrEqual(goods.pieces)
        })
        sumMinor += discountMinor
      }
      expect(sumMinor).toBeLessThanOrEqual(mostOff(lines, plain, rights))
    }),
    { numRuns: runs },
  )
})
