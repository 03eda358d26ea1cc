/** Which lines promotions compete for, and how often a group can be made of them. */
import { expect, test } from 'vitest'
import { compilePromotions } from './compile.ts'
import { factsOf } from './condition.ts'
import { contestsOf } from './contest.ts'
import { goodsLinesOf } from './goodsLine.ts'
import { offersOf } from './offers.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import type { Contest } from './seat.ts'
import { context } from './testing/anyPromotions.ts'
import { all, line, nForM, offer, only, percentOff, setAmountOff, setPrice } from './testing/contests.ts'

function foundIn(lines: PromotionLine[], promotions: Promotion[], couponUses = 0) {
  const { compiled } = compilePromotions(promotions)
  const coupons = promotions.map(({ promotionId }) => ({
    couponId: promotionId,
    promotionId,
    usesLeft: couponUses,
  }))
  const facts = factsOf(goodsLinesOf(lines), { ...context, coupons })
  const { contests, loose, isWhole } = contestsOf(
    facts.lines,
    offersOf(compiled, facts).claims,
    facts.couponUses,
  )
  return {
    contests: contests.map(shown),
    loose: loose.map(({ goods, claims }) => [
      ...[
        goods.line.lineId,
        ...claims.flatMap(({ entry }) => (entry.kind === 'line' ? [entry.promotionId] : [])),
      ],
    ]),
    isWhole,
  }
}

/** Lines with their choices and limits; groups with their uses, marked where limited; limits with their amount. */
function shown({ lines, groups, caps }: Contest): [lines: string, seats: string] {
  const choices = (own: Contest['lines'][number]) => own.choices.map(({ seat, slot }) => `${seat}/${slot}`)
  const limits = (own: Contest['lines'][number]) => own.caps.map((cap) => `cap${cap}`)
  return [
    lines.map((own) => [own.goods.line.lineId, ...choices(own), ...limits(own)].join(' ')).join(', '),
    [
      ...groups.map(({ entry, mostUses, isLimited }) => {
        return `${entry.promotionId} ${mostUses}${isLimited ? '!' : ''}`
      }),
      ...caps.map(({ entry, capMinor }) => `${entry.promotionId} ${capMinor}`),
    ].join(', '),
  ]
}

const a = line('a', 2, 500)
const b = line('b', 1, 400)
const c = line('c', 3, 300)
const d = line('d', 1, 200)
const tenth = percentOff('tenth', 10)
const two = (...itemIds: string[]) => nForM(`two ${itemIds.join('')}`, 2, 1, only(...itemIds))
const upTo = (maxDiscountMinor: number) => percentOff('half', 50, { maxDiscountMinor })

test.each<
  [
    what: string,
    lines: PromotionLine[],
    promotions: Promotion[],
    contests: [string, string][],
    loose: string[][],
  ]
>([
  ['no promotion', [a, b], [], [], []],
  [
    'line rules tie nothing',
    [a, b],
    [tenth],
    [],
    [
      ['a', 'tenth'],
      ['b', 'tenth'],
    ],
  ],
  [
    'a line without a claim is left out',
    [a, b],
    [percentOff('p', 10, { goods: only('b') })],
    [],
    [['b', 'p']],
  ],
  [
    'a group ties its lines',
    [a, b, d],
    [two('a', 'b'), tenth],
    [['a 0/0, b 0/0', 'two ab 1']],
    [['d', 'tenth']],
  ],
  [
    'groups that share no line are contests of their own, by their dearest line',
    [d, c, a, b],
    [two('c', 'd'), two('a', 'b')],
    [
      ['a 0/0, b 0/0', 'two ab 1'],
      ['c 0/0, d 0/0', 'two cd 2'],
    ],
    [],
  ],
  [
    'groups that share a line are one contest, in order of precedence',
    [a, b, c, d],
    [two('b', 'c'), { ...two('a', 'b'), priority: 1 } as Promotion],
    [['a 0/0, b 0/0 1/0, c 1/0', 'two ab 1, two bc 2']],
    [],
  ],
  [
    'in order of precedence, whatever line they claim first',
    [a, b, c],
    [{ ...two('b', 'c'), priority: 1 } as Promotion, two('a', 'b')],
    [['a 1/0, b 0/0 1/0, c 0/0', 'two bc 2, two ab 1']],
    [],
  ],
  [
    'too few pieces make no group, which ties nothing',
    [b, d],
    [nForM('three', 3, 2), tenth],
    [],
    [
      ['b', 'tenth'],
      ['d', 'tenth'],
    ],
  ],
  ['just enough pieces', [b, a], [nForM('three', 3, 2)], [['a 0/0, b 0/0', 'three 1']], []],
  [
    'as many groups as the scarcest slot allows',
    [a, c],
    [setPrice(['c', 'a'], 100)],
    [['a 0/1, c 0/0', 'c+a 2']],
    [],
  ],
  ['odd pieces make no group', [line('a', 7, 100)], [nForM('three', 3, 2)], [['a 0/0', 'three 2']], []],
  [
    'fewer groups are allowed than pieces would do for',
    [a, c],
    [{ ...two('a', 'c'), maxUses: 1 } as Promotion],
    [['a 0/0, c 0/0', 'two ac 1!']],
    [],
  ],
  [
    'as many are allowed as there are pieces',
    [a, c],
    [{ ...two('a', 'c'), maxUses: 2 } as Promotion],
    [['a 0/0, c 0/0', 'two ac 2']],
    [],
  ],
  // 6.00 off two pieces: d at 2.00 is less than its half.
  [
    'pieces that cost less than their share join no group',
    [a, d],
    [setAmountOff(['a', 'd'], 600), tenth],
    [],
    [
      ['a', 'tenth'],
      ['d', 'tenth'],
    ],
  ],
  [
    'nor does a line with a floor',
    [{ ...a, floorMinor: 1 }, c],
    [two('a', 'c'), tenth],
    [['c 0/0', 'two ac 1']],
    [['a', 'tenth']],
  ],
  // Half of a, b is 7.00.
  ['a limit in money ties its lines', [a, b], [upTo(699), tenth], [['a cap0, b cap0', 'half 699']], []],
  [
    'a limit that suffices ties nothing',
    [a, b],
    [upTo(700), tenth],
    [],
    [
      ['a', 'half', 'tenth'],
      ['b', 'half', 'tenth'],
    ],
  ],
  [
    'a group and a limit',
    [a, b, d],
    [two('a', 'b'), percentOff('half', 50, { goods: only('b', 'd'), maxDiscountMinor: 250 })],
    [['d cap0, a 0/0, b 0/0 cap0', 'two ab 1, half 250']],
    [],
  ],
])('%s', (_, lines, promotions, contests, loose) => {
  expect(foundIn(lines, promotions)).toEqual({ contests, loose, isWhole: true })
  const other = foundIn([...lines].reverse(), [...promotions].reverse())
  expect(other.loose).toEqual(loose)
  expect(other.contests.map(([ofLines]) => ofLines.length)).toEqual(
    contests.map(([ofLines]) => ofLines.length),
  )
})

test.each<[what: string, promotion: Promotion, couponUses: number, uses: string[]]>([
  ['none without a coupon', { ...two('c'), needsCoupon: true }, 0, []],
  ['one group a coupon', { ...two('c'), needsCoupon: true }, 1, ['two c 1!']],
  ['no more than is allowed', { ...two('c'), needsCoupon: true, maxUses: 1 } as Promotion, 5, ['two c 1!']],
  ['no more than pieces do for', { ...two('c'), needsCoupon: true }, 5, ['two c 3']],
  ['so many pieces a coupon', percentOff('p', 10, { maxPieces: 2, needsCoupon: true }), 2, ['p 4!']],
  [
    'more coupons than anybody has',
    percentOff('p', 10, { maxPieces: 2, needsCoupon: true }),
    2 ** 52,
    ['p 6'],
  ],
  ['none is needed', percentOff('p', 10, { maxPieces: 2 }), 0, ['p 2!']],
])('coupons: %s', (_, promotion, couponUses, uses) => {
  const { contests } = foundIn([line('c', 6, 300)], [promotion], couponUses)
  expect(contests.map(([, seats]) => seats)).toEqual(uses)
})

test('of very many pieces the cheapest lines are left to line rules', () => {
  const many = line('many', 9998, 500)
  const lines = [many, a, b, { ...line('floor', 9999, 900), floorMinor: 1 }]
  expect(foundIn(lines, [two('many', 'a', 'b', 'floor'), tenth])).toEqual({
    contests: [['a 0/0, many 0/0', 'two manyabfloor 5000']],
    loose: [
      ['floor', 'tenth'],
      ['b', 'tenth'],
    ],
    isWhole: false,
  })
  expect(foundIn([many, a], [two('many', 'a')]).isWhole).toBe(true)
  // Lines that no group claims are not counted.
  expect(foundIn([many, line('z', 9999, 600), a], [two('many', 'a'), tenth]).isWhole).toBe(true)
})

test('what line rules take off is worked out once for each number of pieces', () => {
  const { compiled } = compilePromotions([
    two('a'),
    percentOff('fifth', 20),
    offer('off', { ...tenth, goods: all }),
  ])
  const facts = factsOf(goodsLinesOf([a]), context)
  const [contest] = contestsOf(facts.lines, offersOf(compiled, facts).claims, facts.couponUses).contests
  const restAt = contest?.lines[0]?.restAt
  expect([2, 1, 0].map((pieces) => restAt?.(pieces).discountMinor)).toEqual([200, 100, 0])
  expect(restAt?.(1)).toBe(restAt?.(1))
})
