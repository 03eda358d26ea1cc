/** The best way to share pieces, in small contests to check by hand, and what it costs to find it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Promotion, PromotionLine } from './promotion.ts'
import { hopesOf, searchContest } from './search.ts'
import type { Contest } from './seat.ts'
import { groupsFormed, type Solution } from './solution.ts'
import { anyBasket, anyPromotions } from './testing/anyPromotions.ts'
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
  setAmountOff,
  setPrice,
} from './testing/contests.ts'

const nothing: Solution = { discountMinor: 0, seated: [], rests: [] }
const plenty = 1_000_000

/** The solution, and the steps that it took, where one of `knownMinor` is known. */
function search(contest: Contest, knownMinor = 0): { solution: Solution | undefined; steps: number } {
  const purse = { steps: plenty }
  const solution = searchContest(contest, purse, { ...nothing, discountMinor: knownMinor })
  return { solution, steps: plenty - purse.steps }
}

const ab = [line('a', 1, 900), line('b', 1, 300)]
const abc = [...ab, line('c', 1, 200)]
const threeForTwo = nForM('three', 3, 2)
const halfUpTo3 = percentOff('half', 50, { maxDiscountMinor: 300 })

type Row = [
  what: string,
  lines: PromotionLine[],
  promotions: Promotion[],
  discountMinor: number,
  /** Line and slot of every piece in a group; what is left of each line to line rules gets. */
  seated: string,
  restsMinor: number[],
  /** Steps of the search, and of one that knows of a solution as good. */
  steps: [number, number],
]

// A step is one way looked at once: for each piece that may be seated, and for each number of pieces seated of a line.
// The first row: 0, 1 or 2 of a are seated, 2 + 3 steps; a single one finds no third piece any more, so that two ways remain:
// for b that is 2 + 2 × 2 steps. Who knows of 3.00 gives up the way without a too, since b brings 1.01 at most: 1 + 2 steps.
const rows: Row[] = [
  [
    'the third is free',
    [line('a', 2, 900), line('b', 1, 300)],
    [threeForTwo],
    300,
    'a0 a0 b0',
    [0, 0],
    [11, 8],
  ],
  ['the third is free, of three lines', abc, [threeForTwo], 200, 'a0 b0 c0', [0, 0, 0], [15, 9]],
  [
    'two thirds are free',
    [line('a', 3, 900), line('b', 3, 300)],
    [threeForTwo],
    1200,
    'a0 a0 a0 b0 b0 b0',
    [0, 0],
    [28, 14],
  ],
  [
    'the second is free, or a tenth off both',
    ab,
    [nForM('two', 2, 1), percentOff('ten', 10)],
    300,
    'a0 b0',
    [0, 0],
    [9, 6],
  ],
  [
    'the second is free, or four tenths off both',
    ab,
    [nForM('two', 2, 1), percentOff('forty', 40)],
    480,
    '',
    [360, 120],
    [9, 6],
  ],
  // 40 % of two wines is 2.40, and the third tea is free.
  [
    'dear ones left to a line rule',
    [line('wine', 2, 300), line('tea', 3, 200)],
    [threeForTwo, percentOff('forty', 40, { goods: only('wine') })],
    440,
    'tea0 tea0 tea0',
    [240, 0],
    [26, 19],
  ],
  [
    'one set or the other',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 500)],
    [setPrice(['a', 'b'], 500), setPrice(['b', 'c'], 500)],
    300,
    'c1 b0',
    [0, 0, 0],
    [19, 11],
  ],
  [
    'two sets',
    [line('a', 2, 400), line('b', 2, 300)],
    [setPrice(['a', 'b'], 500)],
    400,
    'a0 a0 b1 b1',
    [0, 0],
    [20, 15],
  ],
  ['a set for less', abc, [setAmountOff(['a', 'b', 'c'], 300)], 300, 'a0 b1 c2', [0, 0, 0], [15, 9]],
  [
    'a set for less, once',
    [line('a', 2, 400), line('b', 1, 300), line('c', 1, 200)],
    [setAmountOff(['a', 'b', 'c'], 300)],
    300,
    'a0 b1 c2',
    [0, 0, 0],
    [16, 10],
  ],
  [
    'half of one that is no dearer',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 200)],
    [halfOffNext(true, 'a', 'b')],
    150,
    'a0 b1',
    [0, 0, 0],
    [21, 18],
  ],
  [
    'half of one, however dear',
    [line('a', 1, 400), line('b', 1, 300), line('c', 1, 900)],
    [halfOffNext(false, 'a', 'b')],
    450,
    'c1 a0',
    [0, 0, 0],
    [27, 18],
  ],
  // Half off in all 3.00 at most: 2.50 and 0.50, or 2.00 and 1.00; the first found stands.
  [
    'a limit in money',
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300)],
    [halfUpTo3],
    300,
    '',
    [0, 200, 100],
    [7, 6],
  ],
  // The limit's 3.00 go to a but for 0.50; a fifth off b is 0.80.
  [
    'a limit in money, or a fifth',
    [line('a', 1, 500), line('b', 1, 400)],
    [halfUpTo3, percentOff('fifth', 20)],
    330,
    '',
    [250, 80],
    [3, 2],
  ],
  // 3.30 by halves, and a fifth off the dearest. One way for a; for b those with 0 and 2.50 of the limit used up; for c those with
  // 0, 2.00 and 2.50, since the 0.80 that 2.50 leave for b are no more than its fifth.
  [
    'a limit in money, and a fifth for the dearest',
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300)],
    [percentOff('half', 50, { maxDiscountMinor: 330 }), percentOff('fifth', 20)],
    430,
    '',
    [100, 200, 130],
    [6, 5],
  ],
  // 1 + 2 steps for a; 2 + 2 for each choice of b, c and d, 2 + 4 for what is left of them; 2 + 2 + 2 for e.
  [
    'groups one after the other, each with the next',
    [line('a', 1, 500), line('b', 1, 400), line('c', 1, 300), line('d', 1, 200), line('e', 1, 100)],
    [
      nForM('ab', 2, 1, only('a', 'b')),
      nForM('bc', 2, 1, only('b', 'c')),
      nForM('cd', 2, 1, only('c', 'd')),
      nForM('de', 2, 1, only('d', 'e')),
    ],
    600,
    'a0 b0 c0 d0',
    [0, 0, 0, 0, 0],
    [39, 21],
  ],
]

const shown = ({ lines }: Contest, { seated }: Solution) =>
  seated.map(({ line: index, slot }) => `${lines[index]?.goods.line.lineId}${slot}`).join(' ')

test.each(rows)('%s', (_, lines, promotions, discountMinor, seated, restsMinor, steps) => {
  const contest = contestIn(lines, promotions)
  const found = search(contest)
  expect(found.solution?.discountMinor).toBe(discountMinor)
  expect(found.solution === undefined ? '' : shown(contest, found.solution)).toBe(seated)
  expect(found.solution?.rests.map((rest) => rest.discountMinor)).toEqual(restsMinor)
  const again = search(contest, discountMinor)
  expect(again.solution).toEqual(found.solution)
  expect([found.steps, again.steps]).toEqual(steps)
})

test.each(rows)('%s: with the steps that it takes, and not with one less', (...row) => {
  const [, lines, promotions, discountMinor] = row
  const contest = contestIn(lines, promotions)
  const { steps } = search(contest)
  const purse = { steps }
  expect(searchContest(contest, purse, nothing)?.discountMinor).toBe(discountMinor)
  expect(purse.steps).toBe(0)
  expect(searchContest(contest, { steps: steps - 1 }, nothing)).toBeUndefined()
})

test('a search that ends leaves the steps that it had no use for', () => {
  // A line of three pieces: a step for each of them, and four for what is left.
  const contest = contestIn([line('a', 3, 900)], [threeForTwo])
  const purses = [0, 2, 5, 6, 7].map((steps) => ({ steps }))
  const found = purses.map((purse) => searchContest(contest, purse, nothing) !== undefined)
  expect(found).toEqual([false, false, false, false, true])
  expect(purses.map(({ steps }) => steps)).toEqual([0, 0, 0, 0, 0])
})

test('more states than a number can count are not searched', () => {
  const contest = contestIn(
    [line('a', 1, 2 ** 53 - 2)],
    [percentOff('all', 100, { maxDiscountMinor: 2 ** 52 })],
  )
  const purse = { steps: plenty }
  expect(searchContest(contest, purse, nothing)).toBeUndefined()
  expect(purse.steps).toBe(plenty)
})

test('where nothing is better than what is known, that stands', () => {
  const known: Solution = { discountMinor: 301, seated: [], rests: [] }
  const contest = contestIn([line('a', 2, 900), line('b', 1, 300)], [threeForTwo])
  expect(searchContest(contest, { steps: plenty }, known)).toBe(known)
})

const two = nForM('two', 2, 1)
const twin: Promotion = { ...two, promotionId: 'twin' }
const couponed: Promotion = { ...two, needsCoupon: true }

test.each<[what: string, promotions: Promotion[], promotionId: string]>([
  ['the first in precedence', [two, twin], 'twin'],
  ['the first in precedence, by priority', [{ ...two, priority: 1 }, twin], 'two'],
  ['the one without a coupon, named first', [{ ...twin, priority: 1 }, couponed], 'twin'],
  ['the one without a coupon, named last', [twin, { ...couponed, priority: 1 }], 'twin'],
  [
    'the one without a coupon, though it needs more pieces',
    [percentOff('free', 100, { maxPieces: 1, needsCoupon: true, priority: 1 }), twin],
    'twin',
  ],
])('of groups that take off as much: %s', (_, promotions, promotionId) => {
  const contest = contestIn([line('a', 2, 300)], promotions)
  const { solution } = search(contest)
  expect(solution?.discountMinor).toBe(300)
  expect(solution?.seated.map(({ seat }) => contest.groups[seat]?.entry.promotionId)).toEqual([
    ...[promotionId, promotionId],
  ])
})

test('a coupon is used where more comes off with it', () => {
  const half = offer('half', {
    type: 'cheapest_off',
    goods: all,
    groupPieces: 2,
    rewardedPieces: 1,
    ratePpm: 500_000,
  })
  const { solution } = search(contestIn([line('a', 2, 300)], [{ ...couponed, priority: 1 }, half]))
  expect(solution?.discountMinor).toBe(300)
})

// `npm run test:mutation` runs these laws for every mutant: there fewer contests must do.
const numRuns = process.env.MUTATED_FOLDER === undefined ? 400 : 80

test('a solution is worth what its groups and line rules take off; knowing its worth never hides it', () => {
  fc.assert(
    fc.property(anyBasket(4), anyPromotions(3), (lines, promotions) => {
      for (const contest of contestsIn(lines, promotions)) {
        const { solution } = search(contest)
        if (solution === undefined) throw new Error('no solution')
        const formed = groupsFormed(contest, solution.seated)
        expect(formed.flatMap(({ pieces }) => pieces)).toHaveLength(solution.seated.length)
        const sum = (parts: readonly { discountMinor: number }[]) =>
          parts.reduce((total, part) => total + part.discountMinor, 0)
        expect(sum(formed) + sum(solution.rests)).toBe(solution.discountMinor)
        expect(hopesOf(contest)[0]).toBeGreaterThanOrEqual(solution.discountMinor)
        const again = search(contest, solution.discountMinor).solution
        expect(again?.rests).toHaveLength(contest.lines.length)
        expect(again?.discountMinor).toBe(solution.discountMinor)
        expect(search(contest, solution.discountMinor + 1).solution?.rests).toEqual([])
      }
    }),
    { numRuns },
  )
})
