/** What a solution takes off every line, with the reason of every amount; solutions are written by hand. */
import { expect, test } from 'vitest'
import type { Uses } from './adjustment.ts'
import type { Promotion } from './promotion.ts'
import type { Contest } from './seat.ts'
import { adjustmentsOf } from './shareOut.ts'
import type { Seated } from './solution.ts'
import { all, contestIn, line, nForM, offer, percentOff, setPrice } from './testing/contests.ts'

/** The pieces of line and slot, and what is left of each line to line rules. */
function adjust(contest: Contest, pieces: [line: number, slot: number, seat?: number][], rests: number[]) {
  const seated = pieces.map(([index, slot, seat = 0]): Seated => {
    const { pieceMinor = 0 } = contest.lines[index]?.goods ?? {}
    return { line: index, seat, slot, pieceMinor }
  })
  const uses: Uses = new Map()
  const left = contest.lines.map(({ restAt }, index) => restAt(rests[index] ?? 0))
  const adjustments = adjustmentsOf(contest, { discountMinor: 0, seated, rests: left }, uses)
  const shown = adjustments.map((own) =>
    own.map(({ promotionId, amountMinor, explain }) => [
      ...[promotionId, amountMinor, explain.onMinor, explain.quantityMilli / 1000, explain.groups],
    ]),
  )
  return { shown, uses: [...uses] }
}

const twoLines = [line('a', 4, 500), line('b', 2, 250)]
const threeForTwo = nForM('three', 3, 2)
const tenth = percentOff('tenth', 10)

test('a group is shared out by what its pieces cost; line rules take off what is left', () => {
  // The third at 2.50 is free: 1.00, 1.00, 0.50. Two of a are left, and one of b.
  const contest = contestIn(twoLines, [threeForTwo, tenth])
  const { shown, uses } = adjust(
    contest,
    [
      [0, 0],
      [0, 0],
      [1, 0],
    ],
    [2, 1],
  )
  expect(shown).toEqual([
    [
      ['three', -200, 1000, 2, 1],
      ['tenth', -100, 1000, 2, undefined],
    ],
    [
      ['three', -50, 250, 1, 1],
      ['tenth', -25, 250, 1, undefined],
    ],
  ])
  expect(uses).toEqual([])
})

test('groups of one promotion are counted by line', () => {
  // 5.00 off four of a and two of b, in two threes: 5.00, 5.00, 5.00 and 5.00, 2.50, 2.50.
  const contest = contestIn(twoLines, [threeForTwo])
  const { shown } = adjust(
    contest,
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ],
    [0, 0],
  )
  expect(shown).toEqual([[['three', -625, 2000, 4, 2]], [['three', -125, 500, 2, 1]]])
})

test('a line in groups of two promotions', () => {
  // Two of a: the second is free. Another a with b: 1.50 off, shared 1.00 to 0.50.
  const contest = contestIn(twoLines, [nForM('two', 2, 1), setPrice(['a', 'b'], 600)])
  const ranks = contest.groups.map(({ entry }) => entry.promotionId)
  const [pair, set] = [ranks.indexOf('two'), ranks.indexOf('a+b')]
  const pieces: [number, number, number][] = [
    [0, 0, pair],
    [0, 0, pair],
    [0, 0, set],
    [1, 1, set],
  ]
  const [ofA, ofB] = adjust(contest, pieces, [1, 1]).shown
  expect(ofA).toHaveLength(2)
  expect(ofA).toEqual(
    expect.arrayContaining([
      ['two', -500, 1000, 2, 1],
      ['a+b', -100, 500, 1, 1],
    ]),
  )
  expect(ofB).toEqual([['a+b', -50, 250, 1, 1]])
})

test('a rule for so many pieces makes no groups that anybody sees', () => {
  const contest = contestIn(twoLines, [percentOff('limited', 10, { maxPieces: 3 })])
  expect(
    adjust(
      contest,
      [
        [0, 0],
        [0, 0],
        [1, 0],
      ],
      [2, 1],
    ).shown,
  ).toEqual([[['limited', -100, 1000, 2, undefined]], [['limited', -25, 250, 1, undefined]]])
})

test('a group that takes off nothing is not named, and uses no coupon', () => {
  const dear = { ...setPrice(['a', 'b'], 750), needsCoupon: true }
  const { shown, uses } = adjust(
    contestIn(twoLines, [dear]),
    [
      [0, 0],
      [1, 1],
    ],
    [3, 1],
  )
  expect(shown).toEqual([[], []])
  expect(uses).toEqual([])
})

test('a piece without a share of a small discount is not named', () => {
  // One cent off two pieces goes to the dearer one.
  const contest = contestIn(twoLines, [setPrice(['a', 'b'], 749)])
  expect(
    adjust(
      contest,
      [
        [0, 0],
        [1, 1],
      ],
      [3, 1],
    ).shown,
  ).toEqual([[['a+b', -1, 500, 1, 1]], []])
})

test.each<[what: string, promotion: Promotion, pieces: [number, number][], uses: number]>([
  [
    'one a group',
    { ...threeForTwo, needsCoupon: true },
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    1,
  ],
  [
    'two for two groups',
    { ...offer('two', { type: 'n_for_m', goods: all, takePieces: 2, payPieces: 1 }), needsCoupon: true },
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    2,
  ],
  [
    'one for two pieces',
    percentOff('p', 10, { maxPieces: 2, needsCoupon: true }),
    [
      [0, 0],
      [0, 0],
    ],
    1,
  ],
  [
    'two for three pieces',
    percentOff('p', 10, { maxPieces: 2, needsCoupon: true }),
    [
      [0, 0],
      [0, 0],
      [1, 0],
    ],
    2,
  ],
])('coupons: %s', (_, promotion, pieces, uses) => {
  // The second promotion of `couponsFor` has two coupons.
  const contest = contestIn(twoLines, [tenth, promotion])
  expect(adjust(contest, pieces, [0, 0]).uses).toEqual([[promotion.promotionId, uses]])
})
