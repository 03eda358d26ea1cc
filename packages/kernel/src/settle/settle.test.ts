import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SettleInput, settle } from './settle.ts'
import type { Tender } from './tender.ts'

const cash = (amountMinor: number): Tender => ({ type: 'cash', amountMinor })
const card = (amountMinor: number): Tender => ({ type: 'card', amountMinor, attemptId: 'attempt' })
const settled = (roundingMinor: number, changeMinor: number) => ({
  status: 'settled',
  roundingMinor,
  changeMinor,
})
const missing = (remainingMinor: number, remainingCashMinor: number) => {
  return { status: 'tender_missing', remainingMinor, remainingCashMinor }
}

test.each<[what: string, totalMinor: number, cashStepMinor: number, tenders: Tender[], expected: object]>([
  ['nothing paid yet', 1297, 5, [], missing(1297, 1295)],
  ['exact by card: never rounded', 1297, 5, [card(1297)], settled(0, 0)],
  ['cash, rounded down, with change', 1297, 5, [cash(2000)], settled(-2, 705)],
  ['cash, rounded up', 1298, 5, [cash(1300)], settled(2, 0)],
  ['cash to the cent, where someone has the cents', 1297, 5, [cash(1297)], settled(0, 0)],
  ['too little cash', 1297, 5, [cash(1000)], missing(297, 295)],
  ['card first, the rest in cash is rounded', 1297, 5, [card(1000), cash(300)], settled(-2, 5)],
  ['cash first, the rest by card is not', 1297, 5, [cash(1000), card(297)], settled(0, 0)],
  ['card for more than is due', 1297, 5, [card(1300)], { status: 'tender_exceeds_due', excessMinor: 3 }],
  ['krona', 2950, 100, [cash(5000)], settled(50, 2000)],
  ['two cents are paid by nothing, once cash is chosen', 2, 5, [cash(0)], settled(-2, 0)],
  ['two cents are due as long as no tender is chosen', 2, 5, [], missing(2, 0)],
  ['a basket of nothing', 0, 5, [], settled(0, 0)],
  ['refund in cash', -1297, 5, [cash(-1295)], settled(2, 0)],
  ['refund to the card', -1297, 5, [card(-1297)], settled(0, 0)],
  ['refund still due', -1297, 5, [], missing(-1297, -1295)],
  ['refund of too much cash', -1297, 5, [cash(-2000)], { status: 'tender_exceeds_due', excessMinor: 705 }],
  ['a refund is not paid in', -1297, 5, [card(100)], missing(-1397, -1395)],
])('%s', (_, totalMinor, cashStepMinor, tenders, expected) => {
  expect(settle({ totalMinor, tenders, cashStepMinor })).toEqual(expected)
})

test('whatever settles adds up, and paying what is asked for settles', () => {
  const totals = fc.integer({ min: -1_000_000, max: 1_000_000 })
  const steps = fc.constantFrom(1, 5, 50, 100)
  const parts = fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 3 })
  fc.assert(
    fc.property(totals, steps, parts, (totalMinor, cashStepMinor, handed) => {
      const sign = totalMinor < 0 ? -1 : 1
      const tenders = handed.map((amount, index) =>
        index % 2 === 0 ? cash(sign * amount) : card(sign * amount),
      )
      const outcome = settle({ totalMinor, tenders, cashStepMinor })
      if (outcome.status === 'settled') {
        const paid = tenders.reduce((sum, tender) => sum + tender.amountMinor, 0)
        expect(paid - outcome.changeMinor).toBe(totalMinor + outcome.roundingMinor)
        expect(outcome.changeMinor).toBeGreaterThanOrEqual(0)
        expect(Math.abs(outcome.roundingMinor) * 2).toBeLessThanOrEqual(cashStepMinor)
      }
      if (outcome.status === 'tender_missing') {
        const byCash = [...tenders, cash(outcome.remainingCashMinor)]
        expect(settle({ totalMinor, tenders: byCash, cashStepMinor }).status).toBe('settled')
        const byCard = [...tenders, card(outcome.remainingMinor)]
        expect(settle({ totalMinor, tenders: byCard, cashStepMinor }).status).toBe('settled')
      }
    }),
  )
})

const cheque = (amountMinor: number): Tender => ({ type: 'other', amountMinor, name: 'cheque' })
const gift = (amountMinor: number): Tender => ({ type: 'gift_card', amountMinor, accountId: 'G1' })
const voucher = (amountMinor: number): Tender => ({ type: 'voucher', amountMinor, accountId: 'V1' })

// Vouchers keep what is over; a gift card pays at most 10.00 of a sale; a cheque gives change.
const rules: SettleInput['rules'] = {
  voucher: { over: 'keep' },
  gift_card: { over: 'refuse', mostMinor: 1000 },
  other: { over: 'change' },
}

test.each<[what: string, totalMinor: number, tenders: Tender[], expected: object]>([
  ['a voucher of more than is due', 1297, [voucher(1500)], { ...settled(0, 0), forfeitedMinor: 203 }],
  ['a voucher of what is due leaves nothing over', 1297, [voucher(1297)], settled(0, 0)],
  ['a voucher of less, the rest by card', 1297, [voucher(1000), card(297)], settled(0, 0)],
  ['a voucher of less, the rest in cash', 1297, [cash(300), voucher(1000)], settled(-2, 5)],
  ['a voucher of less', 1297, [voucher(1000)], missing(297, 295)],
  ['two vouchers', 1297, [voucher(1000), voucher(500)], { ...settled(0, 0), forfeitedMinor: 203 }],
  [
    'a voucher that pays all, and cash: it all comes back',
    1297,
    [voucher(1500), cash(100)],
    {
      ...settled(0, 100),
      forfeitedMinor: 203,
    },
  ],
  [
    'a voucher goes after what may not be over',
    1297,
    [voucher(1000), card(1000)],
    {
      ...settled(0, 0),
      forfeitedMinor: 703,
    },
  ],
  [
    'a refund by voucher of more than is due',
    -1297,
    [voucher(-1500)],
    {
      status: 'tender_exceeds_due',
      excessMinor: 203,
    },
  ],
  ['a refund by voucher', -1297, [voucher(-1297)], settled(0, 0)],
  ['a gift card up to its limit', 1297, [gift(1000), card(297)], settled(0, 0)],
  [
    'a gift card over its limit',
    1297,
    [gift(1001)],
    {
      ...{ status: 'tender_over_limit', type: 'gift_card', mostMinor: 1000 },
    },
  ],
  [
    'two gift cards count together',
    1297,
    [gift(600), card(297), gift(600)],
    {
      ...{ status: 'tender_over_limit', type: 'gift_card', mostMinor: 1000 },
    },
  ],
  [
    'a limit is told before what is over',
    500,
    [gift(1200)],
    {
      ...{ status: 'tender_over_limit', type: 'gift_card', mostMinor: 1000 },
    },
  ],
  ['others have no limit', 3000, [card(3000)], settled(0, 0)],
  ['a cheque that gives change', 1297, [cheque(1500)], settled(-2, 205)],
])('%s', (_, totalMinor, tenders, expected) => {
  expect(settle({ totalMinor, tenders, cashStepMinor: 5, rules })).toEqual(expected)
})

test.each<[what: string, totalMinor: number, tenders: Tender[], expected: object]>([
  ['cash beyond the cent, not yet to the coin', 1298, [cash(1299)], missing(1, 1)],
  ['too little by as much as rounding gives', 1298, [cash(1298)], settled(0, 0)],
  ['nothing is due and cash comes', 0, [cash(500)], settled(0, 500)],
  ['nothing is due and a card is charged', 0, [card(5)], { status: 'tender_exceeds_due', excessMinor: 5 }],
  ['two cents left over by a card', 1297, [card(1295)], missing(2, 0)],
  ['all by card, and an empty hand', 1297, [card(1297), cash(0)], settled(0, 0)],
])('at the edges: %s', (_, totalMinor, tenders, expected) => {
  expect(settle({ totalMinor, tenders, cashStepMinor: 5 })).toEqual(expected)
})

test('nothing is settled before it is known what became of a card payment', () => {
  const inDoubt = ['first', 'second'].map((attemptId) => ({ attemptId, amountMinor: 500 }))
  const input: SettleInput = { totalMinor: 1000, tenders: [gift(2000)], cashStepMinor: 5, rules, inDoubt }
  expect(settle(input)).toEqual({ status: 'payment_in_doubt', attemptIds: ['first', 'second'] })
  expect(settle({ ...input, tenders: [card(1000)], inDoubt: [] })).toEqual(settled(0, 0))
})

test('a total is an exact integer', () => {
  const total = (totalMinor: number) => () => settle({ totalMinor, tenders: [], cashStepMinor: 5 })
  expect(total(12.5)).toThrow('totalMinor is not an exact integer: 12.5')
})

test('whatever the rules, what settles adds up, and the order of tenders changes nothing', () => {
  const kinds = [cash, card, voucher, cheque]
  const anyTender = fc
    .tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 3000 }))
    .map(([make, amountMinor]) => make(amountMinor))
  fc.assert(
    fc.property(fc.nat(5000), fc.array(anyTender, { maxLength: 4 }), (totalMinor, tenders) => {
      const outcome = settle({ totalMinor, tenders, cashStepMinor: 5, rules })
      const reversed = [...tenders].reverse()
      expect(settle({ totalMinor, tenders: reversed, cashStepMinor: 5, rules })).toEqual(outcome)
      if (outcome.status !== 'settled') return
      const { changeMinor, roundingMinor, forfeitedMinor = 0 } = outcome
      const paid = tenders.reduce((sum, tender) => sum + tender.amountMinor, 0)
      expect(paid - changeMinor - forfeitedMinor).toBe(totalMinor + roundingMinor)
    }),
  )
})
