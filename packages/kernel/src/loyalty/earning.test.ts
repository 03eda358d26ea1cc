/** What a purchase earns, in all and by line. */
import { expect, test } from 'vitest'
import type { LoyaltyProgramme } from './programme.ts'
import { recordLoyalty } from './recordSale.ts'
import {
  accountOf,
  bonus,
  card,
  club,
  context,
  type Document,
  gift,
  line,
  points,
  wine,
  withRules,
} from './testing/club.ts'
import { transactionOf } from './testing/shop.ts'

const double = { ruleId: 'double', goods: wine, type: 'additional_points', additionalPpm: 1_000_000 } as const
const happy = { ...double, windows: [{ weekdays: [2 as const], fromMinute: 720, untilMinute: 780 }] }
const perLine: LoyaltyProgramme = { ...club, rounding: { name: 'half_up', per: 'line' } }

test.each<[string, Document, number, number[]]>([
  ['one per euro, rounded down', { id: 'T', lines: [line('bread', 1, 199)] }, 1, [1]],
  [
    'rounded once; the line with the greatest rest takes what is over',
    { id: 'T', lines: [line('bread', 1, 140), line('milk', 1, 160)] },
    3,
    [1, 2],
  ],
  [
    'rounded by line',
    { id: 'T', lines: [line('bread', 1, 150), line('milk', 1, 149)], programme: perLine },
    3,
    [2, 1],
  ],
  ['wine earns more', { id: 'T', lines: [line('merlot', 1, 1000), line('bread', 1, 100)] }, 16, [15, 1]],
  ['double on wine', { id: 'T', lines: [line('merlot', 1, 1000)], programme: withRules(double) }, 30, [30]],
  [
    'double on Tuesdays at noon',
    { id: 'T', lines: [line('merlot', 1, 1000)], programme: withRules(happy) },
    30,
    [30],
  ],
  [
    'double on Tuesdays at noon, one hour late',
    { id: 'T', lines: [line('merlot', 1, 1000)], programme: withRules(happy), at: '2026-03-10T13:00' },
    15,
    [15],
  ],
  [
    'two that add up',
    {
      id: 'T',
      lines: [line('merlot', 1, 1000)],
      programme: withRules(double, { ...double, ruleId: 'more', additionalPpm: 200_000 }),
    },
    33,
    [33],
  ],
  ['tobacco earns nothing', { id: 'T', lines: [line('tobacco', 1, 900), line('bread', 1, 200)] }, 2, [0, 2]],
  [
    'a gift card earns nothing when it is sold',
    { id: 'T', lines: [{ ...line('card', 1, 5000), role: 'gift_card' }, line('bread', 1, 200)] },
    2,
    [0, 2],
  ],
  [
    'paid with a gift card, goods earn',
    {
      id: 'T',
      lines: [line('bread', 1, 200)],
      tenders: [{ type: 'gift_card', accountId: 'G', amountMinor: 200 }],
    },
    2,
    [2],
  ],
  [
    'what was paid with points earns nothing, shared out over all goods',
    { id: 'T', lines: [line('bread', 1, 600), line('tobacco', 1, 600)], tenders: [points(400), card(800)] },
    4,
    [4, 0],
  ],
  [
    'points that pay goods beside a gift card are no part of the card',
    {
      ...{ id: 'T', tenders: [points(300), card(2800)] },
      lines: [line('bread', 1, 600), { ...line('card', 1, 2500), role: 'gift_card' }],
    },
    3,
    [3, 0],
  ],
  [
    'another tender that earns nothing',
    {
      id: 'T',
      lines: [line('bread', 1, 600)],
      tenders: [{ type: 'house_account', accountId: 'H', amountMinor: 600 }],
    },
    0,
    [0],
  ],
  [
    'without tax',
    {
      id: 'T',
      lines: [{ ...line('bread', 1, 1210), taxMinor: 210 }],
      programme: { ...club, basis: 'without_tax' },
    },
    10,
    [10],
  ],
  ['from fifty euros', { id: 'T', lines: [line('bread', 1, 5000)], programme: withRules(bonus) }, 550, [50]],
  ['a cent less', { id: 'T', lines: [line('bread', 1, 4999)], programme: withRules(bonus) }, 49, [49]],
  [
    'from fifty euros of money: points do not count',
    { id: 'T', lines: [line('bread', 1, 5100)], tenders: [points(101)], programme: withRules(bonus) },
    49,
    [49],
  ],
  [
    'from fifty euros, tobacco does not count',
    { id: 'T', lines: [line('bread', 1, 4900), line('tobacco', 1, 900)], programme: withRules(bonus) },
    49,
    [49, 0],
  ],
  [
    'a bonus and no other rule',
    { id: 'T', lines: [line('bread', 1, 5000)], programme: { ...club, earnRules: [bonus] } },
    500,
    [0],
  ],
  [
    'no rule names it',
    { id: 'T', lines: [line('bread', 1, 900)], programme: { ...club, earnRules: [] } },
    0,
    [0],
  ],
])('earning: %s', (_, document, earnedPoints, linePoints) => {
  const { sales } = accountOf([document], [gift(1000)])
  expect(sales).toMatchObject([{ transactionId: 'T', earnedPoints }])
  expect(sales[0]?.linePoints.map((one) => one.points)).toEqual(linePoints)
})

test('a transaction in another currency means nothing', () => {
  const transaction = { ...transactionOf('T', [line('bread', 1, 900)], []), currency: 'SEK' }
  expect(recordLoyalty(transaction, club, context)).toEqual({ returns: [], movements: [] })
})
