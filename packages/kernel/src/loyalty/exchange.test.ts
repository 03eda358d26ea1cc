/** Points where goods that come back pay for others, once or again and again. */
import { expect, test } from 'vitest'
import type { LoyaltyAccount } from './account.ts'
import type { PointsMovement } from './sale.ts'
import { accountOf, back, card, type Document, gift, line, points } from './testing/club.ts'

const paidInPart: Document = { id: 'A', lines: [line('bread', 2, 1000)], tenders: [card(500), points(500)] }
test.each<[string, Document[], PointsMovement[], Partial<LoyaltyAccount>]>([
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
])('%s', (_, documents, movements, expected) => {
  expect(accountOf(documents, movements)).toMatchObject(expected)
})
