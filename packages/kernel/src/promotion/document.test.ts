/** What comes off the whole basket, and how it is shared out over its lines. */
import { expect, test } from 'vitest'
import type { DocumentEntry } from './compile.ts'
import { conditionsOf } from './condition.ts'
import { documentAdjustmentsOf, type LineLeft } from './document.ts'
import type { DocumentRule, Promotion } from './promotion.ts'

type Draft = DocumentRule & { id: string; needsCoupon?: boolean }

function entryOf({ id, needsCoupon = false, ...rule }: Draft): DocumentEntry {
  const promotion: Promotion = { promotionId: id, priority: 0, needsCoupon, ...rule }
  const head = { promotionId: id, type: rule.type, needsCoupon, isBasketAlone: false }
  return { ...head, kind: 'document', rule, conditions: conditionsOf(promotion) }
}
const percent = (id: string, ratePpm: number, more: Partial<Draft> = {}): Draft => {
  return { id, type: 'document_percent_off', ratePpm, combines: 'stackable', ...more } as Draft
}
const amount = (id: string, amountMinor: number, more: Partial<Draft> = {}): Draft => {
  return { id, type: 'document_amount_off', amountMinor, combines: 'stackable', ...more } as Draft
}
const alone: Partial<Draft> = { combines: 'document_alone' }
const left = (lineId: string, amountMinor: number, floorMinor = 0): LineLeft => ({
  lineId,
  amountMinor,
  floorMinor,
})

type Shown = [promotionId: string, amountMinor: number, onMinor: number, parts: Record<string, number>]

function shown(drafts: Draft[], lines: LineLeft[]): Shown[] {
  return documentAdjustmentsOf(drafts.map(entryOf), lines).map(({ entry, adjustment }) => {
    const { promotionId, amountMinor, explain, parts } = adjustment
    expect(entry.promotionId).toBe(promotionId)
    expect(explain.type).toBe(entry.rule.type)
    const byLine = Object.fromEntries(parts.map((part) => [part.lineId, part.amountMinor]))
    return [promotionId, amountMinor, explain.onMinor, byLine]
  })
}

const two = [left('a', 3000), left('b', 1000)]

test.each<[what: string, drafts: Draft[], lines: LineLeft[], expected: Shown[]]>([
  ['no rule', [], two, []],
  [
    'a percentage, shared by what lines cost',
    [percent('p', 100_000)],
    two,
    [['p', -400, 4000, { a: -300, b: -100 }]],
  ],
  ['an amount', [amount('p', 500)], two, [['p', -500, 4000, { a: -375, b: -125 }]]],
  ['the odd cent goes to the largest rest', [amount('p', 1)], two, [['p', -1, 4000, { a: -1 }]]],
  ['no more than there is', [amount('p', 9000)], two, [['p', -4000, 4000, { a: -3000, b: -1000 }]]],
  [
    'at most so much',
    [percent('p', 500_000, { maxDiscountMinor: 100 })],
    two,
    [['p', -100, 4000, { a: -75, b: -25 }]],
  ],
  [
    'a limit that is not reached',
    [amount('p', 40, { maxDiscountMinor: 100 })],
    two,
    [['p', -40, 4000, { a: -30, b: -10 }]],
  ],
  [
    'down to the floor',
    [amount('p', 3500)],
    [left('a', 3000, 2000), left('b', 1000)],
    [['p', -2000, 4000, { a: -1000, b: -1000 }]],
  ],
  [
    'lines below their floor give nothing',
    [amount('p', 500)],
    [left('a', 1000, 1500), left('b', 1000)],
    [['p', -500, 2000, { b: -500 }]],
  ],
  ['nothing to take off', [percent('p', 100_000)], [left('a', 0)], []],
  [
    'rules that stack, one on what the other left',
    [percent('p', 100_000), percent('q', 100_000)],
    two,
    [
      ['p', -400, 4000, { a: -300, b: -100 }],
      ['q', -360, 3600, { a: -270, b: -90 }],
    ],
  ],
  [
    'the cent of the second rule goes where the first left more',
    [amount('p', 1), amount('q', 1)],
    [left('a', 3), left('b', 3)],
    [
      ['p', -1, 6, { a: -1 }],
      ['q', -1, 5, { b: -1 }],
    ],
  ],
  [
    'one that stacks finds nothing any more',
    [amount('p', 4000), amount('q', 100)],
    two,
    [['p', -4000, 4000, { a: -3000, b: -1000 }]],
  ],
  [
    'one alone that is better than all that stack',
    [percent('p', 100_000), amount('q', 900, alone)],
    two,
    [['q', -900, 4000, { a: -675, b: -225 }]],
  ],
  [
    'those that stack are better than one alone',
    [percent('p', 200_000), amount('q', 700, alone)],
    two,
    [['p', -800, 4000, { a: -600, b: -200 }]],
  ],
  [
    'the best of two alone',
    [amount('p', 100, alone), amount('q', 200, alone)],
    two,
    [['q', -200, 4000, { a: -150, b: -50 }]],
  ],
  [
    'of two alone that are as good, the first',
    [amount('p', 100, alone), amount('q', 100, alone)],
    two,
    [['p', -100, 4000, { a: -75, b: -25 }]],
  ],
  [
    'as good without a coupon: the coupon is kept',
    [amount('p', 100, { ...alone, needsCoupon: true }), amount('q', 100, alone)],
    two,
    [['q', -100, 4000, { a: -75, b: -25 }]],
  ],
])('%s', (_, drafts, lines, expected) => {
  expect(shown(drafts, lines)).toEqual(expected)
})
