/** How full open groups are, as one number: which digit is whose, and what a piece does to it. */
import { expect, test } from 'vitest'
import {
  afterDiscount,
  afterLine,
  afterPiece,
  begunOf,
  completes,
  digitValue,
  fillOf,
  type GroupLayout,
  hasRoom,
  isPassable,
  layoutOf,
  type Passage,
} from './layout.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import { contestIn, halfOffNext, line, nForM, offer, only, percentOff } from './testing/contests.ts'

const a = line('a', 1, 500)
const b = line('b', 1, 400)
const c = line('c', 1, 300)
const d = line('d', 1, 200)

/** So many pieces of each. */
const set = (promotionId: string, pieces: Record<string, number>): Promotion => {
  const slots = Object.entries(pieces).map(([id, count]) => ({ goods: only(id), pieces: count }))
  return offer(promotionId, { type: 'group_percent_off', slots, ratePpm: 100_000 })
}
const atMost = (maxUses: number, promotion: Promotion) => ({ ...promotion, maxUses }) as Promotion
const upTo = (maxDiscountMinor: number, ...itemIds: string[]) =>
  percentOff(`up to ${maxDiscountMinor}`, 100, { goods: only(...itemIds), maxDiscountMinor })

/** Every digit as stride × radix: of each group its slots, then its uses; of each limit. */
function digitsOf(lines: PromotionLine[], promotions: Promotion[]): string | undefined {
  const contest = contestIn(lines, promotions)
  const layout = layoutOf(contest)
  if (layout === undefined) return undefined
  const shown = ({ stride, radix }: { stride: number; radix: number }) => `${stride}×${radix}`
  const ofGroups = layout.groups.map(({ fills, uses }, seat) => {
    const { promotionId } = contest.groups[seat]?.entry ?? {}
    return `${promotionId} ${[...fills, ...(uses === undefined ? [] : [uses])].map(shown).join(' ')}`
  })
  return [...ofGroups, ...layout.caps.map(shown)].join(', ')
}

test.each<[what: string, lines: PromotionLine[], promotions: Promotion[], digits: string | undefined]>([
  ['one slot, where none, one or two wait for a third', [line('a', 9, 100)], [nForM('p', 3, 2)], 'p 1×3'],
  [
    'a limit: two groups of three may be made',
    [line('a', 9, 100)],
    [atMost(2, nForM('p', 3, 2))],
    'p 1×3 3×3',
  ],
  ['a limit that nothing reaches', [line('a', 9, 100)], [atMost(3, nForM('p', 3, 2))], 'p 1×3'],
  [
    'two slots, for two groups at a time',
    [line('a', 2, 500), line('b', 5, 400)],
    [set('p', { a: 1, b: 2 })],
    'p 1×3 3×5',
  ],
  // p ends with b, q begins with b: r begins with c and takes what was p's.
  [
    'a group takes the digits of one that came before it',
    [a, b, c, d],
    [set('p', { a: 1, b: 1 }), set('q', { b: 1, c: 1 }), set('r', { c: 1, d: 1 })],
    'p 1×2 2×2, q 4×2 8×2, r 1×2 2×2',
  ],
  // r needs a digit of 2 for c and one of 3 for d; of those that p gave back, the first is too large for c, or too small for d.
  [
    'of the digits that fit the smallest is taken: 3 and 2',
    [line('a', 2, 500), b, c, line('d', 2, 200)],
    [set('p', { a: 2, b: 1 }), set('q', { b: 1, c: 1 }), set('r', { c: 1, d: 2 })],
    'p 1×3 3×2, q 6×2 12×2, r 3×2 1×3',
  ],
  [
    'of the digits that fit the smallest is taken: 2 and 3',
    [a, line('b', 2, 400), c, line('d', 2, 200)],
    [set('p', { a: 1, b: 2 }), set('q', { b: 1, c: 1 }), set('r', { c: 1, d: 2 })],
    'p 1×2 2×3, q 6×2 12×2, r 1×2 2×3',
  ],
  [
    'none that is too small is taken',
    [a, b, line('c', 2, 300), d],
    [set('p', { a: 1, b: 1 }), set('q', { b: 1, c: 1 }), set('r', { c: 2, d: 1 })],
    'p 1×2 2×2, q 4×2 8×2, r 16×3 1×2',
  ],
  [
    'uses are given back too',
    [line('a', 2, 500), line('b', 2, 400), line('c', 2, 300), line('d', 2, 200)],
    [atMost(1, set('p', { a: 1, b: 1 })), set('q', { b: 1, c: 1 }), atMost(1, set('r', { c: 1, d: 1 }))],
    'p 1×2 2×2 4×2, q 8×3 24×3, r 1×2 2×2 4×2',
  ],
  ['limits in money, from nothing to all of it', [a, b], [upTo(300, 'a', 'b')], '1×301'],
  [
    'a limit takes the digit of one that came before it',
    [a, b, c, d],
    [upTo(700, 'a', 'b'), upTo(600, 'b', 'c'), upTo(400, 'c', 'd')],
    '1×701, 701×601, 1×701',
  ],
  [
    'as many states as a number has room for',
    [line('a', 1, 2 ** 53 - 2)],
    [upTo(2 ** 52 - 1, 'a')],
    '1×4503599627370496',
  ],
  ['more than that', [line('a', 1, 2 ** 53 - 2)], [upTo(2 ** 52, 'a')], undefined],
])('digits: %s', (_, lines, promotions, digits) => {
  expect(
    digitsOf(
      lines.filter(({ itemId }) => itemId !== 'e'),
      promotions,
    ),
  ).toBe(digits)
})

const passagesIn = (lines: PromotionLine[], promotions: Promotion[]) =>
  layoutOf(contestIn(lines, promotions))?.lines.map(({ passages }) =>
    passages.map(({ seat, supply, nextMinor, endsPrice }) => [seat, supply, nextMinor, endsPrice]),
  )

test('after each line: what later lines have for its groups, at what price, and whether a price ends', () => {
  expect(passagesIn([line('a', 1, 500), line('b', 2, 500), line('c', 3, 300)], [nForM('p', 2, 1)])).toEqual([
    [[0, [5], 500, false]],
    [[0, [3], 300, true]],
    [[0, [0], undefined, true]],
  ])
  // b is bought only; c comes for it.
  expect(passagesIn([a, b, c], [halfOffNext(true, 'a', 'b')])).toEqual([
    [[0, [1, 2], 400, true]],
    [[0, [0, 1], 300, true]],
    [[0, [0, 0], undefined, true]],
  ])
  expect(passagesIn([a, b, c], [set('p', { a: 1, b: 1 }), set('q', { b: 1, c: 1 })])).toEqual([
    [[0, [0, 1], 400, true]],
    [
      [0, [0, 0], undefined, true],
      [1, [0, 1], 300, true],
    ],
    [[1, [0, 0], undefined, true]],
  ])
})

test('what must be bought first is known by its slot', () => {
  const afterBought = (promotion: Promotion) =>
    layoutOf(contestIn([a, b, c], [promotion]))?.groups[0]?.afterBought
  expect(afterBought(halfOffNext(true, 'a', 'b'))).toBe(1)
  expect(afterBought(halfOffNext(false, 'a', 'b'))).toBeUndefined()
  expect(afterBought(set('p', { a: 1, b: 1 }))).toBeUndefined()
})

test('where the order of prices does not matter, dearer lines may follow', () => {
  const contest = contestIn([a, b, c], [set('p', { a: 1, b: 1, c: 1 })])
  const [dearest, middle, cheapest] = contest.lines
  if (dearest === undefined || middle === undefined || cheapest === undefined) throw new Error('no lines')
  const reordered = layoutOf({ ...contest, lines: [middle, cheapest, dearest] })
  expect(reordered?.lines.flatMap(({ passages }) => passages)).toMatchObject([
    { supply: [1, 0, 1], nextMinor: 500, endsPrice: false },
    { supply: [1, 0, 0], nextMinor: 500, endsPrice: false },
    { supply: [0, 0, 0], nextMinor: undefined, endsPrice: true },
  ])
})

// Two of this and one of that, at most twice: 0 to 4 pieces, 0 to 2 pieces, 0 to 2 uses.
const group: GroupLayout = {
  ...{ needs: [2, 1], mostUses: 2, wholeStride: 2 * 1 + 5 - 15, afterBought: undefined },
  ...{
    fills: [
      { stride: 1, radix: 5 },
      { stride: 5, radix: 3 },
    ],
    uses: { stride: 15, radix: 3 },
  },
}
const stateOf = (first: number, second: number, uses = 0) => first + 5 * second + 15 * uses

test('a state holds the pieces of each slot, and the uses', () => {
  const state = stateOf(4, 1, 2)
  expect([0, 1].map((slot) => fillOf(state, group, slot))).toEqual([4, 1])
  expect(digitValue(state, { stride: 15, radix: 3 })).toBe(2)
})

test.each<[first: number, second: number, uses: number, slot: number, has: boolean]>([
  [3, 0, 0, 0, true],
  [4, 0, 0, 0, false],
  [1, 0, 1, 0, true],
  [2, 0, 1, 0, false],
  [0, 1, 0, 1, true],
  [0, 2, 0, 1, false],
  [0, 0, 1, 1, true],
  [0, 0, 2, 1, false],
])('%i and %i pieces after %i uses, one more in slot %i: %s', (first, second, uses, slot, has) => {
  expect(hasRoom(stateOf(first, second, uses), group, slot)).toBe(has)
})

test('where uses are not counted, pieces find room for as many groups as there can be', () => {
  const unlimited = { ...group, uses: undefined }
  expect([3, 4].map((first) => hasRoom(first, unlimited, 0))).toEqual([true, false])
})

test.each<[first: number, second: number, begun: number]>([
  [0, 0, 0],
  [1, 0, 1],
  [2, 0, 1],
  [3, 0, 2],
  [0, 1, 1],
  [1, 2, 2],
  [4, 1, 2],
])('%i and %i pieces: %i groups are begun', (first, second, begun) => {
  expect(begunOf(stateOf(first, second), group)).toBe(begun)
})

test.each<[first: number, second: number, slot: number, is: boolean]>([
  [1, 1, 0, true],
  [0, 1, 0, false],
  [1, 0, 0, false],
  [2, 0, 1, true],
  [1, 0, 1, false],
  [3, 0, 1, true],
])('%i and %i pieces, one more in slot %i makes a whole group: %s', (first, second, slot, is) => {
  expect(completes(stateOf(first, second), group, slot)).toBe(is)
})

test('a piece fills its slot; a whole group is taken out and counted', () => {
  expect(afterPiece(stateOf(1, 0), group, 0, false)).toBe(stateOf(2, 0))
  expect(afterPiece(stateOf(1, 0), group, 1, false)).toBe(stateOf(1, 1))
  expect(afterPiece(stateOf(3, 0), group, 1, true)).toBe(stateOf(1, 0, 1))
  expect(afterPiece(stateOf(1, 2, 1), group, 0, true)).toBe(stateOf(0, 1, 2))
})

const passage = (more: Partial<Passage>): Passage => ({
  ...{ seat: 0, group, supply: [0, 0], nextMinor: undefined, endsPrice: true, ...more },
})
const gift: GroupLayout = { ...group, afterBought: 1 }

test.each<[what: string, first: number, second: number, more: Partial<Passage>, is: boolean]>([
  ['nothing is begun', 0, 0, {}, true],
  ['one is missing, and none comes', 1, 1, {}, false],
  ['one is missing, and one comes', 1, 1, { supply: [1, 0] }, true],
  ['one is missing, and one comes for the other slot', 1, 1, { supply: [0, 1] }, false],
  ['two groups are begun, and there is enough for one', 3, 1, { supply: [1, 0] }, false],
  ['two groups are begun, and there is enough for both', 3, 1, { supply: [1, 1] }, true],
  ['bought first', 2, 0, { group: gift, supply: [0, 1] }, true],
  ['two come for two bought', 2, 1, { group: gift, supply: [2, 1] }, true],
  ['one came before it was bought', 1, 1, { group: gift, supply: [1, 0] }, false],
  [
    'that does not matter where the price goes on',
    1,
    1,
    { group: gift, supply: [1, 0], endsPrice: false },
    true,
  ],
  ['nor where what comes may be dearer', 1, 1, { supply: [1, 0] }, true],
  [
    'of two that come together, one came',
    3,
    2,
    { group: { ...group, afterBought: 0 }, supply: [1, 0] },
    true,
  ],
  ['two came, and enough for one was bought', 3, 2, { group: gift, supply: [1, 0] }, false],
])('what is begun can be made whole: %s', (_, first, second, more, is) => {
  expect(isPassable(stateOf(first, second), passage(more))).toBe(is)
})

const cap = { stride: 7, radix: 301 }

test('what comes off uses up the limit, and never more than it', () => {
  expect(digitValue(afterDiscount(5 + 100 * 7, cap, 200), cap)).toBe(300)
  expect(() => afterDiscount(100 * 7, cap, 201)).toThrow('a limit is not passed')
})

test('after the last line of a group or limit its digit is free again', () => {
  const state = stateOf(0, 0, 2) + 45 * 4
  const closed = { stride: 45, radix: 5 }
  expect(afterLine(state, { passages: [passage({})], closedCaps: [] })).toBe(45 * 4)
  expect(afterLine(state, { passages: [passage({ nextMinor: 100 })], closedCaps: [] })).toBe(state)
  expect(afterLine(state, { passages: [], closedCaps: [closed] })).toBe(stateOf(0, 0, 2))
  const unlimited = { ...group, uses: undefined }
  expect(afterLine(state, { passages: [passage({ group: unlimited })], closedCaps: [] })).toBe(state)
})
