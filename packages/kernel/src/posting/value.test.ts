import { expect, test } from 'vitest'
import type { Tender } from '../settle/tender.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { type ValueEntry, valueOfSale } from './value.ts'

const giftCard = (grossMinor: number, serials?: string[]): TransactionLine => ({
  ...{ itemId: 'gift', sku: 'g', name: 'Gift card', unit: 'piece', quantityMilli: 1000, unitPriceE5: 0 },
  ...{ grossMinor, taxMinor: 0, taxCode: 'stored_value', tracksStock: false, role: 'gift_card' },
  ...(serials === undefined ? {} : { serials }),
})
const moneyLine = (role: 'account_payment' | 'prepayment', serials?: string[]): TransactionLine => {
  return { ...giftCard(5000, serials), role }
}
const mug: TransactionLine = {
  ...{ itemId: 'mug', sku: 'm', name: 'Mug', unit: 'piece', quantityMilli: 1000, unitPriceE5: 0 },
  ...{ grossMinor: 1210, taxMinor: 210, taxCode: 'NL-21', tracksStock: true, serials: ['M1'] },
}

function valuesOf(lines: TransactionLine[], tenders: Tender[]): ValueEntry[] {
  const sale: RetailTransaction = {
    ...{ type: 'retail_transaction', transactionId: 't', receiptNumber: 1, operatorId: 'o', currency: 'EUR' },
    ...{ lines, taxes: [], tenders, totalMinor: 0, roundingMinor: 0, changeMinor: 0 },
  }
  return valueOfSale(sale)
}

const loaded = (accountId: string, amountMinor: number): ValueEntry => ({
  ...{ kind: 'gift_card', accountId, amountMinor },
})

test.each<[what: string, lines: TransactionLine[], entries: ValueEntry[]]>([
  ['goods load nothing, whatever their numbers', [mug], []],
  ['a gift card', [giftCard(5000, ['G1'])], [loaded('G1', 5000)]],
  [
    'three cards of one line',
    [giftCard(10_000, ['A', 'B', 'C'])],
    [loaded('A', 3334), loaded('B', 3333), loaded('C', 3333)],
  ],
  ['a card without a number', [giftCard(5000)], [loaded('', 5000)]],
  ['a card that comes back', [giftCard(-5000, ['G1'])], [loaded('G1', -5000)]],
  ['a card of nothing', [giftCard(0, ['G1'])], []],
  [
    'a payment of nobody on account',
    [moneyLine('account_payment')],
    [{ ...loaded('', 5000), kind: 'house_account' }],
  ],
  ['a prepayment', [moneyLine('prepayment', ['O1'])], [{ ...loaded('O1', 5000), kind: 'prepayment' }]],
  ['a prepayment on no order', [moneyLine('prepayment')], [{ ...loaded('', 5000), kind: 'prepayment' }]],
])('%s', (_, lines, entries) => {
  expect(valuesOf(lines, [])).toEqual(entries)
})

test('what is paid with comes off its account; money and cheques have none', () => {
  const tenders: Tender[] = [
    { type: 'cash', amountMinor: 100 },
    { type: 'card', amountMinor: 100, attemptId: 'a' },
    { type: 'other', amountMinor: 100, name: 'cheque' },
    { type: 'gift_card', amountMinor: 200, accountId: 'g' },
    { type: 'voucher', amountMinor: 300, accountId: 'v' },
    { type: 'store_credit', amountMinor: -400, accountId: 's' },
    { type: 'points', amountMinor: 500, accountId: 'p' },
    { type: 'house_account', amountMinor: 600, accountId: 'h' },
    { type: 'gift_card', amountMinor: 0, accountId: 'empty' },
  ]
  expect(valuesOf([giftCard(5000, ['G1'])], tenders)).toEqual([
    loaded('G1', 5000),
    loaded('g', -200),
    { kind: 'voucher', accountId: 'v', amountMinor: -300 },
    { kind: 'store_credit', accountId: 's', amountMinor: 400 },
    { kind: 'points', accountId: 'p', amountMinor: -500 },
    { kind: 'house_account', accountId: 'h', amountMinor: -600 },
  ])
})

test('a tender that is not known is a fault', () => {
  const unknown = { type: 'promise', amountMinor: 5 } as unknown as Tender
  expect(() => valuesOf([], [unknown])).toThrow('unhandled case: {"type":"promise"')
})
