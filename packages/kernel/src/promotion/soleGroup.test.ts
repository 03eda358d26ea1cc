/** Groups of the pieces of one line: each number of groups is tried, and the search finds the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Promotion, PromotionLine } from './promotion.ts'
import { searchContest } from './search.ts'
import { solveSoleGroup } from './soleGroup.ts'
import { all, contestIn, contestsIn, line, nForM, offer, percentOff, setPrice } from './testing/contests.ts'

const threeForTwo = nForM('three', 3, 2)
const thirty = percentOff('thirty', 30)

test.each<
  [what: string, lines: PromotionLine[], promotions: Promotion[], discountMinor: number, pieces: number]
>([
  ['the third is free', [line('a', 3, 300)], [threeForTwo], 300, 3],
  ['as many groups as there are', [line('a', 8, 300)], [threeForTwo], 600, 6],
  ['as many as are allowed', [line('a', 8, 300)], [{ ...threeForTwo, maxUses: 1 } as Promotion], 300, 3],
  // 3.00 for three, or 30 % of 9.00.
  ['groups, and line rules for the others', [line('a', 4, 300)], [threeForTwo, thirty], 390, 3],
  [
    'no group: 30 % of three at 1.00 is as much',
    [line('a', 3, 100)],
    [
      offer('three', {
        ...threeForTwo,
        type: 'group_price',
        slots: [{ goods: all, pieces: 3 }],
        priceMinor: 210,
      }),
      thirty,
    ],
    90,
    0,
  ],
  ['no group: line rules take off more', [line('a', 3, 100)], [threeForTwo, percentOff('half', 50)], 150, 0],
])('%s', (_, lines, promotions, discountMinor, pieces) => {
  const contest = contestIn(lines, promotions)
  const solution = solveSoleGroup(contest)
  expect(solution?.discountMinor).toBe(discountMinor)
  expect(solution?.seated).toHaveLength(pieces)
})

test('the dearer pieces of a line are in the first groups', () => {
  const odd = { ...line('a', 4, 0), amountMinor: 1002 }
  const solution = solveSoleGroup(contestIn([odd], [threeForTwo]))
  expect(solution?.seated.map(({ pieceMinor }) => pieceMinor)).toEqual([251, 251, 250])
  expect(solution?.discountMinor).toBe(250)
})

const upToOne = percentOff('capped', 50, { maxDiscountMinor: 100 })

test.each<[what: string, lines: PromotionLine[], promotions: Promotion[]]>([
  ['two lines', [line('a', 2, 300), line('b', 2, 200)], [threeForTwo]],
  ['two groups', [line('a', 3, 300)], [threeForTwo, nForM('two', 2, 1)]],
  ['a limit in money beside it', [line('a', 3, 300)], [threeForTwo, upToOne]],
  ['a limit in money alone', [line('a', 3, 300)], [upToOne]],
  ['two slots', [line('a', 3, 300)], [setPrice(['a', 'a'], 500)]],
])('another contest: %s', (_, lines, promotions) => {
  expect(solveSoleGroup(contestIn(lines, promotions))).toBeUndefined()
})

const rate = fc.constantFrom(100_000, 333_333, 500_000, 1_000_000)
const pieces = fc.integer({ min: 1, max: 4 })
const rule = fc.oneof(
  fc
    .tuple(pieces, pieces)
    .map(([free, paid]) => ({ type: 'n_for_m', takePieces: free + paid, payPieces: paid })),
  fc.tuple(pieces, pieces, rate).map(([rewardedPieces, others, ratePpm]) => ({
    ...{ type: 'cheapest_off', groupPieces: rewardedPieces + others, rewardedPieces, ratePpm },
  })),
  fc.record({ type: fc.constant('group_price'), pieces, priceMinor: fc.nat(900) }),
  fc.record({ type: fc.constant('group_percent_off'), pieces, ratePpm: rate }),
  fc.record({ type: fc.constant('group_amount_off'), pieces, amountMinor: fc.nat(300) }),
  fc.record({ type: fc.constant('percent_off'), ratePpm: rate, maxPieces: pieces }),
)
const anyGroup = fc.tuple(rule, fc.option(pieces, { nil: undefined })).map(([made, maxUses]) => {
  const slots = 'pieces' in made ? { slots: [{ goods: all, pieces: made.pieces }] } : {}
  return offer('group', { goods: all, ...made, ...slots, ...(maxUses === undefined ? {} : { maxUses }) })
})
const anyRest = fc.constantFrom(
  [],
  [thirty],
  [percentOff('ninth', 11), percentOff('own', 20, { combines: 'stackable' })],
)

test('it is what the search finds', () => {
  fc.assert(
    fc.property(
      pieces,
      fc.integer({ min: 1, max: 3000 }),
      anyGroup,
      anyRest,
      (dozens, amountMinor, group, rest) => {
        const odd = { ...line('a', dozens * 3, 0), amountMinor }
        for (const contest of contestsIn([odd], [group, ...rest])) {
          const sole = solveSoleGroup(contest)
          expect(sole).toBeDefined()
          const nothing = { discountMinor: 0, seated: [], rests: [] }
          expect(sole).toEqual(searchContest(contest, { steps: 100_000 }, nothing))
        }
      },
    ),
    { numRuns: process.env.MUTATED_FOLDER === undefined ? 1000 : 200 },
  )
})
