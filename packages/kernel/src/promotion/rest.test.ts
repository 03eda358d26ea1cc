/** The best line rules for one line: the best one alone, or all that stack. */
import { expect, test } from 'vitest'
import { type Claim, compilePromotions } from './compile.ts'
import type { Promotion } from './promotion.ts'
import { bestDiscountOf, bestRest, takeAlone } from './rest.ts'
import { offer, percentOff } from './testing/contests.ts'

const claimsOf = (promotions: readonly Promotion[]): readonly Claim[] =>
  compilePromotions(promotions.map((one, index) => ({ ...one, priority: -index }))).compiled.claimsOnAll
const stacking = (promotionId: string, percent: number, more: object = {}) =>
  percentOff(promotionId, percent, { combines: 'stackable', ...more })
const coupon = { needsCoupon: true }
const portion = { amountMinor: 1000, quantityMilli: 2000, floorMinor: 0 }

type Take = [promotionId: string, onMinor: number, discountMinor: number]
const shown = ({ adjustments }: ReturnType<typeof bestRest>): Take[] =>
  adjustments.map(({ promotionId, amountMinor, explain }) => [promotionId, explain.onMinor, -amountMinor])

test.each<[what: string, promotions: Promotion[], takes: Take[]]>([
  ['no rule', [], []],
  ['one', [percentOff('a', 10)], [['a', 1000, 100]]],
  [
    'one that takes off nothing',
    [offer('a', { ...percentOff('a', 1), type: 'amount_off', amountMinor: 0 })],
    [],
  ],
  ['the better one', [percentOff('a', 10), percentOff('b', 20)], [['b', 1000, 200]]],
  ['the better one, named first', [percentOff('a', 20), percentOff('b', 10)], [['a', 1000, 200]]],
  ['as good: the first', [percentOff('a', 10), percentOff('b', 10)], [['a', 1000, 100]]],
  ['as good without a coupon', [percentOff('a', 10, coupon), percentOff('b', 10)], [['b', 1000, 100]]],
  [
    'as good, both with a coupon: the first',
    [percentOff('a', 10, coupon), percentOff('b', 10, coupon)],
    [['a', 1000, 100]],
  ],
  [
    'all that stack, in turn',
    [stacking('a', 10), stacking('b', 10)],
    [
      ['a', 1000, 100],
      ['b', 900, 90],
    ],
  ],
  [
    'one that stacks and takes off nothing is not named',
    [stacking('a', 100), stacking('b', 10)],
    [['a', 1000, 1000]],
  ],
  [
    'one alone that beats those that stack',
    [stacking('a', 10), stacking('b', 10), percentOff('c', 20)],
    [['c', 1000, 200]],
  ],
  [
    'those that stack beat one alone',
    [percentOff('c', 18), stacking('a', 10), stacking('b', 10)],
    [
      ['a', 1000, 100],
      ['b', 900, 90],
    ],
  ],
  ['one that stacks is as good as one alone', [stacking('a', 20), percentOff('c', 20)], [['c', 1000, 200]]],
  [
    'one that stacks and needs no coupon',
    [stacking('a', 20), percentOff('c', 20, coupon)],
    [['a', 1000, 200]],
  ],
])('%s', (_, promotions, takes) => {
  const rest = bestRest(claimsOf(promotions), portion)
  const discountMinor = takes.reduce((sum, [, , takenMinor]) => sum + takenMinor, 0)
  expect(shown(rest)).toEqual(takes)
  expect(rest.discountMinor).toBe(discountMinor)
  expect(bestDiscountOf(claimsOf(promotions), portion)).toBe(discountMinor)
})

test('a floor holds for all that stack together', () => {
  const rest = bestRest(claimsOf([stacking('a', 10), stacking('b', 50)]), { ...portion, floorMinor: 600 })
  expect(shown(rest)).toEqual([
    ['a', 1000, 100],
    ['b', 900, 300],
  ])
})

test.each<[capMinor: number | undefined, takes: Take[]]>([
  [undefined, [['a', 1000, 100]]],
  [101, [['a', 1000, 100]]],
  [99, [['a', 1000, 99]]],
  [0, []],
])('one rule alone, at most %s', (capMinor, takes) => {
  const entry = claimsOf([percentOff('a', 10)])[0]?.entry
  if (entry?.kind !== 'line') throw new Error('no line rule')
  expect(shown(takeAlone(entry, portion, capMinor))).toEqual(takes)
})
