/** What a sale adds to its register, field by field. */
import { describe, expect, test } from 'vitest'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { saleOf } from './testing/tillEvents.ts'
import { totalsOfSale } from './totalsOfSale.ts'

const ten = { unitPriceE5: 1_000_000, quantityMilli: 1000, taxCategory: 'standard' }
const totalsOf = (transaction: RetailTransaction) =>
  totalsOfSale({ type: 'retail_transaction', shiftId: 's', transaction })
const globe: TransactionLine = {
  ...{ itemId: 'i', sku: '1', name: 'Globe', unit: 'piece', quantityMilli: 2000, unitPriceE5: 500_000 },
  ...{ grossMinor: 1000, taxMinor: 174, taxCode: 'NL-21', tracksStock: true },
}

describe('how many', () => {
  test.each<[string, Partial<TransactionLine>, goodsMilli: number, servicesMilli: number]>([
    ['pieces', {}, 2000, 0],
    ['a weight', { unit: 'kg', quantityMilli: 375 }, 1000, 0],
    ['an hour', { unit: 'h', quantityMilli: 1500 }, 0, 1000],
    ['a part of a bundle', { role: 'component', parentLine: 1 }, 2000, 0],
    ['a deposit', { role: 'deposit' }, 0, 0],
    ['a modifier', { role: 'modifier' }, 0, 0],
    ['a gift card', { role: 'gift_card' }, 0, 0],
    ['what comes back', { quantityMilli: -2000, grossMinor: -1000 }, 0, 0],
  ])('%s', (_, changes, goodsSoldMilli, servicesSoldMilli) => {
    const sale = { ...saleOf([ten]), lines: [{ ...globe, ...changes }] }
    expect(totalsOf(sale)).toMatchObject({ goodsSoldMilli, servicesSoldMilli })
  })

  test('what a line was when it was sold goes before what it seems to be', () => {
    const event = { type: 'retail_transaction' as const, shiftId: 's', transaction: saleOf([ten, ten]) }
    const lineGroups = [{ mainGroup: 'repairs', isService: true }]
    expect(() => totalsOfSale({ ...event, lineGroups })).toThrow('without its group')
    const both = [...lineGroups, { mainGroup: 'toys', isService: false }]
    expect(totalsOfSale({ ...event, lineGroups: both })).toMatchObject({
      goodsSoldMilli: 1000,
      servicesSoldMilli: 1000,
    })
  })
})

describe('stored value', () => {
  const card = { ...globe, role: 'gift_card' as const, quantityMilli: 1000 }
  test.each<[string, Partial<RetailTransaction>, sold: [number, number], redeemed: [number, number]]>([
    ['a card sold', { lines: [card] }, [1, 1000], [0, 0]],
    [
      'a card taken back',
      { lines: [{ ...card, quantityMilli: -1000, grossMinor: -1000 }] },
      [-1, -1000],
      [0, 0],
    ],
    [
      'a card that pays',
      { tenders: [{ type: 'gift_card', amountMinor: 1000, accountId: 'a' }] },
      [0, 0],
      [1, 1000],
    ],
    [
      'a refund to store credit',
      { tenders: [{ type: 'store_credit', amountMinor: -400, accountId: 'a' }] },
      [0, 0],
      [1, -400],
    ],
    ['points', { tenders: [{ type: 'points', amountMinor: 1000, accountId: 'a' }] }, [0, 0], [1, 1000]],
    [
      'on account, which is owed and not stored',
      { tenders: [{ type: 'house_account', amountMinor: 1000, accountId: 'a' }] },
      [0, 0],
      [0, 0],
    ],
  ])('%s', (_, changes, [soldCount, soldMinor], [redeemedCount, redeemedMinor]) => {
    expect(totalsOf({ ...saleOf([ten]), ...changes })).toMatchObject({
      storedValueSold: { count: soldCount, amountMinor: soldMinor },
      storedValueRedeemed: { count: redeemedCount, amountMinor: redeemedMinor },
    })
  })
})

test('taxes of one code are one row, with their parts in order', () => {
  const part = (code: string) => ({ code, treatment: 'charged' as const, baseMinor: 100, taxMinor: 5 })
  const tax = { taxCode: 'CA+QC', netMinor: 100, taxMinor: 10, parts: [part('QC'), part('CA')] }
  const twice = { baseMinor: 200, taxMinor: 10 }
  expect(totalsOf({ ...saleOf([ten]), taxes: [tax, tax] }).taxes).toEqual([
    {
      ...{ taxCode: 'CA+QC', netMinor: 200, taxMinor: 20 },
      parts: [
        { ...part('CA'), ...twice },
        { ...part('QC'), ...twice },
      ],
    },
  ])
})

test('tenders are told apart by operator, kind and name', () => {
  const tenders: RetailTransaction['tenders'] = [
    { type: 'other', amountMinor: 100, name: 'Cheque' },
    { type: 'card', amountMinor: 200, attemptId: 'a', tipMinor: 50 },
    { type: 'card', amountMinor: 300, attemptId: 'b' },
    { type: 'cash', amountMinor: 500 },
  ]
  const totals = totalsOf({ ...saleOf([ten]), tenders, changeMinor: 100 })
  expect(totals.tips).toEqual({ count: 1, amountMinor: 50 })
  expect(totals.tenders).toEqual([
    { operatorId: 'anna', type: 'card', detail: '', count: 2, amountMinor: 550 },
    { operatorId: 'anna', type: 'cash', detail: '', count: 1, amountMinor: 400 },
    { operatorId: 'anna', type: 'other', detail: 'Cheque', count: 1, amountMinor: 100 },
  ])
})

test('of discounts, prices by hand, gift cards, tips and forfeited value, each by itself', () => {
  const line: TransactionLine = {
    ...globe,
    ...{ unit: 'kg', quantityMilli: 250, grossMinor: 900, priceReason: 'damaged' },
    discounts: [{ type: 'by_hand', name: 'regular', amountMinor: -100 }],
  }
  const card: TransactionLine = {
    ...line,
    unit: 'piece',
    quantityMilli: 1000,
    role: 'gift_card',
    grossMinor: 2500,
  }
  const { discounts: _, priceReason: __, ...giftCard } = card
  const transaction = {
    ...saleOf([ten]),
    lines: [line, giftCard],
    taxes: [
      { taxCode: 'stored_value', netMinor: 2500, taxMinor: 0 },
      { taxCode: 'none', netMinor: 900, taxMinor: 0 },
    ],
    ...{ totalMinor: 3400, forfeitedMinor: 100 },
    tenders: [
      { type: 'voucher' as const, amountMinor: 1000, accountId: 'v' },
      { type: 'card' as const, amountMinor: 2500, attemptId: 'a', tipMinor: 150, scheme: 'Visa' },
    ],
  }
  expect(totalsOf(transaction)).toMatchObject({
    ...{
      goodsSoldMilli: 1000,
      servicesSoldMilli: 0,
      tips: { count: 1, amountMinor: 150 },
      forfeitedMinor: 100,
    },
    ...{ discounts: { count: 1, amountMinor: 100 }, pricesByHand: { count: 1, amountMinor: 900 } },
    storedValueSold: { count: 1, amountMinor: 2500 },
    storedValueRedeemed: { count: 1, amountMinor: 1000 },
    taxes: [{ taxCode: 'none' }, { taxCode: 'stored_value' }],
    tenders: [
      { type: 'card', detail: 'Visa', amountMinor: 2650 },
      { type: 'voucher', detail: '', amountMinor: 1000 },
    ],
  })
})

test('what customers pay of what they owe is counted by itself, and is no sale', () => {
  const line: TransactionLine = { ...globe, grossMinor: 900 }
  const paid: TransactionLine = {
    ...{ ...globe, quantityMilli: 1000, grossMinor: 2500, taxCode: 'account_payment' },
    ...{ role: 'account_payment', serials: ['anna'] },
  }
  const transaction = {
    ...saleOf([ten]),
    lines: [line, paid],
    taxes: [
      { taxCode: 'account_payment', netMinor: 2500, taxMinor: 0 },
      { taxCode: 'none', netMinor: 900, taxMinor: 0 },
    ],
    totalMinor: 3400,
    tenders: [{ type: 'card' as const, amountMinor: 3400, attemptId: 'a', scheme: 'Visa' }],
  }
  expect(totalsOf(transaction)).toMatchObject({
    sales: { count: 1, amountMinor: 900 },
    taxes: [{ taxCode: 'none', netMinor: 900 }],
    storedValueSold: { count: 0, amountMinor: 0 },
    accountPayments: { count: 1, amountMinor: 2500 },
    tenders: [{ type: 'card', amountMinor: 3400 }],
  })
  expect(totalsOf({ ...transaction, lines: [line] })).not.toHaveProperty('accountPayments')
})
