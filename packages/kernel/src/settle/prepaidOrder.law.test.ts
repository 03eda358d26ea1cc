/** An order that is paid in parts: however it is paid, handed over or cancelled, money, taxes and goods agree. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Basket } from '../basket/basket.ts'
import type { BasketLine, SoldLine } from '../basket/line.ts'
import { agreedItem } from '../order/agreedLine.ts'
import { post } from '../posting/post.ts'
import { price } from '../price/price.ts'
import type { PricedBasket } from '../price/pricedBasket.ts'
import type { PricingRules } from '../price/rules.ts'
import { anyRules, dutchRules } from '../testBasket.ts'
import { totalsOfSale } from '../till/totalsOfSale.ts'
import { reviewTransaction } from '../transaction/review.ts'
import { closeTransaction, type RetailTransaction } from '../transaction/transaction.ts'
import { prepaidLines } from './prepaidLines.ts'

const day = '2026-03-01'
const goods = fc.array(
  fc.record({
    unitPriceE5: fc.integer({ min: 0, max: 500_000_000 }),
    quantityMilli: fc.integer({ min: 1, max: 499 }).map((pieces) => pieces * 1000),
    taxCategory: fc.constantFrom('standard', 'food'),
    takenOffPpm: fc.constantFrom(0, 100_000, 333_333),
  }),
  { minLength: 1, maxLength: 6 },
)

function priced(basket: Basket, rules: PricingRules = dutchRules): PricedBasket {
  const outcome = price(basket, rules, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

const basketWith = (lines: readonly BasketLine[]): Basket => ({ revision: 1, lines: [...lines] })

function prepayment(sold: SoldLine, index: number, original?: BasketLine['original']): BasketLine {
  return {
    lineId: `prepaid ${original?.transactionId ?? ''} ${index}`,
    item: {
      ...{ itemId: 'none', sku: '', name: 'Deposit', unit: 'piece', unitPriceE5: sold.unitPriceE5 },
      ...{ taxCategory: '', tracksStock: false, isExcluded: true },
    },
    quantityMilli: original === undefined ? 1000 : -1000,
    ...{ role: 'prepayment', serials: ['order'], sold },
    ...(original === undefined ? {} : { original }),
  }
}

function close(transactionId: string, basket: PricedBasket): RetailTransaction {
  return closeTransaction({
    ...{ transactionId, receiptNumber: 1, operatorId: 'ann', basket, cashStepMinor: 1 },
    tenders: basket.totalMinor === 0 ? [] : [{ type: 'cash', amountMinor: basket.totalMinor }],
  })
}

/** What the entries of the sales put on the credit of an account. */
const creditOf = (sales: readonly RetailTransaction[], account: string) =>
  sales
    .flatMap((sale) => post(sale).money)
    .reduce((sum, entry) => (entry.account === account ? sum - entry.amountMinor : sum), 0)

type Wished = { unitPriceE5: number; quantityMilli: number; taxCategory: string; takenOffPpm: number }

function wishedBasket(lines: readonly Wished[]): Basket {
  return basketWith(
    lines.map(({ takenOffPpm, quantityMilli, ...price }, index): BasketLine => {
      const item = { itemId: `${index}`, sku: '', name: 'Thing', unit: 'piece' as const, tracksStock: true }
      const discount = { type: 'percent' as const, reason: 'nice', ratePpm: takenOffPpm }
      const line = { lineId: `line ${index}`, quantityMilli, item: { ...item, ...price } }
      return takenOffPpm === 0 ? line : { ...line, discount }
    }),
  )
}

const agreedLines = (basket: PricedBasket) =>
  basket.lines.map((line): BasketLine => {
    const { lineId, quantityMilli } = line
    return { lineId, quantityMilli, item: agreedItem(line, 'EUR') }
  })

/** Pays on the order, one amount after the other, no more than it costs. */
function payInParts(order: PricedBasket, amounts: readonly number[], rules: PricingRules) {
  const sales: RetailTransaction[] = []
  const usable: BasketLine[] = []
  let paidMinor = 0
  for (const [turn, wishedMinor] of amounts.entries()) {
    const amountMinor = Math.min(wishedMinor, order.totalMinor - paidMinor)
    const split = prepaidLines(order.taxes, { amountMinor, paidBeforeMinor: paidMinor }, 'EUR')
    if (split.status !== 'split') throw new Error(split.status)
    if (split.lines.length === 0) continue
    const transactionId = `deposit ${turn}`
    const lines = split.lines.map((sold, index) => prepayment(sold, index))
    sales.push(close(transactionId, priced(basketWith(lines), rules)))
    split.lines.forEach((sold, index) => {
      usable.push(prepayment(sold, index, { transactionId, lineNumber: index + 1 }))
    })
    paidMinor += amountMinor
  }
  return { sales, usable, paidMinor }
}

test('whatever was paid before, the goods cost what was agreed and are taxed once', () => {
  const amounts = fc.array(fc.nat(1_000_000), { maxLength: 4 })
  fc.assert(
    fc.property(goods, amounts, fc.boolean(), anyRules, (lines, wishedMinor, isCancelled, store) => {
      const rules = { ...dutchRules, ...store }
      const before = priced(wishedBasket(lines), rules)
      const agreed = agreedLines(before)
      const order = priced(basketWith(agreed), rules)
      expect(order.taxes).toEqual(before.taxes)

      const { sales, usable, paidMinor } = payInParts(order, wishedMinor, rules)
      expect(sales.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(paidMinor)
      expect(creditOf(sales, 'prepayment') + creditOf(sales, 'tax')).toBe(paidMinor)
      expect(creditOf(sales, 'sales')).toBe(0)

      const due = isCancelled ? { totalMinor: 0, netMinor: 0, taxMinor: 0 } : order
      const last = priced(basketWith(isCancelled ? usable : [...agreed, ...usable]), rules)
      expect(last.totalMinor).toBe(due.totalMinor - paidMinor)
      if (last.lines.length > 0) sales.push(close('last', last))
      for (const sale of sales) expect(reviewTransaction(sale)).toEqual([])
      expect(creditOf(sales, 'suspense')).toBe(0)
      expect(creditOf(sales, 'prepayment')).toBe(0)
      expect(creditOf(sales, 'tax')).toBe(due.taxMinor)
      expect(creditOf(sales, 'sales')).toBe(due.netMinor)
      const held = sales.flatMap((sale) => post(sale).value)
      expect(held.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
    }),
  )
})

test('a deposit is no sale in the totals of its register, and its tax is', () => {
  const split = prepaidLines(
    [{ taxCode: 'NL-21', ratePpm: 210_000, netMinor: 10_000, taxMinor: 2100 }],
    { amountMinor: 1210, paidBeforeMinor: 0 },
    'EUR',
  )
  if (split.status !== 'split') throw new Error(split.status)
  const sale = close('deposit', priced(basketWith(split.lines.map((sold, index) => prepayment(sold, index)))))
  const totals = totalsOfSale({ type: 'retail_transaction', shiftId: 's', transaction: sale })
  expect(totals).toMatchObject({
    ...{ sales: { count: 0, amountMinor: 0 }, returns: { count: 0, amountMinor: 0 }, goodsSoldMilli: 0 },
    prepayments: { count: 1, amountMinor: 1210 },
    taxes: [{ taxCode: 'NL-21', netMinor: 1000, taxMinor: 210 }],
  })
  expect(post(sale).money).toEqual([
    { account: 'till', detail: 'cash', currency: 'EUR', amountMinor: 1210 },
    { account: 'prepayment', detail: 'NL-21', currency: 'EUR', amountMinor: -1000 },
    { account: 'tax', detail: 'NL-21', currency: 'EUR', amountMinor: -210 },
  ])
})

test('several taxes on the same goods each have their share of a payment', () => {
  const parts = [
    { code: 'state', treatment: 'charged' as const, baseMinor: 10_000, taxMinor: 625 },
    { code: 'county', treatment: 'charged' as const, baseMinor: 10_000, taxMinor: 175 },
  ]
  const taxes = [{ taxCode: 'state+county', netMinor: 10_000, taxMinor: 800, parts }]
  expect(prepaidLines(taxes, { amountMinor: 5400, paidBeforeMinor: 0 }, 'USD')).toMatchObject({
    lines: [
      {
        ...{ grossMinor: 5400, taxMinor: 400 },
        taxParts: [
          { code: 'state', baseMinor: 5000, taxMinor: 313 },
          { code: 'county', baseMinor: 5000, taxMinor: 87 },
        ],
      },
    ],
  })
  expect(prepaidLines(taxes, { amountMinor: 10_801, paidBeforeMinor: 0 }, 'USD')).toEqual({
    ...{ status: 'exceeds_order', leftMinor: 10_800 },
  })
})
