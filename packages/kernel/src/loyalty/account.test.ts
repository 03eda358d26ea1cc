import { expect, test } from 'vitest'
import type { Tender } from '../settle/tender.ts'
import type { TransactionLine } from '../transaction/line.ts'
import { type LoyaltyAccount, type LoyaltyFacts, loyaltyAccount } from './account.ts'
import type { LoyaltyProgramme } from './programme.ts'
import { type LoyaltyContext, recordLoyalty } from './recordSale.ts'
import type { PointsMovement } from './sale.ts'
import { lineOf, transactionOf } from './testing/shop.ts'

const everything = { include: 'all' } as const
const wine = { include: { itemIds: [], categoryIds: ['wine'] } }

// One point per euro, three per two euros of wine; a point is a cent.
const club: LoyaltyProgramme = {
  ...{ programmeId: 'club', currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: ['house_account'] },
  earnRules: [
    { ruleId: 'base', goods: everything, type: 'points_per_amount', points: 1, perMinor: 100 },
    { ruleId: 'wine', goods: wine, type: 'points_per_amount', points: 3, perMinor: 200 },
  ],
  excludedGoods: { itemIds: ['tobacco'], categoryIds: [] },
  ...{ rounding: { name: 'down', per: 'transaction' }, pointValue: { points: 1, amountMinor: 1 } },
  rewards: [{ rewardId: 'five off', promotionId: 'P5', points: 400 }],
}
const context: LoyaltyContext = {
  ...{ customerId: 'anna', at: '2026-03-10T12:00', storeId: 's', channel: 'counter', customerGroupIds: [] },
  categoryIds: new Map([['merlot', ['wine']]]),
}
const line = (itemId: string, pieces: number, grossMinor: number) => lineOf({ itemId, pieces, grossMinor })
const back = (transactionId: string, lineNumber: number, sold: TransactionLine): TransactionLine => {
  return { ...sold, original: { transactionId, lineNumber } }
}
const card = (amountMinor: number): Tender => ({ type: 'card', amountMinor, attemptId: 'a' })
const points = (amountMinor: number): Tender => ({ type: 'points', amountMinor, accountId: 'anna' })

type Document = {
  id: string
  lines: TransactionLine[]
  tenders?: Tender[]
  at?: string
  programme?: LoyaltyProgramme
  customerId?: string
  usedCoupons?: { couponId: string; promotionId: string; uses: number }[]
}

function factsOf(documents: Document[], movements: PointsMovement[] = []): LoyaltyFacts {
  const records = documents.map(({ id, lines, tenders = [], programme = club, usedCoupons, ...rest }) => {
    const transaction = { ...transactionOf(id, lines, tenders), ...(usedCoupons && { usedCoupons }) }
    return recordLoyalty(transaction, programme, { ...context, ...rest })
  })
  return {
    sales: records.flatMap(({ sale }) => sale ?? []),
    returns: records.flatMap(({ returns }) => returns),
    movements: [...movements, ...records.flatMap((record) => record.movements)],
  }
}

function accountOf(
  documents: Document[],
  movements: PointsMovement[] = [],
  at = '2026-12-01T00:00',
): LoyaltyAccount {
  return loyaltyAccount(factsOf(documents, movements), { programmeId: 'club', customerId: 'anna', at })
}
const gift = (amount: number, terms: { expiresAt?: string; entryId?: string } = {}): PointsMovement => {
  const head = { entryId: 'gift', sourceId: 'gift', programmeId: 'club', customerId: 'anna' }
  return { ...head, at: '2026-01-01T00:00', type: 'load', points: amount, ...terms }
}

const double = { ruleId: 'double', goods: wine, type: 'additional_points', additionalPpm: 1_000_000 } as const
const happy = { ...double, windows: [{ weekdays: [2 as const], fromMinute: 720, untilMinute: 780 }] }
const bonus = {
  ruleId: 'fifty',
  goods: everything,
  type: 'points_from_amount',
  points: 500,
  fromMinor: 5000,
} as const
const withRules = (...rules: LoyaltyProgramme['earnRules']): LoyaltyProgramme => {
  return { ...club, earnRules: [...club.earnRules, ...rules] }
}
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

const tenBreads: Document = { id: 'A', lines: [line('bread', 10, 990)], tenders: [card(990)] }
const returning = (
  id: string,
  pieces: number,
  grossMinor: number,
  tenders = [card(-grossMinor)],
): Document => {
  return { id, at: '2026-03-20T12:00', lines: [back('A', 1, line('bread', -pieces, -grossMinor))], tenders }
}
const paidInPart: Document = { id: 'A', lines: [line('bread', 2, 1000)], tenders: [card(500), points(500)] }
const namesakes = [
  { type: 'by_hand', name: 'P5', amountMinor: -100 } as const,
  { type: 'document_by_hand', name: 'P5', amountMinor: -100 } as const,
]
const rewarded: Document = {
  ...{ id: 'A', tenders: [card(1500)] },
  lines: [
    { ...line('bread', 2, 900), discounts: [{ type: 'promotion', name: 'P5', amountMinor: -300 }] },
    {
      ...line('milk', 1, 600),
      discounts: [{ type: 'document_promotion', name: 'P5', amountMinor: -200 }, ...namesakes],
    },
  ],
  usedCoupons: [{ couponId: 'reward five off', promotionId: 'P5', uses: 1 }],
}

test.each<[string, Document[], PointsMovement[], Partial<LoyaltyAccount>]>([
  // Ten at 0.99 earned 9. One kept earns what one alone would: nothing.
  ['nine of ten come back', [tenBreads, returning('B', 9, 891)], [], { balancePoints: 0 }],
  ['one of ten comes back', [tenBreads, returning('B', 1, 99)], [], { balancePoints: 8 }],
  [
    'they come back in parts',
    [tenBreads, returning('B', 3, 297), { ...returning('C', 7, 693), at: '2026-04-01T12:00' }],
    [],
    { balancePoints: 0, loadedPoints: 9, spentPoints: 9 },
  ],
  [
    'a bonus goes with the goods that reached it',
    [{ id: 'A', lines: [line('bread', 2, 5000)], programme: withRules(bonus) }, returning('B', 1, 2500)],
    [],
    { balancePoints: 25 },
  ],
  // 10.00 paid half with points. What is kept after a refund to the card was paid with points alone.
  ['half comes back to the card', [paidInPart, returning('B', 1, 500)], [gift(500)], { balancePoints: 0 }],
  [
    'half comes back in points: what is kept was paid with money',
    [paidInPart, returning('B', 1, 500, [points(-500)])],
    [gift(500)],
    { balancePoints: 505, restoredPoints: 500 },
  ],
  [
    'goods paid with points are exchanged: the others earn nothing either',
    [
      { id: 'A', lines: [line('bread', 1, 1000)], tenders: [points(1000)] },
      {
        id: 'B',
        at: '2026-03-20T12:00',
        lines: [back('A', 1, line('bread', -1, -1000)), line('milk', 1, 1500)],
        tenders: [card(500)],
      },
    ],
    [gift(1000)],
    { balancePoints: 5 },
  ],
  [
    'and when those come back, the points do, with the expiry they had',
    [
      { id: 'A', lines: [line('bread', 1, 1000)], tenders: [points(1000)] },
      {
        id: 'B',
        at: '2026-03-20T12:00',
        lines: [back('A', 1, line('bread', -1, -1000)), line('milk', 1, 1000)],
      },
      {
        id: 'C',
        at: '2026-03-21T12:00',
        lines: [back('B', 2, line('milk', -1, -1000))],
        tenders: [points(-1000)],
      },
    ],
    [gift(1000, { expiresAt: '2027-01-01T00:00' })],
    { balancePoints: 1000, lots: [{ entryId: 'gift', points: 1000, expiresAt: '2027-01-01T00:00' }] },
  ],
  [
    'one piece is exchanged for two that are kept apart: each carries its part',
    [
      { id: 'A', lines: [line('bread', 2, 1000)], tenders: [points(1000)] },
      {
        id: 'B',
        at: '2026-03-20T12:00',
        lines: [back('A', 1, line('bread', -1, -500)), line('milk', 1, 700)],
        tenders: [card(200)],
      },
      {
        id: 'C',
        at: '2026-03-21T12:00',
        lines: [back('A', 1, line('bread', -1, -500)), line('milk', 1, 600)],
        tenders: [card(100)],
      },
    ],
    [gift(1000)],
    { balancePoints: 3 },
  ],
  [
    'goods of 5.00 money and 5.00 points are exchanged one by one: what the points paid goes on once',
    [
      { ...paidInPart, lines: [line('bread', 2, 1000)] },
      {
        ...{ id: 'B', at: '2026-03-20T12:00' },
        lines: [back('A', 1, line('bread', -1, -500)), line('milk', 1, 500)],
      },
      {
        ...{ id: 'C', at: '2026-03-21T12:00' },
        lines: [back('A', 1, line('bread', -1, -500)), line('milk', 1, 500)],
      },
    ],
    [gift(500)],
    { balancePoints: 5, sales: [{ earnedPoints: 0 }, { earnedPoints: 0 }, { earnedPoints: 5 }] as never },
  ],
  [
    'more comes back than goes out: only what pays for goods goes on',
    [
      { id: 'A', lines: [line('bread', 2, 1000)], tenders: [card(1000)] },
      {
        id: 'B',
        at: '2026-03-20T12:00',
        lines: [back('A', 1, line('bread', -2, -1000)), line('milk', 1, 300)],
        tenders: [card(-700)],
      },
    ],
    [],
    { balancePoints: 3 },
  ],
  [
    'goods without a receipt pay for others: those earn on the rest',
    [{ id: 'A', lines: [line('bread', -1, -1000), line('milk', 1, 1500)], tenders: [card(500)] }],
    [],
    { balancePoints: 5 },
  ],
  [
    'goods without a receipt are paid back in points',
    [{ id: 'A', lines: [line('bread', -1, -1000)], tenders: [points(-1000)] }],
    [],
    { balancePoints: 1000 },
  ],
  [
    'goods whose sale nobody knows pay for others: those earn on the rest',
    [
      {
        id: 'B',
        lines: [back('A', 1, line('bread', -1, -1000)), line('milk', 1, 1500)],
        tenders: [card(500)],
      },
    ],
    [],
    { balancePoints: 5, waiting: ['B'] },
  ],
  [
    'goods that another customer paid with points are exchanged',
    [
      { id: 'A', customerId: 'bert', lines: [line('bread', 1, 1000)], tenders: [points(1000)] },
      {
        id: 'B',
        at: '2026-03-20T12:00',
        lines: [back('A', 1, line('bread', -1, -1000)), line('milk', 1, 1000)],
      },
    ],
    [],
    { balancePoints: 0, waiting: [] },
  ],
  // 400 points took 5.00 off: 3.00 of the breads, 2.00 of the milk. One bread is 1.50 of it.
  ['a reward costs its points', [rewarded], [gift(400)], { balancePoints: 15 }],
  [
    'a part of a reward comes back with its goods',
    [rewarded, returning('B', 1, 450)],
    [gift(400)],
    { balancePoints: 10 + 120, restoredPoints: 120 },
  ],
  [
    'a reward that is taken twice costs its points twice',
    [{ ...rewarded, usedCoupons: [{ couponId: 'reward five off', promotionId: 'P5', uses: 2 }] }],
    [gift(800)],
    { balancePoints: 15, spentPoints: 800 },
  ],
  [
    'a coupon of paper is no reward',
    [{ ...rewarded, usedCoupons: [{ couponId: 'paper', promotionId: 'P5', uses: 1 }] }],
    [],
    { balancePoints: 15, spentPoints: 0 },
  ],
  [
    'what did not pay with points and is given back in points is new',
    [
      {
        id: 'A',
        lines: [line('bread', 1, 500)],
        tenders: [{ type: 'house_account', accountId: 'H', amountMinor: 500 }],
      },
      {
        ...{ id: 'B', at: '2026-03-20T12:00' },
        lines: [back('A', 1, line('bread', -1, -500)), line('milk', 1, 500)],
      },
      {
        id: 'C',
        at: '2026-03-21T12:00',
        lines: [back('B', 2, line('milk', -1, -500))],
        tenders: [points(-500)],
      },
    ],
    [],
    { balancePoints: 500, loadedPoints: 500, restoredPoints: 0 },
  ],
  [
    'goods that earn nothing go back to the points: what is kept was paid with money and earns more',
    [
      { id: 'A', lines: [line('bread', 1, 500), line('tobacco', 1, 500)], tenders: [card(500), points(500)] },
      {
        id: 'B',
        at: '2026-03-20T12:00',
        lines: [back('A', 2, line('tobacco', -1, -500))],
        tenders: [points(-500)],
      },
    ],
    [gift(500)],
    { balancePoints: 505, sales: [{ earnedPoints: 5 }] as never },
  ],
  [
    'goods that points paid go back to the card: the money of those before is gone, and so is what it earned',
    [
      { id: 'A', lines: [line('bread', 2, 1000)], tenders: [card(1000)] },
      {
        ...{ id: 'B', at: '2026-03-20T12:00', tenders: [points(500)] },
        lines: [back('A', 1, line('bread', -1, -500)), line('milk', 1, 1000)],
      },
      {
        id: 'C',
        at: '2026-03-21T12:00',
        lines: [back('B', 2, line('milk', -1, -1000))],
        tenders: [card(-1000)],
      },
    ],
    [gift(500)],
    { balancePoints: 0 },
  ],
  [
    'a return of later does not count yet',
    [tenBreads, { ...returning('B', 10, 990), at: '2026-12-24T12:00' }],
    [],
    { balancePoints: 9, sales: [{ earnedPoints: 9 }] as never },
  ],
  [
    'a reward that took nothing off costs nothing',
    [{ ...rewarded, lines: [line('bread', 1, 900)] }],
    [],
    { balancePoints: 9 },
  ],
  [
    'points of goods that came back were spent: they are owed',
    [
      { id: 'A', lines: [line('bread', 1, 10_000)], tenders: [card(10_000)] },
      { id: 'S', at: '2026-03-11T12:00', lines: [line('milk', 1, 100)], tenders: [points(100)] },
      returning('B', 1, 10_000),
    ],
    [],
    {
      ...{ balancePoints: -100, availablePoints: 0, owedPoints: 100 },
      overdrawn: [{ entryId: 'B took back A', overPoints: 100, openPoints: 100 }],
    },
  ],
  [
    'more comes back than was sold: it is named, and takes no more than was earned',
    [tenBreads, returning('B', 8, 792), returning('C', 8, 792)],
    [],
    { balancePoints: 0, exceeded: ['A'] },
  ],
  [
    'two different sales under one id',
    [tenBreads, { ...tenBreads, lines: [line('bread', 10, 500)] }],
    [],
    { balancePoints: 5, conflicting: ['A'] },
  ],
  ['what happens later does not count yet', [{ ...tenBreads, at: '2026-12-24T12:00' }], [], { sales: [] }],
])('%s', (_, documents, movements, expected) => {
  expect(accountOf(documents, movements)).toMatchObject(expected)
})

test('points expire at the end of the day, and a return takes its own: older ones stay, with their expiry', () => {
  const programme = { ...club, lifetimeMonths: 2 }
  const documents = [
    { id: 'O', lines: [line('bread', 1, 300)], programme, at: '2026-02-28T12:00' },
    { ...tenBreads, programme },
    { ...returning('B', 10, 990), programme },
  ]
  const lots = [{ entryId: 'O earned', points: 3, expiresAt: '2026-04-29T00:00' }]
  expect(accountOf(documents, [], '2026-04-28T23:59')).toMatchObject({ lots, balancePoints: 3 })
  expect(accountOf(documents, [], '2026-04-29T00:00')).toMatchObject({ lots: [], expiredPoints: 3 })
})

test('a tier adds points from the day after, and never to goods bought under a tier that came back', () => {
  const tierRules = {
    windowMonths: 12,
    graceMonths: 1,
    tiers: [{ tierId: 'gold', fromMinor: 9_000, additionalPpm: 500_000 }],
  }
  const programme = { ...club, tierRules }
  const documents: Document[] = [
    { id: 'A', lines: [line('bread', 1, 9_000), line('tobacco', 1, 9_999)], programme },
    { id: 'S', lines: [line('milk', 1, 1_000)], programme },
    { id: 'L', lines: [line('milk', 1, 1_000)], programme, at: '2026-03-11T12:00' },
    { id: 'M', lines: [line('milk', 1, 1_000)], programme, at: '2027-04-10T12:00' },
    { id: 'N', lines: [line('milk', 1, 1_000)], programme, at: '2027-05-11T12:00' },
  ]
  const of = { programmeId: 'club', customerId: 'anna', at: '2026-12-01T00:00', tierRules }
  const held = loyaltyAccount(factsOf(documents), of)
  expect(held).toMatchObject({
    balancePoints: 90 + 10 + 15,
    tier: { tier: { tierId: 'gold' }, windowMinor: 11_000 },
  })
  expect(held.sales.map(({ tierId }) => tierId)).toEqual([undefined, undefined, 'gold'])
  const later = loyaltyAccount(factsOf(documents), { ...of, at: '2027-12-01T00:00' })
  expect(later.sales.map(({ tierId }) => tierId)).toEqual([undefined, undefined, 'gold', 'gold', undefined])
  const lost = loyaltyAccount(factsOf([...documents, returning('B', 1, 9_000)]), of)
  expect(lost.balancePoints).toBe(10 + 10)
  expect(lost.tier).toEqual({ windowMinor: 2_000, next: { tierId: 'gold', missingMinor: 7_000 } })
})

test('points that another till has set aside cannot be spent', () => {
  const head = {
    entryId: 'h',
    sourceId: 'h',
    programmeId: 'club',
    customerId: 'anna',
    at: '2026-11-30T12:00',
  }
  const hold = { ...head, type: 'hold' as const, points: 30, holdId: 'h', until: '2026-12-01T12:00' }
  expect(accountOf([], [gift(100), hold])).toMatchObject({
    balancePoints: 100,
    heldPoints: 30,
    availablePoints: 70,
  })
  const release = { ...head, entryId: 'r', type: 'release' as const, holdId: 'h' }
  expect(accountOf([], [gift(100), hold, release])).toMatchObject({ heldPoints: 0, availablePoints: 100 })
})

test('other programmes and customers are others', () => {
  const other = { ...gift(50), entryId: 'x', programmeId: 'other' }
  const bert = { ...gift(50), entryId: 'y', customerId: 'bert' }
  const account = accountOf([{ ...tenBreads, customerId: 'bert' }], [gift(7), other, bert])
  expect(account).toMatchObject({ balancePoints: 7, sales: [] })
})
