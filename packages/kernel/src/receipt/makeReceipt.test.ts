import { expect, test } from 'vitest'
import { price } from '../price/price.ts'
import { basketOf, dutchRules } from '../testBasket.ts'
import { closeTransaction } from '../transaction/transaction.ts'
import { makeReceipt, type ReceiptContext, type ReceiptWords } from './makeReceipt.ts'

// Each word is its own name, so that a test reads which word stands where.
const words = new Proxy({} as ReceiptWords, { get: (_, name) => String(name) })
const context: ReceiptContext = {
  ...{
    kind: 'sale',
    language: 'nl',
    registerName: 'Kassa 1',
    operatorName: 'Cashier',
    at: '22-11-2026 10:15',
    words,
  },
  store: {
    name: 'Amsterdam',
    address: ['Voorbeeldstraat 1'],
    companyNumber: '1',
    taxNumber: 'NL0',
    footer: 'Tot ziens',
  },
  proof: 'KASSA1:X',
  format: {
    amount: (amountMinor) => String(amountMinor),
    quantity: (quantityMilli) => `${quantityMilli}`,
    unitPrice: (unitPriceE5) => `${unitPriceE5}`,
    rate: (ratePpm) => `${ratePpm}`,
  },
}

function saleOf(quantityMilli: number, paidMinor: number) {
  const lines = [
    { unitPriceE5: 499_000, quantityMilli, taxCategory: 'standard' },
    { unitPriceE5: 299_000, quantityMilli: quantityMilli < 0 ? -1000 : 1000, taxCategory: 'food' },
  ]
  const outcome = price(basketOf(lines), dutchRules, '2026-11-22')
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  const tenders = [{ type: 'cash' as const, amountMinor: paidMinor }]
  const identity = { transactionId: 't', receiptNumber: 42, operatorId: 'o', cashStepMinor: 5 }
  return closeTransaction({ ...identity, basket: outcome.basket, tenders })
}

test('a sale: goods, total, rounding, tender, change, tax by rate, proof', () => {
  const { blocks } = makeReceipt(saleOf(2000, 2000), context)
  expect(blocks).toContainEqual({ type: 'line', label: 'Thing 0', detail: '2000 × 499000', amount: '998' })
  expect(blocks).toContainEqual({ type: 'line', label: 'Thing 1', amount: '299' })
  const amounts = blocks.flatMap((block) => (block.type === 'line' ? [[block.label, block.amount]] : []))
  expect(amounts.slice(2)).toEqual([
    ['total', '1297'],
    ['cashRounding', '-2'],
    ['toPay', '1295'],
    ['cash', '2000'],
    ['change', '-705'],
  ])
  const columns = blocks.flatMap((block) =>
    block.type === 'columns' ? [block.cells.map((cell) => cell.text)] : [],
  )
  expect(columns).toContainEqual(['receipt', 'number 42'])
  expect(columns.slice(-2)).toEqual([
    ['210000', '825', '173', '998'],
    ['90000', '274', '25', '299'],
  ])
  expect(blocks.at(-2)).toEqual({ type: 'qr', data: 'KASSA1:X', caption: 'scanToVerify' })
})

test('a return says so and shows what is paid out; a copy says that it is one', () => {
  const texts = (kind: ReceiptContext['kind']) =>
    JSON.stringify(makeReceipt(saleOf(-2000, -1295), { ...context, kind }).blocks)
  expect(texts('return')).toContain('"return"')
  expect(texts('return')).toContain('"paidOut"')
  expect(texts('copy')).toContain('"copy"')
})

test('of a payment that is split, the cash part is what is due in cash', () => {
  const sale = saleOf(2000, 2000)
  const split = {
    ...sale,
    tenders: [{ type: 'card' as const, amountMinor: 1000, attemptId: 'a' }, ...sale.tenders],
  }
  expect(makeReceipt(split, context).blocks).toContainEqual({
    type: 'line',
    label: 'toPay',
    amount: '295',
    weight: 'bold',
  })
})
