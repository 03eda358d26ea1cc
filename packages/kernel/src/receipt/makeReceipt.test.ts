/** What stands on a receipt, form by form and thing by thing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { price } from '../price/price.ts'
import { basketOf, dutchRules, type TestLine } from '../testBasket.ts'
import { anySale } from '../till/testing/tillEvents.ts'
import type { TransactionLine } from '../transaction/line.ts'
import { closeTransaction, type RetailTransaction } from '../transaction/transaction.ts'
import type { ReceiptContext } from './context.ts'
import { makeReceipt } from './makeReceipt.ts'
import { receiptContext, textOf } from './testing/receiptContext.ts'

function saleOf(lines: readonly TestLine[], paidMinor: number): RetailTransaction {
  const outcome = price(basketOf(lines), dutchRules, '2026-11-22')
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  const tenders = [{ type: 'cash' as const, amountMinor: paidMinor }]
  const identity = { transactionId: 't', receiptNumber: 42, operatorId: 'o', cashStepMinor: 5 }
  return closeTransaction({ ...identity, basket: outcome.basket, tenders })
}

const cars = { unitPriceE5: 499_000, quantityMilli: 2000, taxCategory: 'standard' }
const candy = { unitPriceE5: 299_000, quantityMilli: 1000, taxCategory: 'food' }
const sale = saleOf([cars, candy], 2000)
const back = saleOf([{ ...cars, quantityMilli: -2000 }], -1000)
const mixed = saleOf([cars, { ...candy, quantityMilli: -1000 }], 700)

const receiptOf = (transaction: RetailTransaction, context: Partial<ReceiptContext> = {}) =>
  makeReceipt(transaction, { ...receiptContext, ...context })
const linesOf = (transaction: RetailTransaction, context?: Partial<ReceiptContext>) =>
  textOf(receiptOf(transaction, context))

test('a sale', () => {
  expect(linesOf(sale)).toEqual([
    '#*Toys BV',
    'Voorbeeldstraat 1',
    'companyNumber 1',
    'taxNumber NL0',
    '',
    '*receipt | number 42',
    '22-11-2026 10:15 | Kassa 1',
    'operator Anna | ',
    '---',
    'Thing 0: 998 (2 × €4.99)',
    'Thing 1: 299',
    '---',
    '#*total: 1297',
    'cashRounding: -2',
    '*toPay: 1295',
    'cash: 2000',
    'change: -705',
    '',
    'rate | net | tax | gross',
    '21% | 825 | 173 | 998',
    '9% | 274 | 25 | 299',
    'taxTotal: 198',
    '',
    'QR KASSA1:X scanToVerify',
    'Tot ziens',
  ])
})

test('a gift receipt', () => {
  expect(linesOf(mixed, { form: 'gift' })).toEqual([
    ...linesOf(sale).slice(0, 5),
    '*gift | number 42',
    '22-11-2026 10:15 | Kassa 1',
    'operator Anna | ',
    '---',
    'Thing 0: 2',
    '',
    'Tot ziens',
  ])
})

describe('forms', () => {
  const to = { name: 'ACME', address: ['Laan 2'], taxNumber: 'NL9', companyNumber: '12345678' }
  const invoice = { number: 'K7-3', issuedOn: '23-11-2026', to }
  const title = '*receipt | number 42'
  test.each<[string, RetailTransaction, Partial<ReceiptContext>, string[], string[]]>([
    ['sale', sale, {}, [title], ['#*copy', 'electronic', '#*training']],
    ['sale', sale, { isElectronic: true }, ['electronic', title], []],
    ['return', back, {}, ['*return | number 42', 'paidOut: -1000'], ['cash: -1000']],
    ['mixed', mixed, {}, ['*mixed | number 42', 'Thing 1: -299 (-1 × €2.99)'], []],
    [
      'copy',
      sale,
      { form: 'copy' },
      ['#*copy', title, '*total: 1297', 'QR KASSA1:X scanToVerify'],
      ['#*total: 1297'],
    ],
    ['copy', back, { form: 'copy' }, ['#*copy', '*return | number 42'], []],
    [
      'training',
      sale,
      { form: 'training' },
      ['#*training', 'cash: 2000'],
      [title, 'QR KASSA1:X scanToVerify', '#*total: 1297'],
    ],
    [
      'pro_forma',
      sale,
      { form: 'pro_forma' },
      ['#*proForma', '*total: 1297', '9% | 274 | 25 | 299'],
      [title, 'cash: 2000', 'change: -705', 'QR KASSA1:X scanToVerify'],
    ],
    [
      'gift',
      sale,
      { form: 'gift' },
      ['*gift | number 42', 'Thing 0: 2'],
      ['#*total: 1297', 'cash: 2000', 'QR KASSA1:X scanToVerify'],
    ],
    [
      'invoice',
      sale,
      { invoice },
      [
        '*invoice',
        '*invoiceNumber | K7-3',
        'invoiceDate | 23-11-2026',
        'forReceipt | 42',
        'customer ACME',
        'Laan 2',
        'companyNumber 12345678',
        'customerTaxNumber NL9',
        'Thing 0: 998 (2 × €4.125 net · 21%)',
        'Thing 1: 299 (1 × €2.74 net · 9%)',
      ],
      [],
    ],
    ['copy', sale, { invoice, form: 'copy' }, ['#*copy', '*invoice', '*invoiceNumber | K7-3'], [title]],
    ['gift', sale, { invoice, form: 'gift' }, ['*gift | number 42'], ['*invoice']],
    [
      'credit_invoice',
      back,
      { invoice: { ...invoice, corrects: 'K7-2' } },
      ['*creditInvoice', '*invoiceNumber | K7-3', 'correctsInvoice | K7-2', 'forReceipt | 42'],
      [],
    ],
    ['sale', sale, { controlUnitNumber: 'CE1' }, ['controlUnit CE1'], []],
  ])('%s', (kind, transaction, context, present, absent) => {
    expect(receiptOf(transaction, context).kind).toBe(kind)
    const lines = linesOf(transaction, context)
    for (const line of present) expect(lines).toContain(line)
    for (const line of absent) expect(lines).not.toContain(line)
  })

  test('empties that come back do not make a sale a return', () => {
    const [first, second] = mixed.lines
    if (first === undefined || second === undefined) throw new Error('two lines')
    const empties = { ...second, role: 'deposit' as const }
    expect(receiptOf({ ...mixed, lines: [first, empties] }).kind).toBe('sale')
    expect(receiptOf({ ...mixed, lines: [empties] }).kind).toBe('return')
    const prepaid = { ...empties, role: 'prepayment' as const }
    expect(receiptOf({ ...mixed, lines: [first, prepaid] }).kind).toBe('sale')
    expect(receiptOf({ ...mixed, lines: [prepaid] }).kind).toBe('return')
  })
})

describe('lines', () => {
  const line: TransactionLine = {
    ...{ itemId: 'i', sku: '1', name: 'Globe', unit: 'piece', quantityMilli: 1000, unitPriceE5: 1_000_000 },
    ...{ grossMinor: 1000, taxMinor: 174, taxCode: 'NL-21', tracksStock: true },
  }
  const names = {
    promotionNames: { p: 'Autumn' },
    staffNames: { boss: 'Bea' },
    receiptNumbers: { earlier: '17' },
  }
  const off = (type: 'promotion' | 'by_hand', name: string, amountMinor: number) => ({
    type,
    name,
    amountMinor,
  })
  test.each<[string, Partial<TransactionLine>, string[]]>([
    ['one piece', {}, ['Globe: 1000']],
    ['one kilogram', { unit: 'kg' }, ['Globe: 1000 (1 × €10)']],
    [
      'a promotion',
      { grossMinor: 900, discounts: [off('promotion', 'p', -100)] },
      ['Globe: 1000', 'discount Autumn: -100'],
    ],
    [
      'an unknown promotion',
      { grossMinor: 900, discounts: [off('promotion', 'q', -100)] },
      ['Globe: 1000', 'discount: -100'],
    ],
    [
      'a discount by hand, approved',
      { grossMinor: 900, discounts: [off('by_hand', 'scratched', -100)], approvedBy: 'boss' },
      ['Globe: 1000 (approvedBy Bea)', 'discount scratched: -100'],
    ],
    [
      'a discount before tax',
      { grossMinor: 1089, discounts: [off('promotion', 'p', -100)] },
      ['Globe: 1089 (discount Autumn -100)'],
    ],
    [
      'a price by hand',
      { priceReason: 'damaged', approvedBy: 'boss' },
      ['Globe: 1000 (damaged · approvedBy Bea)'],
    ],
    ['an approver without a name', { approvedBy: 'nobody' }, ['Globe: 1000']],
    ['serials', { serials: ['A1', 'A2'], quantityMilli: 2000 }, ['Globe: 1000 (2 × €10 · serial A1, A2)']],
    ['a gift card', { serials: ['600012345678'], role: 'gift_card' }, ['Globe: 1000 (•••• 5678)']],
    ['a gift card with a short number', { serials: ['5678'], role: 'gift_card' }, ['Globe: 1000']],
    ['a lot', { lot: 'L7', expiryDay: '2027-01-31' }, ['Globe: 1000 (lot L7 · expiry 2027-01-31)']],
    ['a deposit', { role: 'deposit', parentLine: 1 }, ['+ Globe: 1000']],
    [
      'the first part of a bundle',
      { role: 'component', bundle: { itemId: 'set', name: 'Desk set' } },
      ['Desk set: Globe: 1000'],
    ],
    [
      'another part of it',
      { role: 'component', bundle: { itemId: 'set', name: 'Desk set' }, parentLine: 1 },
      ['+ Globe: 1000'],
    ],
    ['a note', { note: 'wrapped' }, ['Globe: 1000 (wrapped)']],
    [
      'from a receipt',
      { original: { transactionId: 'earlier', lineNumber: 1 }, quantityMilli: -1000, grossMinor: -1000 },
      ['Globe: -1000 (-1 × €10 · fromReceipt 17)'],
    ],
  ])('%s', (_, changes, expected) => {
    const lines = linesOf({ ...sale, lines: [{ ...line, ...changes }] }, names)
    const from = lines.indexOf('---') + 1
    expect(lines.slice(from, lines.indexOf('---', from))).toEqual(expected)
  })

  test('a gift receipt tells which piece, and nothing of its price', () => {
    const gift = { ...line, serials: ['A1'], priceReason: 'damaged', note: 'staff price' }
    expect(linesOf({ ...sale, lines: [gift] }, { form: 'gift' })).toContain('Globe: 1 (serial A1)')
  })
})

describe('payment', () => {
  const exact = { ...sale, roundingMinor: 0, changeMinor: 0 }
  const rate = { from: 'SEK', to: 'EUR', numerator: 905, denominator: 10_000 }
  const kronor = { currency: 'SEK', amountMinor: 20_000, rate }
  const accountId = '0192f0a1-4711'
  test.each<[string, Partial<RetailTransaction>, string[]]>([
    ['card', { tenders: [{ type: 'card', amountMinor: 1297, attemptId: 'a' }] }, ['card: 1297']],
    [
      'card with a tip',
      {
        tenders: [
          {
            type: 'card',
            amountMinor: 1297,
            attemptId: 'a',
            tipMinor: 103,
            scheme: 'Visa',
            lastDigits: '1234',
            authorisationCode: 'Z9',
          },
        ],
      },
      ['tip: 103', 'Visa •••• 1234: 1400 (authorisation Z9)'],
    ],
    [
      'foreign cash',
      { tenders: [{ type: 'cash', amountMinor: 1810, foreign: kronor }], changeMinor: 513 },
      ['cash SEK: 1810 (20000 SEK · 1 SEK = €0.0905)', 'change: -513'],
    ],
    [
      'gift card',
      { tenders: [{ type: 'gift_card', amountMinor: 1297, accountId }] },
      ['giftCard •••• 4711: 1297'],
    ],
    [
      'store credit',
      { tenders: [{ type: 'store_credit', amountMinor: 1297, accountId }] },
      ['storeCredit •••• 4711: 1297'],
    ],
    ['points', { tenders: [{ type: 'points', amountMinor: 1297, accountId: '12' }] }, ['points: 1297']],
    [
      'on account',
      { tenders: [{ type: 'house_account', amountMinor: 1297, accountId }] },
      ['houseAccount •••• 4711: 1297'],
    ],
    [
      'a voucher worth more',
      { tenders: [{ type: 'voucher', amountMinor: 1500, accountId }], forfeitedMinor: 203 },
      ['forfeited: 203', 'voucher •••• 4711: 1500'],
    ],
    ['a cheque', { tenders: [{ type: 'other', amountMinor: 1297, name: 'Cheque' }] }, ['Cheque: 1297']],
    [
      'card and cash',
      {
        tenders: [
          { type: 'card', amountMinor: 1000, attemptId: 'a' },
          { type: 'cash', amountMinor: 295 },
        ],
        roundingMinor: -2,
      },
      ['cashRounding: -2', '*toPay: 295', 'card: 1000', 'cash: 295'],
    ],
  ])('%s', (_, changes, expected) => {
    const lines = linesOf({ ...exact, ...changes })
    const from = lines.indexOf('#*total: 1297') + 1
    expect(lines.slice(from, lines.indexOf('', from))).toEqual(expected)
  })
})

describe('taxes', () => {
  const part = (code: string, treatment: 'charged' | 'exempt' | 'reverse_charge', taxMinor: number) => {
    return { code, treatment, baseMinor: 1000, taxMinor }
  }
  test.each<[string, RetailTransaction['taxes'], string[]]>([
    ['one', [{ taxCode: 'NL-21', ratePpm: 210_000, netMinor: 100, taxMinor: 21 }], ['21% | 100 | 21 | 121']],
    [
      'several on the same goods',
      [
        {
          taxCode: 'CA+QC',
          netMinor: 1000,
          taxMinor: 150,
          parts: [part('CA', 'charged', 50), part('QC', 'charged', 100)],
        },
      ],
      ['CA+QC | 1000 | 150 | 1150', 'CA | 1000 | 50 | ', 'QC | 1000 | 100 | '],
    ],
    [
      'reverse charge',
      [
        {
          taxCode: 'NL-21/reverse_charge',
          netMinor: 1000,
          taxMinor: 0,
          parts: [part('NL-21', 'reverse_charge', 0)],
        },
      ],
      ['0% | 1000 | 0 | 1000', 'reverseCharge'],
    ],
    [
      'exempt',
      [{ taxCode: 'NL-21/exempt', netMinor: 1000, taxMinor: 0, parts: [part('NL-21', 'exempt', 0)] }],
      ['0% | 1000 | 0 | 1000', 'exempt'],
    ],
    [
      'none, and value sold',
      [
        { taxCode: 'none', netMinor: 25, taxMinor: 0 },
        { taxCode: 'stored_value', netMinor: 1000, taxMinor: 0 },
      ],
      ['untaxed | 25 | 0 | 25', 'storedValue | 1000 | 0 | 1000', 'taxTotal: 0'],
    ],
    [
      'a payment on account',
      [{ taxCode: 'account_payment', netMinor: 1000, taxMinor: 0 }],
      ['accountPayment | 1000 | 0 | 1000'],
    ],
  ])('%s', (_, taxes, expected) => {
    const lines = linesOf({ ...sale, taxes })
    const from = lines.indexOf('rate | net | tax | gross') + 1
    expect(lines.slice(from, lines.indexOf('', from))).toEqual(expected)
  })
})

test('a note on the sale is for its customer, not for whoever gets the gift', () => {
  expect(linesOf({ ...sale, note: 'delivered' })).toContain('delivered')
  expect(linesOf({ ...sale, note: 'delivered' }, { form: 'gift' })).not.toContain('delivered')
})

test('whatever is sold, the lines sum to the total and the tenders pay it', () => {
  fc.assert(
    fc.property(anySale, (any) => {
      const { blocks } = receiptOf(any)
      const amounts = blocks.flatMap((block) => (block.type === 'line' ? [block] : []))
      const total = amounts.findIndex(({ label }) => label === 'total')
      const sumOf = (some: typeof amounts) => some.reduce((sum, { amount }) => sum + Number(amount), 0)
      expect(sumOf(amounts.slice(0, total))).toBe(any.totalMinor)
      const owed = ['total', 'cashRounding', 'tip', 'forfeited']
      const beside = ['toPay', 'taxTotal', ...owed]
      const paid = amounts.slice(total).filter(({ label }) => !beside.includes(label))
      expect(sumOf(paid)).toBe(sumOf(amounts.filter(({ label }) => owed.includes(label))))
    }),
  )
})

test('a line of an invoice is what is paid, its unit price without tax and without what came off', () => {
  const [line] = sale.lines
  if (line === undefined) throw new Error('a line')
  const discounts = [{ type: 'by_hand' as const, name: 'scratched', amountMinor: -100 }]
  const lines = [{ ...line, unitPriceE5: 549_000, discounts }]
  expect(
    linesOf(
      { ...sale, lines },
      { invoice: { number: '1', issuedOn: '', to: { name: 'ACME', address: [] } } },
    ),
  ).toContain('Thing 0: 998 (2 × €4.125 net · 21% · discount scratched -100)')
})
