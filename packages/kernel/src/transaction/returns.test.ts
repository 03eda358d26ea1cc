/** Whatever comes back in whatever parts: all of it is the sale, and no tender takes back more than it gave. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BasketLine } from '../basket/line.ts'
import { post } from '../posting/post.ts'
import { price } from '../price/price.ts'
import { planRefund } from '../settle/refundTenders.ts'
import { settle } from '../settle/settle.ts'
import type { Tender } from '../settle/tender.ts'
import { anyLines, anyRules, basketOf, dutchRules, type TestLine } from '../testBasket.ts'
import { paidTenders, returnedMilli, soldLine } from './returns.ts'
import { closeTransaction, type RetailTransaction } from './transaction.ts'

const day = '2026-11-22'
const identity = { receiptNumber: 1, operatorId: 'o' }

function closed(transactionId: string, lines: BasketLine[], tenders: Tender[]): RetailTransaction {
  const outcome = price({ lines, revision: 1 }, dutchRules, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return closeTransaction({ ...identity, transactionId, basket: outcome.basket, tenders, cashStepMinor: 1 })
}

/** A sale that was paid by card up to `cardMinor`, the rest in cash. */
function sold(lines: readonly TestLine[], { mode = {}, cardMinor }: { mode?: object; cardMinor: number }) {
  const outcome = price({ ...basketOf(lines) }, { ...dutchRules, ...mode }, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  const { basket } = outcome
  const byCardMinor = Math.min(cardMinor, basket.totalMinor)
  const restMinor = basket.totalMinor - byCardMinor
  const tenders: Tender[] = []
  if (byCardMinor > 0) tenders.push({ type: 'card', amountMinor: byCardMinor, attemptId: 'a' })
  if (restMinor > 0) tenders.push({ type: 'cash', amountMinor: restMinor })
  return closeTransaction({ ...identity, transactionId: 'sale', basket, tenders, cashStepMinor: 1 })
}

/** Takes back so much of some lines, to the tenders of the sale first. */
function takeBack(
  sale: RetailTransaction,
  returns: readonly RetailTransaction[],
  parts: readonly { lineNumber: number; quantityMilli: number }[],
): RetailTransaction {
  const lines = parts.flatMap(({ lineNumber, quantityMilli }): BasketLine[] => {
    const own = sale.lines[lineNumber - 1]
    const back = soldLine(sale, lineNumber, returns)
    if (own === undefined || back === undefined) return []
    const { itemId, sku, name, unit, unitPriceE5, tracksStock } = own
    const item = { itemId, sku, name, unit, unitPriceE5, tracksStock, taxCategory: '' }
    const original = { transactionId: sale.transactionId, lineNumber }
    return [{ lineId: `${lineNumber}`, item, quantityMilli: -quantityMilli, original, sold: back }]
  })
  const priced = price({ lines, revision: 1 }, dutchRules, day)
  if (priced.status !== 'priced') throw new Error(priced.status)
  const refundMinor = priced.basket.totalMinor
  const { changeMinor } = sale
  const plan = planRefund(paidTenders(sale, returns), { refundMinor, changeMinor })
  expect(plan.leftMinor).toBe(0)
  const tenders = plan.parts.map(({ tender, amountMinor }, index): Tender => {
    if (tender.type !== 'card') return { type: 'cash', amountMinor }
    return {
      type: 'card',
      amountMinor,
      attemptId: `back ${returns.length} ${index}`,
      reverses: tender.attemptId,
    }
  })
  return closed(`return ${returns.length}`, lines, tenders)
}

const goingOut = anyLines.map((lines) =>
  lines.map((line) => ({ ...line, quantityMilli: Math.abs(line.quantityMilli) })),
)

test('in whatever parts a sale comes back: its total, its taxes and its tenders, exactly', () => {
  fc.assert(
    fc.property(
      goingOut,
      anyRules,
      fc.nat(2_000_000),
      fc.infiniteStream(fc.nat(100)),
      (lines, mode, card, draws) => {
        const sale = sold(lines, { mode, cardMinor: card })
        const returns: RetailTransaction[] = []
        const draw = () => draws.next().value ?? 1
        const left = (lineNumber: number) =>
          (sale.lines[lineNumber - 1]?.quantityMilli ?? 0) - returnedMilli(sale, lineNumber, returns)
        for (let round = 0; round < 4; round += 1) {
          const isLast = round === 3
          const parts = sale.lines.flatMap((_, index) => {
            const quantityMilli = isLast ? left(index + 1) : Math.floor((left(index + 1) * draw()) / 100)
            return quantityMilli === 0 ? [] : [{ lineNumber: index + 1, quantityMilli }]
          })
          if (parts.length > 0) returns.push(takeBack(sale, returns, parts))
          const backMinor = returns.reduce((sum, { totalMinor }) => sum - totalMinor, 0)
          expect(backMinor).toBeLessThanOrEqual(sale.totalMinor)
          for (const { tender, refundedMinor } of paidTenders(sale, returns))
            expect(refundedMinor).toBeLessThanOrEqual(tender.amountMinor)
        }
        expect(returns.reduce((sum, { totalMinor }) => sum - totalMinor, 0)).toBe(sale.totalMinor)
        for (const { taxCode, netMinor, taxMinor } of sale.taxes) {
          const back = returns.flatMap(({ taxes }) => taxes.filter((tax) => tax.taxCode === taxCode))
          expect(back.reduce((sum, tax) => sum - tax.taxMinor, 0)).toBe(taxMinor)
          expect(back.reduce((sum, tax) => sum - tax.netMinor, 0)).toBe(netMinor)
        }
        for (const { tender, refundedMinor } of paidTenders(sale, returns))
          expect(refundedMinor).toBe(tender.amountMinor)
      },
    ),
    { numRuns: 60 },
  )
})

test('no more comes back than was sold, in one return or in two', () => {
  const sale = sold([{ unitPriceE5: 333_000, quantityMilli: 3000, taxCategory: 'food' }], { cardMinor: 0 })
  const first = takeBack(sale, [], [{ lineNumber: 1, quantityMilli: 2000 }])
  expect(returnedMilli(sale, 1, [first])).toBe(2000)
  expect(() => takeBack(sale, [first], [{ lineNumber: 1, quantityMilli: 2000 }])).toThrow(
    'return_exceeds_sale',
  )
})

test('only what went out comes back', () => {
  const sale = sold([{ unitPriceE5: 100_000, quantityMilli: 1000, taxCategory: 'food' }], { cardMinor: 0 })
  const back = takeBack(sale, [], [{ lineNumber: 1, quantityMilli: 1000 }])
  expect(soldLine(back, 1, [])).toBeUndefined()
  expect(soldLine(sale, 2, [])).toBeUndefined()
})

test('what is thrown away never was in stock again', () => {
  const line = (disposal: 'restock' | 'waste'): BasketLine => ({
    ...{
      lineId: disposal,
      quantityMilli: -1000,
      returned: { reason: 'broken', disposal, approvedBy: 'ann' },
    },
    item: {
      ...{ itemId: disposal, sku: 's', name: 'Cup', unit: 'piece', unitPriceE5: 100_000 },
      ...{ taxCategory: 'food', tracksStock: true },
    },
  })
  const outcome = price({ lines: [line('restock'), line('waste')], revision: 1 }, dutchRules, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  expect(settle({ totalMinor: outcome.basket.totalMinor, tenders: [], cashStepMinor: 5 }).status).toBe(
    'tender_missing',
  )
  const transaction = closed('t', [line('restock'), line('waste')], [{ type: 'cash', amountMinor: -200 }])
  expect(post(transaction).stock).toEqual([{ itemId: 'restock', quantityMilli: 1000 }])
  expect(transaction.lines[1]).toMatchObject({
    returned: { reason: 'broken', disposal: 'waste' },
    approvedBy: 'ann',
  })
})

test('an account of stored value takes back what it paid, and no more, in whatever parts', () => {
  const gift: Tender = { type: 'gift_card', amountMinor: 200, accountId: 'GC000123' }
  const whole = sold([{ unitPriceE5: 300_000, quantityMilli: 1000, taxCategory: 'standard' }], {
    cardMinor: 0,
  })
  const sale: RetailTransaction = {
    ...whole,
    totalMinor: 300,
    tenders: [{ type: 'cash', amountMinor: 100 }, gift],
  }
  const returned = (transactionId: string, tenders: Tender[]): RetailTransaction => ({
    ...{ ...sale, transactionId, tenders },
    lines: sale.lines.map((line) => ({
      ...{ ...line, quantityMilli: -1000, grossMinor: -150 },
      original: { transactionId: sale.transactionId, lineNumber: 1 },
    })),
  })
  const onCard = returned('r1', [{ ...gift, amountMinor: -150 }])
  const refunded = (returns: RetailTransaction[]) =>
    paidTenders(sale, returns).map(({ refundedMinor }) => refundedMinor)
  expect(refunded([])).toEqual([0, 0])
  expect(refunded([onCard])).toEqual([0, 150])
  expect(refunded([onCard, returned('r2', [{ type: 'cash', amountMinor: -150 }])])).toEqual([100, 150])
})
