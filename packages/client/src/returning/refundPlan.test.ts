/** Money goes back where it came from, and whatever the order in which goods come back, no tender gets more than it gave. */
import type { RetailTransaction, Tender } from '@kassa/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { KnownSale } from './knownSale.ts'
import { planRefunds } from './refundPlan.ts'

const cash = (amountMinor: number): Tender => ({ type: 'cash', amountMinor })
const card = (amountMinor: number, attemptId = 'a'): Tender => ({ type: 'card', amountMinor, attemptId })

function saleOf(transactionId: string, tenders: Tender[], returns: RetailTransaction[] = []): KnownSale {
  const transaction = { transactionId, tenders, changeMinor: 0, lines: [], taxes: [] }
  return { transaction: transaction as unknown as RetailTransaction, at: '', returns }
}

const back = (transactionId: string, grossMinor: number) => ({ grossMinor, original: { transactionId } })

const amounts = (planned: ReturnType<typeof planRefunds>) => planned.map(({ amountMinor }) => amountMinor)

it('goes to the card first, the rest in cash', () => {
  const sale = saleOf('s', [cash(500), card(700)])
  expect(amounts(planRefunds({ lines: [back('s', -1000)], totalMinor: -1000 }, [sale]))).toEqual([-700])
  expect(amounts(planRefunds({ lines: [back('s', -300)], totalMinor: -300 }, [sale]))).toEqual([-300])
})

it('is no more than the difference where something else goes out', () => {
  const basket = { lines: [back('s', -1000), { grossMinor: 600 }], totalMinor: -400 }
  expect(amounts(planRefunds(basket, [saleOf('s', [card(1000)])]))).toEqual([-400])
})

it('of goods from two sales goes to the tenders of each; goods of no known sale are paid out', () => {
  const sales = [saleOf('one', [card(300, 'a')]), saleOf('two', [card(500, 'b')])]
  const lines = [back('one', -300), back('two', -200), { grossMinor: -100 }, back('unknown', -50)]
  expect(planRefunds({ lines, totalMinor: -650 }, sales)).toMatchObject([
    { amountMinor: -300, tender: { attemptId: 'a' } },
    { amountMinor: -200, tender: { attemptId: 'b' } },
  ])
})

it('never gives a card more than it paid, in whatever parts and with whatever else', () => {
  const parts = fc.array(
    fc.record({
      worthMinor: fc.integer({ min: 1, max: 900 }),
      otherMinor: fc.nat(500),
      isDeclined: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.nat(2000),
      parts,
      (byCardMinor, inCashMinor, script) => {
        const tenders = [card(byCardMinor), cash(inCashMinor)]
        const returns: RetailTransaction[] = []
        let leftMinor = byCardMinor + inCashMinor
        for (const { worthMinor, otherMinor, isDeclined } of script) {
          const backMinor = Math.min(worthMinor, leftMinor)
          const totalMinor = otherMinor - backMinor
          leftMinor -= backMinor
          if (totalMinor >= 0) continue
          const planned = planRefunds(
            { lines: [back('s', -backMinor), { grossMinor: otherMinor }], totalMinor },
            [saleOf('s', tenders, returns)],
          )
          const toCardMinor = isDeclined ? 0 : -amounts(planned).reduce((sum, one) => sum + one, 0)
          expect(toCardMinor).toBeLessThanOrEqual(-totalMinor)
          const given: Tender[] = []
          if (toCardMinor > 0) {
            given.push({
              type: 'card',
              amountMinor: -toCardMinor,
              attemptId: `r${returns.length}`,
              reverses: 'a',
            })
          }
          if (-totalMinor > toCardMinor) given.push(cash(totalMinor + toCardMinor))
          const lines = [{ ...back('s', -backMinor), quantityMilli: -1000 }]
          const later = { transactionId: `r${returns.length}`, tenders: given, lines }
          returns.push(later as unknown as RetailTransaction)
        }
        const toCard = returns.flatMap((later) => later.tenders.filter(({ type }) => type === 'card'))
        const sumMinor = toCard.reduce((sum, { amountMinor }) => sum - amountMinor, 0)
        expect(sumMinor).toBeLessThanOrEqual(byCardMinor)
      },
    ),
    { numRuns: 300 },
  )
})
