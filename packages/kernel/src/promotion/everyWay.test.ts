/** Small contests, every way of which is tried: by hand, and held against the search. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveByEveryWay } from './everyWay.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import { searchContest } from './search.ts'
import type { Contest } from './seat.ts'
import { groupsFormed, type Solution } from './solution.ts'
import { anyBasket, anyPromotions } from './testing/anyPromotions.ts'
import {
  contestIn,
  contestsIn,
  halfOffNext,
  line,
  nForM,
  only,
  percentOff,
  setAmountOff,
  setPrice,
} from './testing/contests.ts'

const nothing: Solution = { discountMinor: 0, seated: [], rests: [] }
const threeForTwo = nForM('three', 3, 2)
const twoForOne = nForM('two', 2, 1)
const once = (promotion: Promotion) => ({ ...promotion, maxUses: 1 }) as Promotion
const abc = [line('a', 1, 900), line('b', 1, 300), line('c', 1, 200)]

/** Lines of the pieces in groups, with their slots and prices. */
const shown = ({ lines }: Contest, { seated }: Solution) =>
  seated
    .map(({ line: index, slot, pieceMinor }) => `${lines[index]?.goods.line.lineId}${slot}:${pieceMinor}`)
    .join(' ')

test.each<
  [
    what: string,
    lines: PromotionLine[],
    promotions: Promotion[],
    discountMinor: number,
    seated: string,
    restsMinor: number[],
  ]
>([
  [
    'the third is free',
    [line('a', 2, 900), line('b', 1, 300)],
    [threeForTwo],
    300,
    'a0:900 a0:900 b0:300',
    [0, 0],
  ],
  [
    'the dearer pieces of a line go first',
    [{ ...line('a', 2, 0), amountMinor: 1801 }, line('b', 1, 300)],
    [threeForTwo],
    300,
    'a0:901 a0:900 b0:300',
    [0, 0],
  ],
  [
    'as often as it is allowed',
    [line('a', 3, 900), line('b', 1, 300)],
    [once(twoForOne)],
    900,
    'a0:900 a0:900',
    [0, 0],
  ],
  ['whole groups only', abc, [twoForOne], 300, 'a0:900 b0:300', [0, 0, 0]],
  [
    'two groups, each with what it gains most of',
    abc,
    [nForM('ab', 2, 1, only('a', 'b')), nForM('bc', 2, 1, only('b', 'c'))],
    300,
    'a0:900 b0:300',
    [0, 0, 0],
  ],
  [
    'a set for a price, less often than there are pieces',
    [line('a', 2, 500), line('b', 1, 300)],
    [setPrice(['a', 'b'], 600)],
    200,
    'a0:500 b1:300',
    [0, 0],
  ],
  [
    'a set that is dearer than its pieces',
    [line('a', 1, 500), line('b', 1, 300)],
    [setPrice(['a', 'b'], 801)],
    0,
    '',
    [0, 0],
  ],
  [
    'a set for less, beside what line rules give the rest',
    [line('a', 2, 500), line('b', 1, 300)],
    [setAmountOff(['a', 'b'], 200), percentOff('tenth', 10)],
    250,
    'a0:500 b1:300',
    [50, 0],
  ],
  [
    'line rules where they take off more',
    [line('a', 1, 900), line('b', 1, 300)],
    [twoForOne, percentOff('half', 50)],
    600,
    '',
    [450, 150],
  ],
  [
    'what one gets may be dearer',
    [line('a', 1, 900), line('b', 1, 300)],
    [halfOffNext(false, 'b')],
    450,
    'a1:900 b0:300',
    [0, 0],
  ],
])('%s', (_, lines, promotions, discountMinor, seated, restsMinor) => {
  const contest = contestIn(lines, promotions)
  const solution = solveByEveryWay(contest)
  expect(solution?.discountMinor).toBe(discountMinor)
  expect(solution && shown(contest, solution)).toBe(seated)
  expect(solution?.rests.map((rest) => rest.discountMinor)).toEqual(restsMinor)
})

const pieces = (count: number) => [line('a', count, 900), line('b', 1, 300)]

test.each<[what: string, isSmall: boolean, lines: PromotionLine[], promotions: Promotion[]]>([
  ['a limit in money', false, abc, [percentOff('half', 50, { maxDiscountMinor: 300 })]],
  ['what one gets must not be dearer', false, abc, [halfOffNext(true, 'b')]],
  ['64 × 2 ways', true, pieces(63), [twoForOne]],
  ['65 × 2 ways', false, pieces(64), [twoForOne]],
  // Six pieces for three slots or none: 9 over 3 = 84 ways.
  ['84 ways of one line', true, [line('a', 6, 900)], [setPrice(['a', 'a', 'a'], 2000)]],
  ['165 ways of one line', false, [line('a', 8, 900)], [setPrice(['a', 'a', 'a'], 2000)]],
])('%s: small is %s', (_, isSmall, lines, promotions) => {
  expect(solveByEveryWay(contestIn(lines, promotions)) !== undefined).toBe(isSmall)
})

test('of ways as good, one with fewer coupons, then one without groups, then the first in precedence', () => {
  const goods = [line('a', 1, 300), line('b', 1, 300)]
  const chosen = (promotions: Promotion[]) => {
    const contest = contestIn(goods, promotions)
    const formed = groupsFormed(contest, solveByEveryWay(contest)?.seated ?? [])
    return formed.map(({ seat }) => seat.entry.promotionId)
  }
  const twin: Promotion = { ...twoForOne, promotionId: 'twin' }
  const byCoupon: Promotion = { ...twoForOne, promotionId: 'a coupon', needsCoupon: true, priority: 1 }
  expect(chosen([twoForOne, byCoupon])).toEqual(['two'])
  expect(chosen([byCoupon])).toEqual(['a coupon'])
  expect(chosen([twoForOne, { ...twin, priority: 1 }])).toEqual(['twin'])
  expect(chosen([{ ...twoForOne, priority: 1 }, twin])).toEqual(['two'])
  expect(chosen([twoForOne, percentOff('half', 50)])).toEqual([])
})

test('the search finds as much, with as few coupons', { timeout: 60_000 }, () => {
  let small = 0
  const couponsOf = (contest: Contest, solution: Solution) =>
    groupsFormed(contest, solution.seated).filter(({ seat }) => seat.entry.needsCoupon).length
  fc.assert(
    fc.property(anyBasket(4), anyPromotions(5), (lines, promotions) => {
      for (const contest of contestsIn(lines, promotions)) {
        const tried = solveByEveryWay(contest)
        if (tried === undefined) continue
        small += 1
        const searched = searchContest(contest, { steps: 1_000_000 }, nothing) ?? nothing
        expect(tried.discountMinor).toBe(searched.discountMinor)
        expect(couponsOf(contest, tried)).toBe(couponsOf(contest, searched))
        const taken = (index: number) => tried.seated.filter((piece) => piece.line === index).length
        contest.lines.forEach(({ goods, restAt }, index) => {
          expect(tried.rests[index]).toEqual(restAt(goods.pieces - taken(index)))
        })
      }
    }),
    { numRuns: process.env.MUTATED_FOLDER === undefined ? 1500 : 150 },
  )
  expect(small).toBeGreaterThan(50)
})
