/** The places that are shown for a figure hold that figure. */
import { post, type RetailTransaction } from '@kassa/kernel'
import { expect, test } from 'vitest'
import { type EntryPath, sourceOfLine, sourcesOfMoney, sourcesOfStock } from './entrySource.ts'

const line = {
  sku: '85123A',
  unit: 'piece',
  unitPriceE5: 255_000,
  tracksStock: true,
  name: 'WHITE HANGING HEART T-LIGHT HOLDER',
} as const

/** Goods of two rates and one return, by card and cash, rounded, with change. */
const sale: RetailTransaction = {
  type: 'retail_transaction',
  transactionId: '0192',
  receiptNumber: 7,
  operatorId: '0193',
  currency: 'EUR',
  lines: [
    { ...line, itemId: 'a', quantityMilli: 6000, grossMinor: 1530, taxMinor: 266, taxCode: 'high' },
    { ...line, itemId: 'b', quantityMilli: 1000, grossMinor: 218, taxMinor: 18, taxCode: 'low' },
    { ...line, itemId: 'a', quantityMilli: -1000, grossMinor: -255, taxMinor: -44, taxCode: 'high' },
    {
      ...line,
      itemId: 'c',
      quantityMilli: 1000,
      grossMinor: 100,
      taxMinor: 17,
      taxCode: 'high',
      tracksStock: false,
    },
  ],
  taxes: [
    { taxCode: 'high', ratePpm: 210_000, netMinor: 1136, taxMinor: 239 },
    { taxCode: 'low', ratePpm: 90_000, netMinor: 200, taxMinor: 18 },
  ],
  tenders: [
    { type: 'card', amountMinor: 1000, attemptId: '0194' },
    { type: 'cash', amountMinor: 500 },
    { type: 'cash', amountMinor: 200 },
  ],
  totalMinor: 1593,
  roundingMinor: 2,
  changeMinor: 105,
}

/** The integer that stands at a place. */
function at(path: EntryPath, body = sale): number {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const value = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], { body })
  return Number(value)
}

const sumAt = (body: RetailTransaction, paths: readonly EntryPath[]) =>
  Math.abs(paths.reduce((total, path) => total + at(path, body), 0))

test('of every tender, several taxes, tips and what is left of a voucher too', () => {
  const part = (code: string, taxMinor: number) => ({
    code,
    treatment: 'charged' as const,
    baseMinor: 1000,
    taxMinor,
  })
  const rate = { from: 'USD', to: 'EUR', numerator: 9, denominator: 10 }
  const many: RetailTransaction = {
    ...{ ...sale, changeMinor: 0, roundingMinor: 0, forfeitedMinor: 40, totalMinor: 3660 },
    taxes: [
      { taxCode: 'A+B', netMinor: 1000, taxMinor: 160, parts: [part('A', 100), part('B', 60)] },
      { taxCode: 'stored_value', ratePpm: 0, netMinor: 2500, taxMinor: 0 },
    ],
    tenders: [
      { type: 'card', amountMinor: 1000, attemptId: '0194', tipMinor: 90 },
      { type: 'cash', amountMinor: 700, foreign: { currency: 'USD', amountMinor: 778, rate } },
      { type: 'voucher', amountMinor: 1000, accountId: 'v' },
      { type: 'house_account', amountMinor: 900, accountId: 'h' },
      { type: 'other', amountMinor: 100, name: 'cheque' },
    ],
  }
  const { money } = post(many)
  expect(money.map(({ account }) => account)).not.toContain('suspense')
  for (const entry of money)
    expect([entry, sumAt(many, sourcesOfMoney(many, entry))]).toEqual([entry, Math.abs(entry.amountMinor)])
})

test('the places of every ledger entry add up to its amount', () => {
  const { money } = post(sale)
  expect(money.map(({ account }) => account)).toEqual([
    'till',
    'tender_clearing',
    'sales',
    'tax',
    'sales',
    'tax',
    'rounding',
  ])
  for (const entry of money) {
    const paths = sourcesOfMoney(sale, entry)
    const sum = paths.reduce((total, path) => total + (path === 'body.changeMinor' ? -at(path) : at(path)), 0)
    expect(Math.abs(sum)).toBe(Math.abs(entry.amountMinor))
  }
})

test('the places of a stock entry are its lines', () => {
  expect(sourcesOfStock(sale, { itemId: 'a', name: '', quantityMilli: -6000 })).toEqual([
    'body.lines[0].quantityMilli',
  ])
  expect(sourcesOfStock(sale, { itemId: 'a', name: '', quantityMilli: 1000 })).toEqual([
    'body.lines[2].quantityMilli',
  ])
  expect(sourcesOfStock(sale, { itemId: 'c', name: '', quantityMilli: -1000 })).toEqual([])
  expect(at(sourceOfLine(1, 'grossMinor'))).toBe(218)
})

test('an entry that this page cannot explain points to the whole document', () => {
  expect(sourcesOfMoney(sale, { account: 'suspense', detail: '', amountMinor: 1 })).toEqual(['body'])
})
