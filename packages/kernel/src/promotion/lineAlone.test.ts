/** Promotions on a line that nothing ties to another: each way is tried, and the search finds the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Adjustment, countedByRules, type Uses } from './adjustment.ts'
import { compilePromotions } from './compile.ts'
import { type Facts, factsOf } from './condition.ts'
import { contestsOf } from './contest.ts'
import { goodsLinesOf } from './goodsLine.ts'
import { adjustAlone } from './lineAlone.ts'
import { type Offers, offersOf } from './offers.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import { bestRest } from './rest.ts'
import { searchContest } from './search.ts'
import { adjustmentsOf } from './shareOut.ts'
import { context, couponsFor } from './testing/anyPromotions.ts'
import { all, line, nForM, offer, only, percentOff, setPrice } from './testing/contests.ts'

type Outcome = { adjustments: readonly Adjustment[]; uses: Uses }

function offersOn(goods: PromotionLine, promotions: readonly Promotion[]): { facts: Facts; offers: Offers } {
  const facts = factsOf(goodsLinesOf([goods]), { ...context, coupons: couponsFor(promotions) })
  return { facts, offers: offersOf(compilePromotions(promotions).compiled, facts) }
}

function alone(goods: PromotionLine, promotions: readonly Promotion[]): Outcome | undefined {
  const { facts, offers } = offersOn(goods, promotions)
  const [own] = facts.lines
  if (own === undefined) throw new Error('no goods')
  const uses: Uses = new Map()
  const adjustments = adjustAlone(own, offers.claims[0] ?? [], facts.couponUses, uses)
  return adjustments === undefined ? undefined : { adjustments, uses }
}

function searched(goods: PromotionLine, promotions: readonly Promotion[]): Outcome {
  const { facts, offers } = offersOn(goods, promotions)
  const { contests, loose } = contestsOf(facts.lines, offers.claims, facts.couponUses)
  const uses: Uses = new Map()
  const nothing = { discountMinor: 0, seated: [], rests: [] }
  const adjustments = contests.flatMap((contest) => {
    const solution = searchContest(contest, { steps: 100_000 }, nothing)
    return adjustmentsOf(contest, solution ?? nothing, uses).flat()
  })
  for (const { goods: own, claims } of loose) adjustments.push(...countedByRules(bestRest(claims, own), uses))
  return { adjustments, uses }
}

const threeForTwo = nForM('three', 3, 2)
const thirty = percentOff('thirty', 30)
const three = (priceMinor: number) =>
  offer('set', { type: 'group_price', slots: [{ goods: all, pieces: 3 }], priceMinor })
type Shown = [promotionId: string, amountMinor: number, onMinor: number, pieces: number, groups?: number]
const shown = ({ adjustments }: Outcome): Shown[] =>
  adjustments.map(({ promotionId, amountMinor, explain: { onMinor, quantityMilli, groups } }) => [
    ...([promotionId, amountMinor, onMinor, quantityMilli / 1000] as const),
    ...(groups === undefined ? ([] as const) : ([groups] as const)),
  ])
const once = (promotion: Promotion) => ({ ...promotion, maxUses: 1 }) as Promotion
const halfUpTo = (maxDiscountMinor: number) => percentOff('capped', 50, { maxDiscountMinor })
const odd = { ...line('a', 4, 0), amountMinor: 1002 }
const tenEach = percentOff('ten', 10, { maxPieces: 2 })

const cases: [what: string, goods: PromotionLine, promotions: Promotion[], adjustments: Shown[]][] = [
  ['line rules only', line('a', 2, 300), [thirty], [['thirty', -180, 600, 2]]],
  ['the third is free', line('a', 3, 300), [threeForTwo], [['three', -300, 900, 3, 1]]],
  ['as many groups as there are', line('a', 8, 300), [threeForTwo], [['three', -600, 1800, 6, 2]]],
  ['as many as are allowed', line('a', 8, 300), [once(threeForTwo)], [['three', -300, 900, 3, 1]]],
  [
    'groups, and line rules for the others',
    line('a', 4, 300),
    [threeForTwo, thirty],
    [
      ['three', -300, 900, 3, 1],
      ['thirty', -90, 300, 1],
    ],
  ],
  [
    'no group: 30 % of three at 1.00 is as much',
    line('a', 3, 100),
    [three(210), thirty],
    [['thirty', -90, 300, 3]],
  ],
  [
    'no group: line rules take off more',
    line('a', 3, 100),
    [threeForTwo, percentOff('half', 50)],
    [['half', -150, 300, 3]],
  ],
  ['no group that is dearer than its pieces', line('a', 3, 100), [three(301)], []],
  ['pieces one by one are no groups', line('a', 3, 300), [tenEach], [['ten', -60, 600, 2]]],
  ['the dearer pieces are in the first groups', odd, [threeForTwo], [['three', -250, 752, 3, 1]]],
  [
    'two promotions: the better one only',
    line('a', 6, 100),
    [threeForTwo, nForM('two', 2, 1)],
    [['two', -300, 600, 6, 3]],
  ],
  [
    'two promotions: both',
    { ...line('a', 5, 0), amountMinor: 503 },
    [once(threeForTwo), once(nForM('two', 2, 1))],
    [
      ['three', -101, 303, 3, 1],
      ['two', -100, 200, 2, 1],
    ],
  ],
  ['too few pieces', line('a', 2, 300), [threeForTwo], []],
  ['goods with a least price are in no group', { ...line('a', 3, 300), floorMinor: 1 }, [threeForTwo], []],
  ['in one slot of two', line('a', 3, 300), [setPrice(['a', 'b'], 1)], []],
  ['two slots, and too few pieces', line('a', 1, 300), [setPrice(['a', 'a'], 1)], []],
  ['a limit in money that suffices', line('a', 1, 300), [halfUpTo(150)], [['capped', -150, 300, 1]]],
]

test.each(cases)('%s', (_, goods, promotions, adjustments) => {
  const outcome = alone(goods, promotions)
  expect(outcome && shown(outcome)).toEqual(adjustments)
})

test.each<[what: string, goods: PromotionLine, promotions: Promotion[]]>([
  ['a limit in money', line('a', 1, 302), [halfUpTo(150)]],
  ['a limit in money beside a group', line('a', 3, 300), [threeForTwo, halfUpTo(449)]],
  ['two slots for the same goods', line('a', 2, 300), [setPrice(['a', 'a'], 500)]],
  ['65 ways', line('a', 64, 300), [percentOff('each', 5, { maxPieces: 64 })]],
  ['10 × 7 ways', line('a', 18, 300), [nForM('two', 2, 1), threeForTwo]],
])('left to the search: %s', (_, goods, promotions) => {
  expect(alone(goods, promotions)).toBeUndefined()
})

test('64 ways are tried', () => {
  const goods = line('a', 63, 300)
  const each = percentOff('each', 5, { maxPieces: 63 })
  expect(alone(goods, [each])?.adjustments).toMatchObject([{ amountMinor: -945 }])
})

test('of ways as good, one without a coupon', () => {
  const byCoupon = { ...threeForTwo, needsCoupon: true, promotionId: 'a coupon' } as Promotion
  const outcome = alone(line('a', 3, 300), [byCoupon, { ...threeForTwo, goods: only('a') } as Promotion])
  expect(outcome && shown(outcome)).toEqual([['three', -300, 900, 3, 1]])
  expect(outcome?.uses).toEqual(new Map())
  expect(alone(line('a', 6, 300), [byCoupon])?.uses).toEqual(searched(line('a', 6, 300), [byCoupon]).uses)
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
const anyGroup = (promotionId: string) =>
  fc.tuple(rule, fc.option(pieces, { nil: undefined }), fc.boolean()).map(([made, maxUses, needsCoupon]) => {
    const slots = 'pieces' in made ? { slots: [{ goods: all, pieces: made.pieces }] } : {}
    const limit = maxUses === undefined ? {} : { maxUses }
    return offer(promotionId, { goods: all, needsCoupon, ...made, ...slots, ...limit })
  })
const anyRest = fc.constantFrom(
  [],
  [thirty],
  [percentOff('ninth', 11), percentOff('own', 20, { combines: 'stackable' })],
)
const anyOdd = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3000 }))
  .map(([count, amountMinor]) => ({ ...line('a', count, 0), amountMinor }))
const numRuns = process.env.MUTATED_FOLDER === undefined ? 1000 : 200

test('one promotion for groups: it is what the search finds', () => {
  fc.assert(
    fc.property(anyOdd, anyGroup('group'), anyRest, (goods, group, rest) => {
      expect(alone(goods, [group, ...rest])).toEqual(searched(goods, [group, ...rest]))
    }),
    { numRuns },
  )
})

test('several promotions for groups: as much as the search finds', () => {
  const total = ({ adjustments }: Outcome) => adjustments.reduce((sum, own) => sum + own.amountMinor, 0)
  fc.assert(
    fc.property(anyOdd, anyGroup('one'), anyGroup('other'), anyRest, (goods, one, other, rest) => {
      const promotions = [one, other, ...rest]
      const outcome = alone(goods, promotions)
      if (outcome !== undefined) expect(total(outcome)).toBe(total(searched(goods, promotions)))
    }),
    { numRuns },
  )
})
