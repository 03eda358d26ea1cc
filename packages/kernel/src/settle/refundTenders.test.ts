import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PaidTender, planRefund } from './refundTenders.ts'
import type { Tender, TenderType } from './tender.ts'

function tenderOf(type: TenderType, amountMinor: number): Tender {
  switch (type) {
    case 'cash':
      return { type, amountMinor }
    case 'card':
      return { type, amountMinor, attemptId: 'a' }
    case 'other':
      return { type, amountMinor, name: 'cheque' }
    default:
      return { type, amountMinor, accountId: 'account' }
  }
}
const paid = (type: TenderType, amountMinor: number, refundedMinor = 0): PaidTender => {
  return { tender: tenderOf(type, amountMinor), refundedMinor }
}
type Row = [
  what: string,
  payments: PaidTender[],
  refund: { refundMinor: number; changeMinor: number },
  parts: [TenderType, number][],
  leftMinor: number,
]

test.each<Row>([
  ['nothing', [paid('card', 500)], { refundMinor: 0, changeMinor: 0 }, [], 0],
  ['all by card', [paid('card', 500)], { refundMinor: -500, changeMinor: 0 }, [['card', -500]], 0],
  [
    'cards before cash, whatever came first',
    [paid('cash', 500), paid('card', 800)],
    { refundMinor: -950, changeMinor: 0 },
    [
      ['card', -800],
      ['cash', -150],
    ],
    0,
  ],
  [
    'change is cash that never came',
    [paid('cash', 2000)],
    { refundMinor: -1295, changeMinor: 705 },
    [['cash', -1295]],
    0,
  ],
  [
    'no more than came',
    [paid('cash', 2000)],
    { refundMinor: -1500, changeMinor: 705 },
    [['cash', -1295]],
    -205,
  ],
  [
    'change of two notes',
    [paid('cash', 1000), paid('cash', 1000)],
    { refundMinor: -1000, changeMinor: 1000 },
    [['cash', -1000]],
    0,
  ],
  [
    'change concerns cash only',
    [paid('card', 500)],
    { refundMinor: -500, changeMinor: 100 },
    [['card', -500]],
    0,
  ],
  [
    'what went back before',
    [paid('card', 800, 300), paid('cash', 500)],
    { refundMinor: -600, changeMinor: 0 },
    [
      ['card', -500],
      ['cash', -100],
    ],
    0,
  ],
  ['all of it went back before', [paid('card', 800, 800)], { refundMinor: -1, changeMinor: 0 }, [], -1],
  [
    'a tender that paid out takes nothing back',
    [paid('card', -300), paid('cash', 500)],
    { refundMinor: -100, changeMinor: 0 },
    [['cash', -100]],
    0,
  ],
])('%s', (_, payments, refund, parts, leftMinor) => {
  const plan = planRefund(payments, refund)
  expect(plan.parts.map(({ type, amountMinor }) => [type, amountMinor])).toEqual(parts)
  expect(plan.leftMinor).toBe(leftMinor)
  const given = payments.map(({ tender }) => tender)
  for (const { tender } of plan.parts) expect(given).toContain(tender)
})

test('in the order in which money is least easily laundered, cash last', () => {
  const order: TenderType[] = [
    'card',
    'other',
    'house_account',
    'points',
    'store_credit',
    'gift_card',
    'voucher',
    'cash',
  ]
  const payments = [...order].reverse().map((type) => paid(type, 100))
  const { parts } = planRefund(payments, { refundMinor: -800, changeMinor: 0 })
  expect(parts.map(({ type }) => type)).toEqual(order)
})

test('a refund is an amount below zero', () => {
  const plan = (refundMinor: number) => planRefund([paid('card', 500)], { refundMinor, changeMinor: 0 })
  expect(() => plan(1)).toThrow('a refund is below zero')
  expect(() => plan(0.5)).toThrow('refundMinor is not an exact integer: 0.5')
})

const anyPayment = fc
  .record({
    type: fc.constantFrom<TenderType>('card', 'cash', 'gift_card', 'other'),
    amountMinor: fc.integer({ min: 1, max: 10_000 }),
    refundedPercent: fc.nat(100),
  })
  .map(({ type, amountMinor, refundedPercent }) =>
    paid(type, amountMinor, Math.floor((amountMinor * refundedPercent) / 100)),
  )

test('parts and what is left make up the refund, and no tender takes back more than is open', () => {
  fc.assert(
    fc.property(fc.array(anyPayment, { maxLength: 6 }), fc.nat(40_000), (payments, refund) => {
      const { parts, leftMinor } = planRefund(payments, { refundMinor: -refund || 0, changeMinor: 0 })
      const open = (payment: PaidTender) => payment.tender.amountMinor - payment.refundedMinor
      const given = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      expect(given + leftMinor).toBe(-refund || 0)
      for (const { tender, amountMinor } of parts) {
        const payment = payments.find((one) => one.tender === tender)
        expect(-amountMinor).toBeGreaterThan(0)
        expect(-amountMinor).toBeLessThanOrEqual(payment === undefined ? 0 : open(payment))
      }
      if (leftMinor < 0) expect(-given || 0).toBe(payments.reduce((sum, each) => sum + open(each), 0))
    }),
  )
})
