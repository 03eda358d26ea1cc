/** A tip stands beside what was paid: no document contradicts itself for it, and the drawer has it. */
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { sumExact } from '../money/integer.ts'
import { post } from '../posting/post.ts'
import { totalsOfSale } from '../till/totalsOfSale.ts'
import { reviewTransaction } from '../transaction/review.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { settle } from './settle.ts'
import type { Tender } from './tender.ts'
import { suggestedTip, tipOf, withTip } from './tip.ts'

const lamp = {
  ...{ itemId: 'lamp', sku: 'l', name: 'Lamp', unit: 'piece' as const, quantityMilli: 1000, unitPriceE5: 0 },
  ...{ taxMinor: 0, taxCode: 'none', tracksStock: true },
}

const minor = fc.integer({ min: 1, max: 20_000 })

it('is paid by what was paid last, and agrees with ledgers, drawer and receipt', () => {
  fc.assert(
    fc.property(
      minor,
      fc.nat(5000),
      fc.record({ giftMinor: fc.nat(20_000), cardMinor: fc.nat(25_000), overMinor: fc.nat(5000) }),
      fc.constantFrom(1, 5, 100),
      (totalMinor, tipMinor, { giftMinor, cardMinor, overMinor }, cashStepMinor) => {
        const dueMinor = totalMinor + tipMinor
        const gift = Math.min(giftMinor, totalMinor)
        const card = Math.min(cardMinor, dueMinor - gift)
        const cash = dueMinor - gift - card + overMinor
        const given: Tender[] = [
          { type: 'gift_card', amountMinor: gift, accountId: 'g' },
          { type: 'card', amountMinor: card, attemptId: 'a' },
          { type: 'cash', amountMinor: cash },
        ]
        const settled = settle({ totalMinor: dueMinor, tenders: given, cashStepMinor })
        fc.pre(settled.status === 'settled')
        if (settled.status !== 'settled') return
        const { roundingMinor, changeMinor } = settled
        const { tenders, roundedOffMinor } = withTip(given, { tipMinor, changeMinor })
        const takenMinor = sumExact(tenders.map(tipOf))
        expect(takenMinor).toBe(tipMinor - roundedOffMinor)
        expect(roundedOffMinor).toBeLessThanOrEqual(Math.max(0, -roundingMinor))
        expect(tenders.every(({ amountMinor }) => amountMinor >= 0)).toBe(true)
        expect(tenders.map((tender) => tender.amountMinor + tipOf(tender))).toEqual([gift, card, cash])
        const transaction: RetailTransaction = {
          ...{ type: 'retail_transaction', transactionId: 't', receiptNumber: 1, operatorId: 'o' },
          ...{ currency: 'EUR', lines: [{ ...lamp, grossMinor: totalMinor }], tenders, totalMinor },
          ...{ taxes: [{ taxCode: 'none', netMinor: totalMinor, taxMinor: 0 }], changeMinor },
          roundingMinor: roundingMinor + roundedOffMinor,
        }
        expect(reviewTransaction(transaction)).toEqual([])
        const { money } = post(transaction)
        expect(money.filter(({ account }) => account === 'suspense')).toEqual([])
        const tips = money.filter(({ account }) => account === 'tips')
        expect(sumExact(tips.map(({ amountMinor }) => -amountMinor))).toBe(takenMinor)
        const totals = totalsOfSale({ type: 'retail_transaction', shiftId: 's', transaction })
        expect(totals.sales?.amountMinor).toBe(totalMinor)
        expect(totals.cash?.[0]?.tenderedMinor ?? 0).toBe(cash - changeMinor)
        expect(totals.tips?.amountMinor).toBe(takenMinor)
      },
    ),
  )
})

test('of a tip that only coins could have given, what there is no coin for is rounded off', () => {
  const given: Tender[] = [
    { type: 'gift_card', amountMinor: 1000, accountId: 'g' },
    { type: 'cash', amountMinor: 1 },
  ]
  expect(withTip(given, { tipMinor: 2, changeMinor: 1 })).toEqual({ tenders: given, roundedOffMinor: 2 })
})

test.each([
  [2000, 10, 5, 200],
  [1995, 10, 5, 200],
  [333, 5, 5, 15],
  [18_950, 10, 100, 1900],
  [0, 10, 5, 0],
])('of %i, %i percent are, in coins of %i, %i', (totalMinor, percent, stepMinor, expected) => {
  expect(suggestedTip(totalMinor, { percent, stepMinor })).toBe(expected)
})
