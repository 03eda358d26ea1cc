/** Promotions that stand alone in a basket, beside others. */
import { expect, test } from 'vitest'
import { applyPromotions } from './applyPromotions.ts'
import { compilePromotions } from './compile.ts'
import type { Promotion } from './promotion.ts'
import { context } from './testing/anyPromotions.ts'
import { line, nForM, offer, only, percentOff } from './testing/contests.ts'

const lines = [line('a', 3, 300), line('b', 1, 100)]
const alone = { combines: 'basket_alone' }
const threeForTwo = nForM('three', 3, 2)
const fifth = percentOff('fifth', 20, { goods: only('b') })
const document = (promotionId: string, amountMinor: number, combines = 'stackable') =>
  offer(promotionId, { type: 'document_amount_off', amountMinor, combines })

/** What each promotion takes off in all. */
function takenOff(promotions: Promotion[]): Record<string, number> {
  const { compiled, refused } = compilePromotions(promotions)
  expect(refused).toEqual([])
  const outcome = applyPromotions(lines, compiled, context)
  expect(outcome.status).toBe('best')
  const taken: Record<string, number> = {}
  for (const { promotionId, amountMinor } of [
    ...outcome.lines.flatMap(({ adjustments }) => adjustments),
    ...outcome.documentAdjustments,
  ])
    taken[promotionId] = (taken[promotionId] ?? 0) - amountMinor
  expect(Object.values(taken).reduce((sum, amount) => sum + amount, 0)).toBe(-outcome.discountMinor || 0)
  return taken
}

// Three for two takes off 3.00, a fifth of b 0.20.
test.each<[what: string, promotions: Promotion[], taken: Record<string, number>]>([
  ['all others together', [threeForTwo, fifth], { three: 300, fifth: 20 }],
  [
    'one alone that takes off less',
    [threeForTwo, fifth, percentOff('all', 30, alone)],
    { three: 300, fifth: 20 },
  ],
  ['one alone that takes off more', [threeForTwo, fifth, percentOff('all', 33, alone)], { all: 330 }],
  ['as much: the others stay', [threeForTwo, fifth, percentOff('all', 32, alone)], { three: 300, fifth: 20 }],
  ['the best of two alone', [percentOff('p', 10, alone), percentOff('q', 20, alone), fifth], { q: 200 }],
  [
    'as much: the first in precedence',
    [percentOff('q', 20, alone), percentOff('p', 20, alone), fifth],
    { p: 200 },
  ],
  ['a group alone', [{ ...threeForTwo, ...alone } as Promotion, percentOff('tenth', 10)], { three: 300 }],
  [
    'on the whole basket',
    [threeForTwo, document('whole', 350, 'basket_alone'), document('five', 5)],
    { whole: 350 },
  ],
  [
    'less on the whole basket',
    [threeForTwo, document('whole', 300, 'basket_alone'), document('five', 5)],
    { three: 300, five: 5 },
  ],
  ['a document rule stands beside others', [threeForTwo, document('five', 5)], { three: 300, five: 5 }],
  ['nothing but one alone', [percentOff('p', 10, alone)], { p: 100 }],
])('%s', (_, promotions, taken) => {
  expect(takenOff(promotions)).toEqual(taken)
})
