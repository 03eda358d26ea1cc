/** Where each amount of a transaction is posted. */
import { expect, test } from 'vitest'
import type { Tender } from '../settle/tender.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction, Transaction } from '../transaction/transaction.ts'
import { post } from './post.ts'

const lamp: TransactionLine = {
  ...{ itemId: 'lamp', sku: 'l', name: 'Lamp', unit: 'piece', quantityMilli: 1000, unitPriceE5: 12_100_000 },
  ...{ grossMinor: 12_100, taxMinor: 2100, taxCode: 'NL-21', tracksStock: true },
}
const giftCard: TransactionLine = {
  ...lamp,
  ...{ itemId: 'card', quantityMilli: 2000, grossMinor: 5001, taxMinor: 0, taxCode: 'stored_value' },
  ...{ role: 'gift_card', serials: ['g1', 'g2'], tracksStock: false },
}
const sale = (tenders: Tender[], more: Partial<RetailTransaction> = {}): RetailTransaction => ({
  ...{ type: 'retail_transaction', transactionId: 't', receiptNumber: 1, operatorId: 'o', currency: 'EUR' },
  ...{ lines: [lamp], taxes: [{ taxCode: 'NL-21', ratePpm: 210_000, netMinor: 10_000, taxMinor: 2100 }] },
  ...{ tenders, totalMinor: 12_100, roundingMinor: 0, changeMinor: 0 },
  ...more,
})
const money = (transaction: RetailTransaction) =>
  post(transaction).money.map(({ account, detail, amountMinor }) => [account, detail, amountMinor])
const rate = { from: 'USD', to: 'EUR', numerator: 9, denominator: 10 }
const goods = [
  ['sales', 'NL-21', -10_000],
  ['tax', 'NL-21', -2100],
]

test.each<[string, Tender, [string, string]]>([
  ['cash', { type: 'cash', amountMinor: 12_100 }, ['till', 'cash']],
  [
    'foreign cash',
    { type: 'cash', amountMinor: 12_100, foreign: { currency: 'USD', amountMinor: 13_444, rate } },
    ['till', 'cash USD'],
  ],
  ['card', { type: 'card', amountMinor: 12_100, attemptId: 'a' }, ['tender_clearing', 'card']],
  ['gift card', { type: 'gift_card', amountMinor: 12_100, accountId: 'g' }, ['stored_value', 'gift_card']],
  ['voucher', { type: 'voucher', amountMinor: 12_100, accountId: 'v' }, ['stored_value', 'voucher']],
  [
    'store credit',
    { type: 'store_credit', amountMinor: 12_100, accountId: 'c' },
    ['stored_value', 'store_credit'],
  ],
  ['points', { type: 'points', amountMinor: 12_100, accountId: 'p' }, ['stored_value', 'points']],
  [
    'house account',
    { type: 'house_account', amountMinor: 12_100, accountId: 'h' },
    ['receivable', 'house_account'],
  ],
  ['cheque', { type: 'other', amountMinor: 12_100, name: 'cheque' }, ['tender_clearing', 'cheque']],
])('paid by %s', (_, tender, account) => {
  expect(money(sale([tender]))).toEqual([[...account, 12_100], ...goods])
})

test('several tenders, change, rounding, a tip, and what a voucher leaves', () => {
  const tenders: Tender[] = [
    { type: 'card', amountMinor: 5000, attemptId: 'a', tipMinor: 250 },
    { type: 'card', amountMinor: 1000, attemptId: 'b' },
    { type: 'cash', amountMinor: 7000 },
    { type: 'voucher', amountMinor: 100, accountId: 'v' },
  ]
  const transaction = sale(tenders, { changeMinor: 955, roundingMinor: -5, forfeitedMinor: 50 })
  expect(money(transaction)).toEqual([
    ['till', 'cash', 6045],
    ['tender_clearing', 'card', 6250],
    ['stored_value', 'voucher', 100],
    ...goods,
    ['tips', 'card', -250],
    ['breakage', 'tender', -50],
    ['rounding', 'cash', 5],
  ])
})

test('a gift card is owed, not sold, and loads its accounts', () => {
  const stored = { taxCode: 'stored_value', ratePpm: 0, netMinor: 5001, taxMinor: 0 }
  const transaction = sale([{ type: 'cash', amountMinor: 5001 }], {
    lines: [giftCard],
    taxes: [stored],
    totalMinor: 5001,
  })
  expect(post(transaction)).toEqual({
    money: [
      { account: 'till', detail: 'cash', currency: 'EUR', amountMinor: 5001 },
      { account: 'stored_value', detail: 'gift_card', currency: 'EUR', amountMinor: -5001 },
    ],
    stock: [],
    value: [
      { kind: 'gift_card', accountId: 'g1', amountMinor: 2501 },
      { kind: 'gift_card', accountId: 'g2', amountMinor: 2500 },
    ],
  })
})

test('what is paid on account is no sale: it is owed no more', () => {
  const line: TransactionLine = {
    ...{ ...giftCard, quantityMilli: 1000, taxCode: 'account_payment' },
    ...{ role: 'account_payment', serials: ['anna'] },
  }
  const transaction = sale([{ type: 'card', amountMinor: 5001, attemptId: 'a' }], {
    lines: [line],
    taxes: [{ taxCode: 'account_payment', ratePpm: 0, netMinor: 5001, taxMinor: 0 }],
    totalMinor: 5001,
  })
  expect(post(transaction)).toEqual({
    money: [
      { account: 'tender_clearing', detail: 'card', currency: 'EUR', amountMinor: 5001 },
      { account: 'receivable', detail: 'house_account', currency: 'EUR', amountMinor: -5001 },
    ],
    stock: [],
    value: [{ kind: 'house_account', accountId: 'anna', amountMinor: 5001 }],
  })
})

test('what is paid before the goods are there is no sale: it is owed, by tax, beside the tax that is due', () => {
  const prepaid = (taxCode: string, grossMinor: number, taxMinor: number): TransactionLine => ({
    ...{ ...giftCard, quantityMilli: 1000, grossMinor, taxMinor, taxCode },
    ...{ role: 'prepayment', serials: ['order'] },
  })
  const transaction = sale([{ type: 'cash', amountMinor: 14_700 }], {
    // A lamp is sold in the same breath: of its tax, only the goods are sales.
    lines: [lamp, prepaid('NL-21', 1210, 210), prepaid('NL-9', 1390, 115)],
    taxes: [
      { taxCode: 'NL-21', ratePpm: 210_000, netMinor: 11_000, taxMinor: 2310 },
      { taxCode: 'NL-9', ratePpm: 90_000, netMinor: 1275, taxMinor: 115 },
    ],
    totalMinor: 14_700,
  })
  expect(money(transaction)).toEqual([
    ['till', 'cash', 14_700],
    ['sales', 'NL-21', -10_000],
    ['prepayment', 'NL-21', -1000],
    ['tax', 'NL-21', -2310],
    ['prepayment', 'NL-9', -1275],
    ['tax', 'NL-9', -115],
  ])
  expect(post(transaction).value).toEqual([
    { kind: 'prepayment', accountId: 'order', amountMinor: 1210 },
    { kind: 'prepayment', accountId: 'order', amountMinor: 1390 },
  ])
})

test('a tip in cash is in the till and owed to the staff', () => {
  const tenders: Tender[] = [{ type: 'cash', amountMinor: 12_100, tipMinor: 400 }]
  expect(money(sale(tenders))).toEqual([['till', 'cash', 12_500], ...goods, ['tips', 'cash', -400]])
})

test('several taxes on the same goods are each posted by itself', () => {
  const part = (code: string, taxMinor: number) => ({
    code,
    treatment: 'charged' as const,
    baseMinor: 10_000,
    taxMinor,
  })
  const taxes = [
    { taxCode: 'A+B', netMinor: 10_000, taxMinor: 2100, parts: [part('A', 1500), part('B', 600)] },
  ]
  expect(money(sale([{ type: 'cash', amountMinor: 12_100 }], { taxes }))).toEqual([
    ['till', 'cash', 12_100],
    ['sales', 'A+B', -10_000],
    ['tax', 'A', -1500],
    ['tax', 'B', -600],
  ])
})

test('what tenders spend leaves their accounts; a refund loads them again', () => {
  const spent = (amountMinor: number) =>
    post(
      sale([
        { type: 'gift_card', amountMinor, accountId: 'g' },
        { type: 'cash', amountMinor: 1 },
      ]),
    ).value
  expect(spent(500)).toEqual([{ kind: 'gift_card', accountId: 'g', amountMinor: -500 }])
  expect(spent(-500)).toEqual([{ kind: 'gift_card', accountId: 'g', amountMinor: 500 }])
  expect(spent(0)).toEqual([])
})

test('a stock document moves stock and no money', () => {
  const lines = [
    { itemId: 'a', quantityMilli: 5000 },
    { itemId: 'b', quantityMilli: 0 },
  ]
  expect(post({ type: 'stock_document', transactionId: 't', reason: 'receipt', lines })).toEqual({
    ...{ money: [], value: [] },
    stock: [{ itemId: 'a', quantityMilli: 5000 }],
  })
})

test('what contradicts itself goes to suspense; what did not move makes no entry', () => {
  expect(money(sale([{ type: 'cash', amountMinor: 12_000 }]))).toEqual([
    ['till', 'cash', 12_000],
    ...goods,
    ['suspense', 'document', 100],
  ])
  expect(money(sale([], { lines: [], taxes: [], totalMinor: 0 }))).toEqual([])
})

test('notes of several hands are one entry, less the change; change of foreign notes is our own cash', () => {
  const cash = (amountMinor: number): Tender => ({ type: 'cash', amountMinor })
  expect(money(sale([cash(10_000), cash(5000)], { changeMinor: 2900 }))).toEqual([
    ['till', 'cash', 12_100],
    ...goods,
  ])
  const notes = { currency: 'USD', amountMinor: 14_444, rate }
  const foreign: Tender = { type: 'cash', amountMinor: 13_000, foreign: notes }
  expect(money(sale([foreign], { changeMinor: 900 }))).toEqual([
    ['till', 'cash', -900],
    ['till', 'cash USD', 13_000],
    ...goods,
  ])
})

test('goods move as many as were sold; services and what is thrown away move none', () => {
  const lines: TransactionLine[] = [
    lamp,
    { ...lamp, quantityMilli: -1000, returned: { reason: 'broken', disposal: 'waste' } },
    { ...lamp, itemId: 'cup', quantityMilli: -2000, returned: { reason: 'too many', disposal: 'restock' } },
    { ...lamp, itemId: 'postage', tracksStock: false },
  ]
  expect(post(sale([], { lines })).stock).toEqual([
    { itemId: 'lamp', quantityMilli: -1000 },
    { itemId: 'cup', quantityMilli: 2000 },
  ])
})

test('a kind of transaction that is not known is a fault, and so is a tender', () => {
  const unknown = { type: 'promise', lines: [], amountMinor: 5 }
  expect(() => post(unknown as unknown as Transaction)).toThrow('unhandled case: {"type":"promise"')
  expect(() => post(sale([unknown as unknown as Tender]))).toThrow('unhandled case: {"type":"promise"')
})
