/** X and Z reports and receipts of cash that moved, as they stand on paper. */
import { expect, test } from 'vitest'
import type { TillEvent } from '../till/event.ts'
import { tillPeriods } from '../till/period.ts'
import { makeTillReport } from '../till/report.ts'
import { saleOf } from '../till/testing/tillEvents.ts'
import { makeMovementReceipt } from './makeMovementReceipt.ts'
import { makeTillDocument } from './makeTillDocument.ts'
import { textOf, tillContext } from './testing/receiptContext.ts'

const shiftId = 'morning'
const ten = { unitPriceE5: 1_000_000, quantityMilli: 1000, taxCategory: 'standard' }
const movement = {
  ...{ type: 'picked_up' as const, shiftId, operatorId: 'anna', approvedBy: 'bea' },
  ...{ currency: 'EUR', amountMinor: 5000, reason: 'safe' },
}
const counted = (valueMinor: number) => [{ currency: 'EUR', denominations: [{ valueMinor, count: 1 }] }]
const events: TillEvent[] = [
  { type: 'shift_opened', shiftId, operatorId: 'anna', floats: counted(10_000) },
  {
    ...{ type: 'retail_transaction', shiftId, transaction: saleOf([ten]) },
    lineGroups: [{ mainGroup: 'toys', isService: false }],
  },
  { type: 'retail_transaction', shiftId, transaction: { ...saleOf([ten]), operatorId: 'bea' } },
  { type: 'receipt_printed', kind: 'copy', amountMinor: 1000 },
  { type: 'till_counted', shiftId, counts: counted(11_900) },
  movement,
  { type: 'z_reported' },
]
const head = {
  ...{ companyName: 'Toys BV', storeName: 'Utrecht', registerName: 'Kassa 1' },
  at: '2026-11-22T18:00:00+01:00',
}
const [ended] = tillPeriods(events, { currency: 'EUR' })
if (ended === undefined) throw new Error('a period')

test('a Z report', () => {
  const document = makeTillDocument(makeTillReport(ended, { kind: 'z', head }), tillContext)
  expect(document.kind).toBe('z_report')
  expect(textOf(document)).toEqual([
    ...['#*Toys BV', 'Utrecht', 'Voorbeeldstraat 1', 'companyNumber 1', 'taxNumber NL0', ''],
    ...['#*till.zReport number 1', '22-11-2026 10:15 | Kassa 1', '---'],
    ...['till.sales | 2 | 2000', 'till.returns | 0 | 0', '*till.salesLessReturns: 2000'],
    ...['till.goodsSold: 2', 'till.servicesSold: 0', 'till.discounts | 0 | 0', 'till.pricesByHand | 0 | 0'],
    ...['till.storedValueSold | 0 | 0', 'till.storedValueRedeemed | 0 | 0'],
    ...['cashRounding: 0', 'till.tips | 0 | 0', 'till.forfeited: 0', ''],
    ...['*till.mainGroups', 'till.noMainGroup | 1 | 1000', 'Toys | 1 | 1000', ''],
    ...['rate | net | tax | gross', '21% | 1652 | 348 | 2000', ''],
    ...['*till.tenders', 'cash | 2 | 2000', ''],
    ...['*till.tenders: Anna', 'cash | 1 | 1000', '', '*till.tenders: Bea', 'cash | 1 | 1000', ''],
    ...['*till.otherEvents', 'till.copies | 1 | 1000', 'till.training | 0 | 0', 'till.proForma | 0 | 0'],
    ...['till.deliveryNotes | 0 | 0', 'till.removedLines | 0 | 0', 'till.abandonedBaskets | 0 | 0'],
    ...['till.unfinished | 0 | 0', 'till.priceLookUps | 0 | 0', 'till.drawerOpenings: 0', ''],
    ...['*till.cashInTill EUR Anna', 'till.float: 10000', 'till.tendered: 2000', 'till.paidIn: 0'],
    ...['till.paidOut: 0', 'till.pickedUp: -5000', '*till.expected: 7000', 'till.counted: 11900 (1 × 11900)'],
    ...['till.movedSince: -5000', '*till.difference: -100', ''],
    ...['till.pickedUp: safe | 1 | 5000 EUR', ''],
    ...['*till.perpetualTotals', 'till.sales: 2000', 'till.returns: 0', 'till.salesLessReturns: 2000'],
  ])
})

test('an X report has no number', () => {
  const document = makeTillDocument(makeTillReport(ended, { kind: 'x', head }), tillContext)
  expect(document.kind).toBe('x_report')
  expect(textOf(document)).toContain('#*till.xReport')
})

test.each(['paid_in', 'paid_out', 'picked_up'] as const)('a receipt of what was %s', (type) => {
  const document = makeMovementReceipt(
    { ...movement, type },
    { ...tillContext, registerName: 'Kassa 1', movementNumber: 8 },
  )
  const title = { paid_in: 'till.paidIn', paid_out: 'till.paidOut', picked_up: 'till.pickedUp' }[type]
  expect(document.kind).toBe(type)
  expect(textOf(document).slice(5)).toEqual([
    ...[
      `#*${title}`,
      '* | number 8',
      '22-11-2026 10:15 | Kassa 1',
      'operator Anna | ',
      '---',
      `*${title}: 5000 EUR`,
    ],
    ...['till.reason: safe', 'approvedBy Bea', '', 'till.signature', '', '---'],
  ])
})
