/** What becomes of points when goods come back. */
import { expect, test } from 'vitest'
import type { LoyaltyAccount } from './account.ts'
import type { PointsMovement } from './sale.ts'
import {
  accountOf,
  back,
  bonus,
  card,
  type Document,
  gift,
  line,
  points,
  returning,
  tenBreads,
  withRules,
} from './testing/club.ts'

const paidInPart: Document = { id: 'A', lines: [line('bread', 2, 1000)], tenders: [card(500), points(500)] }
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
    'a return of later does not count yet',
    [tenBreads, { ...returning('B', 10, 990), at: '2026-12-24T12:00' }],
    [],
    { balancePoints: 9, sales: [{ earnedPoints: 9 }] as never },
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
])('%s', (_, documents, movements, expected) => {
  expect(accountOf(documents, movements)).toMatchObject(expected)
})
