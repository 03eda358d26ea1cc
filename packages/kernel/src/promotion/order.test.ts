/** The order in which a search looks at lines: groups are finished before others are begun. */
import { expect, test } from 'vitest'
import { compilePromotions } from './compile.ts'
import { goodsLinesOf } from './goodsLine.ts'
import { inGoodOrder } from './order.ts'
import type { Promotion } from './promotion.ts'
import type { ContestLine, GroupSeat } from './seat.ts'

const goods = { include: 'all' as const }
const slot = { goods, pieces: 1 }
const rules = {
  each: { type: 'group_percent_off', slots: [slot, slot], ratePpm: 1 },
  last: { type: 'n_for_m', goods, takePieces: 2, payPieces: 1 },
  gift: { type: 'buy_get', buy: [slot], get: slot, ratePpm: 1, getAtMostBought: true },
  dearGift: { type: 'buy_get', buy: [slot], get: slot, ratePpm: 1, getAtMostBought: false },
}

function seatOf(name: keyof typeof rules): GroupSeat {
  const promotion = { promotionId: name, priority: 0, combines: 'goods_alone', ...rules[name] } as Promotion
  const [entry] = compilePromotions([promotion]).compiled.entries
  if (entry?.kind !== 'group') throw new Error(name)
  return { entry, mostUses: 9, isLimited: false }
}

/** The seats that each line may go to; returns the lines by their number. */
function ordered(seatsOfLines: number[][], groups: GroupSeat[]): number[] {
  const [goods] = goodsLinesOf([
    { lineId: 'a', itemId: 'a', categoryIds: [], unit: 'piece', quantityMilli: 1000, amountMinor: 1 },
  ])
  if (goods === undefined) throw new Error('no line')
  const lines = seatsOfLines.map((seats): ContestLine => {
    const choices = seats.flatMap((seat) => [0, 1].map((each) => ({ seat, slot: each })))
    return { goods, choices, caps: [], restAt: () => ({ discountMinor: 0, adjustments: [], couponsOf: [] }) }
  })
  return inGoodOrder(lines, groups).map((line) => lines.indexOf(line))
}

const [each, last, gift, dearGift] = (['each', 'last', 'gift', 'dearGift'] as const).map(seatOf) as [
  ...[GroupSeat, GroupSeat, GroupSeat, GroupSeat],
]
// The first line is in three groups, the second in the first of them only: opening one is less than opening three.
const wide = [[0, 1, 2], [0], [1], [2]]

test.each<[what: string, seats: number[][], groups: GroupSeat[], order: number[]]>([
  ['no lines', [], [], []],
  ['one group keeps its order', [[0], [0], [0]], [each], [0, 1, 2]],
  ['two groups, one after the other', [[0], [1], [0], [1]], [each, each], [0, 2, 1, 3]],
  [
    'three groups, one after the other',
    [[0], [1], [2], [2], [1], [0]],
    [each, each, each],
    [0, 5, 1, 4, 2, 3],
  ],
  ['what is in no group opens none', [[0], [], [0]], [each], [1, 0, 2]],
  ['what is in no group opens nothing and goes first', [[0], [1, 0], [1], []], [each, each], [3, 0, 1, 2]],
  // Once the first group is open, the third line opens as many as the second, and goes on with the first group.
  [
    'of lines that open as many, one of an open group',
    [[0], [1], [0, 1], [0, 1]],
    [each, each],
    [0, 2, 3, 1],
  ],
  ['a line of no group is as good as a group of one line', [[], [0], [1]], [each, each], [0, 1, 2]],
  ['a group of one line is opened and closed at once', [[0, 1], [0], [2]], [each, each, each], [2, 0, 1]],
  ['the fewest groups are opened first', wide, [each, each, each], [1, 0, 2, 3]],
  ['the cheapest is rewarded: dearest first in that group', wide, [last, each, each], [2, 0, 1, 3]],
  ['what one gets is no dearer than what is bought: dearest first', wide, [gift, each, each], [2, 0, 1, 3]],
  ['what one gets may be dearer: in any order', wide, [dearGift, each, each], [1, 0, 2, 3]],
])('%s', (_, seats, groups, order) => {
  expect(ordered(seats, groups)).toEqual(order)
})

test('longer contests keep the order of their prices', () => {
  const alternating = (length: number) => Array.from({ length }, (_, line) => [line % 2])
  expect(ordered(alternating(301), [each, each])).toEqual(alternating(301).map((_, line) => line))
  expect(ordered(alternating(300), [each, each]).slice(0, 3)).toEqual([0, 2, 4])
})
