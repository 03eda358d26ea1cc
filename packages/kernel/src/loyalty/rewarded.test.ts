/** Rewards that cost points, and what comes back of them. */
import { expect, test } from 'vitest'
import type { LoyaltyAccount } from './account.ts'
import type { PointsMovement } from './sale.ts'
import { accountOf, card, type Document, gift, line, returning } from './testing/club.ts'

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
    'a reward that took nothing off costs nothing',
    [{ ...rewarded, lines: [line('bread', 1, 900)] }],
    [],
    { balancePoints: 9 },
  ],
])('%s', (_, documents, movements, expected) => {
  expect(accountOf(documents, movements)).toMatchObject(expected)
})
