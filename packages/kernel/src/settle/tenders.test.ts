/** Tenders with rules of their own, and payments in doubt. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRefund } from './refundTenders.ts'
import { settle } from './settle.ts'
import type { Tender, TenderRules } from './tender.ts'

const cash = (amountMinor: number): Tender => ({ type: 'cash', amountMinor })
const card = (amountMinor: number): Tender => ({ type: 'card', amountMinor, attemptId: 'a' })
const voucher = (amountMinor: number): Tender => ({ type: 'voucher', amountMinor, accountId: 'v' })
const giftCard = (amountMinor: number): Tender => ({ type: 'gift_card', amountMinor, accountId: 'g' })
const rules: TenderRules = {
  voucher: { over: 'keep' },
  gift_card: { over: 'change' },
  cash: { over: 'change', mostMinor: 300_000 },
}

test.each<[string, number, Tender[], object]>([
  [
    'a voucher for less than is due',
    1500,
    [voucher(1000), cash(500)],
    { status: 'settled', roundingMinor: 0, changeMinor: 0 },
  ],
  [
    'the rest of a voucher stays',
    1500,
    [voucher(2000)],
    { status: 'settled', roundingMinor: 0, changeMinor: 0, forfeitedMinor: 500 },
  ],
  [
    'the rest of a voucher is no change, though cash is given too',
    1500,
    [voucher(2000), cash(500)],
    { status: 'settled', roundingMinor: 0, changeMinor: 500, forfeitedMinor: 500 },
  ],
  [
    'the rest of this gift card is paid out in coins',
    1497,
    [giftCard(2000)],
    { status: 'settled', roundingMinor: -2, changeMinor: 505 },
  ],
  [
    'no more cash than the law allows',
    400_000,
    [cash(300_001)],
    { status: 'tender_over_limit', type: 'cash', mostMinor: 300_000 },
  ],
  [
    'so much cash it allows',
    300_000,
    [cash(100_000), cash(200_000)],
    { status: 'settled', roundingMinor: 0, changeMinor: 0 },
  ],
  [
    'no voucher takes back more than is due',
    -1500,
    [voucher(-2000)],
    { status: 'tender_exceeds_due', excessMinor: 500 },
  ],
  ['a refund to a voucher', -1500, [voucher(-1500)], { status: 'settled', roundingMinor: 0, changeMinor: 0 }],
  [
    'cards and cheques for more',
    1500,
    [card(1000), { type: 'other', name: 'cheque', amountMinor: 600 }],
    { status: 'tender_exceeds_due', excessMinor: 100 },
  ],
])('%s', (_, totalMinor, tenders, expected) => {
  expect(settle({ totalMinor, tenders, cashStepMinor: 5, rules })).toEqual(expected)
})

test('nothing is settled while a payment is in doubt', () => {
  const inDoubt = [{ attemptId: 'lost', amountMinor: 500 }]
  expect(settle({ totalMinor: 500, tenders: [cash(500)], cashStepMinor: 5, inDoubt })).toEqual({
    ...{ status: 'payment_in_doubt', attemptIds: ['lost'] },
  })
  expect(settle({ totalMinor: 500, tenders: [cash(500)], cashStepMinor: 5, inDoubt: [] }).status).toBe(
    'settled',
  )
})

const anyTender = fc
  .tuple(fc.constantFrom(cash, card, voucher, giftCard), fc.integer({ min: 1, max: 5000 }))
  .map(([make, amountMinor]) => make(amountMinor))

test('the order of tenders changes nothing; what settles adds up; a refund of it is its mirror', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9000 }),
      fc.array(anyTender, { maxLength: 5 }),
      (totalMinor, tenders) => {
        const outcome = settle({ totalMinor, tenders, cashStepMinor: 5, rules })
        expect(settle({ totalMinor, tenders: [...tenders].reverse(), cashStepMinor: 5, rules })).toEqual(
          outcome,
        )
        if (outcome.status !== 'settled') return
        const { changeMinor, forfeitedMinor = 0, roundingMinor } = outcome
        const paidMinor = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
        expect(paidMinor - changeMinor - forfeitedMinor).toBe(totalMinor + roundingMinor)
        if (changeMinor > 0 || forfeitedMinor > 0) return
        const back = tenders.map((tender): Tender => ({ ...tender, amountMinor: -tender.amountMinor }))
        expect(settle({ totalMinor: -totalMinor || 0, tenders: back, cashStepMinor: 5, rules })).toEqual({
          ...{ status: 'settled', changeMinor: 0, roundingMinor: -roundingMinor || 0 },
        })
      },
    ),
  )
})

describe('a refund', () => {
  const paid = (tender: Tender, refundedMinor = 0) => ({ tender, refundedMinor })
  const parts = (refundMinor: number, changeMinor: number, ...tenders: ReturnType<typeof paid>[]) => {
    const plan = planRefund(tenders, { refundMinor, changeMinor })
    return [plan.parts.map(({ type, amountMinor }) => [type, amountMinor]), plan.leftMinor]
  }

  test('goes to the cards first, then to the value, then cash without the change', () => {
    expect(parts(-1200, 0, paid(cash(1000)), paid(giftCard(300)), paid(card(700)))).toEqual([
      [
        ['card', -700],
        ['gift_card', -300],
        ['cash', -200],
      ],
      0,
    ])
    expect(parts(-1000, 0, paid(cash(1000)), paid(card(700), 700))).toEqual([[['cash', -1000]], 0])
    expect(parts(-700, 300, paid(cash(1000)))).toEqual([[['cash', -700]], 0])
    expect(parts(-800, 300, paid(cash(1000)))).toEqual([[['cash', -700]], -100])
    expect(parts(-300, 500, paid(cash(400)), paid(cash(400)))).toEqual([[['cash', -300]], 0])
    expect(parts(0, 0, paid(card(700)))).toEqual([[], 0])
    expect(() => parts(5, 0)).toThrow('below zero')
  })

  test('of a whole sale in parts takes back every tender and no more', () => {
    const tenders = fc.array(anyTender, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(tenders, fc.integer({ min: 1, max: 2000 }), (sale, step) => {
        const refunded = sale.map(() => 0)
        let leftMinor = sale.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
        while (leftMinor > 0) {
          const refundMinor = -Math.min(step, leftMinor)
          const state = sale.map((tender, index) => paid(tender, refunded[index]))
          const plan = planRefund(state, { refundMinor, changeMinor: 0 })
          expect(plan.leftMinor).toBe(0)
          for (const { tender, amountMinor } of plan.parts) {
            const index = sale.indexOf(tender)
            refunded[index] = (refunded[index] ?? 0) - amountMinor
          }
          leftMinor += refundMinor
        }
        expect(refunded).toEqual(sale.map(({ amountMinor }) => amountMinor))
      }),
    )
  })
})
