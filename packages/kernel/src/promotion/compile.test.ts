/** Promotions made ready: in order, found by their goods, refused by name. */
import { expect, test } from 'vitest'
import { compilePromotions } from './compile.ts'
import type { Goods } from './goods.ts'
import type { Promotion } from './promotion.ts'

const named = (itemIds: string[], categoryIds: string[] = []): Goods => ({
  include: { itemIds, categoryIds },
})
const off = (promotionId: string, goods: Goods, more: object = {}): Promotion =>
  ({
    ...{ promotionId, priority: 0, goods, type: 'percent_off', ratePpm: 1, combines: 'goods_alone' },
    ...more,
  }) as Promotion

const kinds: [Promotion, string, boolean][] = [
  [off('percent', named(['a'])), 'line', false],
  [off('amount', named(['a']), { type: 'amount_off', amountMinor: 1 }), 'line', false],
  [
    off('price', named(['a']), { type: 'fixed_price', priceMinor: 1, combines: 'basket_alone' }),
    'line',
    true,
  ],
  [off('limited', named(['a']), { maxPieces: 2 }), 'group', false],
  [off('group', named(['a']), { type: 'n_for_m', takePieces: 3, payPieces: 2 }), 'group', false],
  [off('document', named([]), { type: 'document_percent_off', combines: 'basket_alone' }), 'document', true],
  [
    off('voucher', named([]), { type: 'document_amount_off', amountMinor: 5, combines: 'stackable' }),
    'document',
    false,
  ],
]

test.each(kinds)('%o is a rule of its kind', (promotion, kind, isBasketAlone) => {
  const { compiled, refused } = compilePromotions([promotion])
  expect(refused).toEqual([])
  expect(compiled.entries).toMatchObject([
    ...[
      { promotionId: promotion.promotionId, type: promotion.type, kind, isBasketAlone, needsCoupon: false },
    ],
  ])
  expect(compiled.documents).toHaveLength(kind === 'document' ? 1 : 0)
  expect(compiled.claimsByItem.get('a') ?? []).toHaveLength(kind === 'document' ? 0 : 1)
})

test('in order of priority, then of their ids, in whatever order they came', () => {
  const list = [off('b', named([])), off('c', named([]), { priority: 5 }), off('a', named([]))]
  for (const given of [list, [...list].reverse()])
    expect(compilePromotions(given).compiled.entries.map(({ promotionId }) => promotionId)).toEqual([
      ...['c', 'a', 'b'],
    ])
})

test('found by item, by category or for all goods; each once, by rank and slot', () => {
  const slots = [
    { goods: named(['tea', 'tea'], ['drink']), pieces: 1 },
    { goods: named([], ['snack', 'snack']), pieces: 1 },
  ]
  const { compiled } = compilePromotions([
    off('meal', named([]), { priority: 9, type: 'group_price', slots, priceMinor: 5 }),
    off('tea', named(['tea', 'milk'])),
    off('all', { include: 'all' }),
  ])
  const shown = (claims: readonly { rank: number; slot: number }[] = []) =>
    claims.map(({ rank, slot }) => [rank, slot])
  expect(shown(compiled.claimsByItem.get('tea'))).toEqual([
    [0, 0],
    [2, 0],
  ])
  expect(shown(compiled.claimsByItem.get('milk'))).toEqual([[2, 0]])
  expect(shown(compiled.claimsByCategory.get('drink'))).toEqual([[0, 0]])
  expect(shown(compiled.claimsByCategory.get('snack'))).toEqual([[0, 1]])
  expect(shown(compiled.claimsOnAll)).toEqual([[1, 0]])
  expect([...compiled.claimsByItem.keys()].sort()).toEqual(['milk', 'tea'])
})

test('the second of one id is refused, and so is what cannot be carried out', () => {
  const twice = [
    off('a', named(['x'])),
    off('a', named(['y'])),
    off('b', named([]), { ratePpm: 0 }),
    off('b', named(['z'])),
  ]
  const { compiled, refused } = compilePromotions(twice)
  expect(refused).toEqual([
    { promotionId: 'a', problem: 'id_used_twice' },
    { promotionId: 'b', problem: 'rate_out_of_range' },
  ])
  expect([...compiled.claimsByItem.keys()]).toEqual(['x', 'z'])
})
