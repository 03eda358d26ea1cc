/** One promotion after the other: the way that stands when no better one is found in time, with amounts to check by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveInTurn } from './inTurn.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import type { Contest } from './seat.ts'
import { anyBasket, anyPromotions, couponsFor } from './testing/anyPromotions.ts'
import { mostOff } from './testing/bruteForce.ts'
import {
  all,
  contestIn,
  contestsIn,
  halfOffNext,
  line,
  nForM,
  offer,
  only,
  percentOff,
  setPrice,
} from './testing/contests.ts'

const threeForTwo = nForM('three', 3, 2)
const pair = (a: string, b: string, priceMinor: number) => setPrice([a, b], priceMinor)
const gift = (getAtMostBought: boolean) => halfOffNext(getAtMostBought, 'a', 'b')

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
    [threeForTwo, percentOff('forty', 40)],
    360,
    {},
  ],
  [
    'line rules for what groups leave',
    [line('a', 4, 500)],
    [threeForTwo, percentOff('ten', 10)],
    550,
    { a: 3 },
  ],
  [
    'what comes second in a set may be the dearer',
    [line('a', 1, 500), line('b', 1, 400)],
    [pair('b', 'a', 700)],
    200,
    { a: 1, b: 1 },
  ],
  // A tenth of three at 0.03 is 1, of one nothing: a pair that takes 1 off gains nothing.
  [
    'cents that the line rules round',
    [line('a', 3, 3)],
    [
      offer('pair', {
        type: 'cheapest_off',
        goods: all,
        groupPieces: 2,
        rewardedPieces: 1,
        ratePpm: 333_333,
      }),
      percentOff('ten', 10),
    ],
    1,
    {},
  ],
  // 3.34, 3.33, 3.33: 99.8 % is 9.98 off all and 6.65 off two, so that the free one gains a cent, since it is the dearer one.
  [
    'the dearer piece of a line',
    [{ ...line('a', 3, 0), amountMinor: 1000 }],
    [
      offer('free', { type: 'percent_off', goods: all, ratePpm: 1_000_000, maxPieces: 1 }),
      percentOff('most', 99.8),
    ],
    999,
    { a: 1 },
  ],
  // A dear pair would gain nothing over its half price; the cheap one does.
  [
    'groups of cheaper pieces, where dear ones gain nothing',
    [line('a', 2, 900), line('b', 2, 300)],
    [nForM('two', 2, 1), percentOff('half', 50, { goods: only('a') })],
    1200,
    { b: 2 },
  ],
  [
    'a limit in money, used up line by line',
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300)],
    [percentOff('half', 50, { maxDiscountMinor: 300 })],
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

/** What every line is left to: the rule and what it takes off. */
const restsIn = (contest: Contest) =>
  solveInTurn(contest).rests.map(({ adjustments }) =>
    adjustments.map(({ promotionId, amountMinor }) => [promotionId, -amountMinor]),
  )

test.each<[what: string, lines: PromotionLine[], promotions: Promotion[], rests: [string, number][][]]>([
  [
    'a limit in money as long as it takes off more',
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300)],
    [percentOff('half', 50, { maxDiscountMinor: 300 }), percentOff('tenth', 10)],
    [[['half', 250]], [['half', 50]], [['tenth', 30]]],
  ],
  [
    'as much without the limit: it is not used up',
    [line('a', 1, 500), line('b', 1, 400)],
    [percentOff('half', 50, { maxDiscountMinor: 300 }), percentOff('also half', 50, { goods: only('a') })],
    [[['also half', 250]], [['half', 200]]],
  ],
  [
    'the better of two limits',
    [line('a', 1, 500), line('b', 1, 400)],
    [percentOff('fifth', 20, { maxDiscountMinor: 150 }), percentOff('half', 50, { maxDiscountMinor: 250 })],
    [[['half', 250]], [['fifth', 80]]],
  ],
])('line rules: %s', (_, lines, promotions, rests) => {
  expect(restsIn(contestIn(lines, promotions))).toEqual(rests)
})

test('whatever order the lines are looked at in, the dearest pieces go first', () => {
  const slots = [{ goods: all, pieces: 2 }]
  const contest = contestIn(
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300)],
    [offer('two', { type: 'group_percent_off', slots, ratePpm: 500_000, maxUses: 1 })],
  )
  for (const lines of [contest.lines, [...contest.lines].reverse()])
    expect(solveInTurn({ ...contest, lines }).discountMinor).toBe(450)
})

test('pieces are seated line by line, the dearer ones of a line first', () => {
  const odd = { ...line('a', 3, 0), amountMinor: 1000 }
  const { seated } = solveInTurn(contestIn([odd, line('b', 2, 200)], [nForM('two', 2, 1)]))
  expect(seated.map((piece) => [piece.line, piece.seat, piece.slot, piece.pieceMinor])).toEqual([
    [0, 0, 0, 334],
    [0, 0, 0, 333],
    [0, 0, 0, 333],
    [1, 0, 0, 200],
  ])
})
