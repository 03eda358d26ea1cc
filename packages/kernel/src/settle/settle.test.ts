import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settle } from './settle.ts'
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
