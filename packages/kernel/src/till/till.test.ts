/** A day at a till, worked out by hand. */
import { describe, expect, test } from 'vitest'
import { worthOfCash } from './cashCount.ts'
import type { TillEvent } from './event.ts'
import { tillPeriods, tillTotals } from './period.ts'
import { makeTillReport } from './report.ts'
import { closeShift, shiftCash } from './shift.ts'
import { kronorTender, saleOf } from './testing/tillEvents.ts'

const shiftId = 'morning'
const euros = (...pairs: [valueMinor: number, count: number][]) => ({
  currency: 'EUR',
  denominations: pairs.map(([valueMinor, count]) => ({ valueMinor, count })),
})
const opened: TillEvent = {
  type: 'shift_opened',
  shiftId,
  operatorId: 'anna',
  floats: [euros([5000, 2], [100, 50])],
}
const ten = { unitPriceE5: 1_000_000, quantityMilli: 1000, taxCategory: 'standard' }
const sold = (transaction = saleOf([ten])): TillEvent => ({
  type: 'retail_transaction',
  shiftId,
  transaction,
})
const movement = { shiftId, operatorId: 'anna', currency: 'EUR' }

describe('cash that is expected', () => {
  const giftCard = { type: 'gift_card' as const, amountMinor: 1000, accountId: '4711' }
  test.each<[string, TillEvent, number, number?]>([
    ['a sale in cash with change', sold(saleOf([ten], { overMinor: 4000 })), 1000],
    ['a return in cash', sold(saleOf([{ ...ten, quantityMilli: -1000 }])), -1000],
    [
      'a sale by card with a tip',
      sold(saleOf([ten], { tenders: [{ type: 'card', amountMinor: 1000, attemptId: 'a', tipMinor: 100 }] })),
      0,
    ],
    ['a gift card', sold(saleOf([ten], { tenders: [giftCard] })), 0],
    ['kronor, change in euros', sold(saleOf([ten], { tenders: [kronorTender(20_000)] })), -810, 20_000],
    ['change brought in', { type: 'paid_in', ...movement, amountMinor: 700, reason: 'change' }, 700],
    ['stamps', { type: 'paid_out', ...movement, amountMinor: 300, reason: 'stamps' }, -300],
    ['a pickup', { type: 'picked_up', ...movement, amountMinor: 9000, reason: 'safe' }, -9000],
    ['a copy', { type: 'receipt_printed', kind: 'copy', amountMinor: 1000 }, 0],
  ])('%s', (_, event, homeMinor, kronorMinor) => {
    const cash = shiftCash(tillTotals([opened, event], 'EUR'), shiftId)
    expect(cash.find(({ currency }) => currency === 'EUR')?.expectedMinor).toBe(15_000 + homeMinor)
    expect(cash.find(({ currency }) => currency === 'SEK')?.expectedMinor).toBe(kronorMinor)
  })
})

describe('closing a shift', () => {
  const kronor = sold(saleOf([ten], { tenders: [kronorTender(20_000)] }))
  const count = (...counts: ReturnType<typeof euros>[]): TillEvent => ({
    type: 'till_counted',
    shiftId,
    counts,
  })
  const closed: TillEvent = { type: 'shift_closed', shiftId }
  test.each<[string, TillEvent[], object]>([
    ['one that nobody opened', [sold()], { status: 'shift_unknown' }],
    ['one that is closed', [opened, closed], { status: 'shift_closed' }],
    ['uncounted', [opened, sold()], { status: 'count_missing', currencies: ['EUR'] }],
    ['opened without a float', [{ ...opened, floats: [] }], { status: 'count_missing', currencies: ['EUR'] }],
    [
      'half counted',
      [opened, kronor, count(euros([100, 1]))],
      { status: 'count_missing', currencies: ['SEK'] },
    ],
    ['counted', [opened, count(euros([5000, 2], [100, 49]))], { status: 'closable' }],
  ])('%s', (_, events, outcome) => {
    expect(closeShift(tillTotals(events, 'EUR'), shiftId)).toMatchObject(outcome)
  })

  test('the last count holds, and what is picked up after it changes no difference', () => {
    const pickup: TillEvent = { type: 'picked_up', ...movement, amountMinor: 14_000, reason: 'safe' }
    const events = [
      opened,
      count(euros([100, 1])),
      sold(),
      count(euros([100, 4]), euros([5000, 3], [100, 5])),
      pickup,
    ]
    expect(shiftCash(tillTotals(events, 'EUR'), shiftId)).toEqual([
      {
        ...{ shiftId, currency: 'EUR', floatMinor: 15_000, tenderedMinor: 1000 },
        ...{ paidInMinor: 0, paidOutMinor: 0, pickedUpMinor: 14_000, expectedMinor: 2000 },
        counted: {
          amountMinor: 15_900,
          denominations: [
            { valueMinor: 5000, count: 3 },
            { valueMinor: 100, count: 9 },
          ],
          movedSinceMinor: -14_000,
        },
        differenceMinor: -100,
      },
    ])
  })
})

test('a Z report of a day', () => {
  const mixed = saleOf([ten, ten, { ...ten, quantityMilli: -1000 }])
  const lineGroups = [
    { mainGroup: 'toys', isService: false },
    { mainGroup: 'repairs', isService: true },
    { mainGroup: 'toys', isService: false },
  ]
  const events: TillEvent[] = [
    opened,
    { type: 'retail_transaction', shiftId, transaction: mixed, lineGroups },
    { type: 'drawer_opened', reason: 'sale' },
    { type: 'drawer_opened', reason: 'no_sale' },
    { type: 'price_looked_up', mainGroup: 'toys', amountMinor: 500 },
    { type: 'line_removed', grossMinor: -250 },
    { type: 'basket_abandoned', totalMinor: 4000 },
    { type: 'basket_held', totalMinor: 800 },
    { type: 'receipt_printed', kind: 'original', amountMinor: 1000 },
    { type: 'receipt_printed', kind: 'copy', amountMinor: 1000 },
    { type: 'receipt_printed', kind: 'training', amountMinor: 2000 },
    { type: 'receipt_printed', kind: 'pro_forma', amountMinor: 3000 },
    { type: 'z_reported' },
    { type: 'basket_resumed', totalMinor: 800 },
  ]
  const [ended, open] = tillPeriods(events, { currency: 'EUR' })
  if (ended === undefined || open === undefined) throw new Error('two periods')
  const head = {
    companyName: 'Toys BV',
    storeName: 'Utrecht',
    registerName: '1',
    at: '2026-11-22T18:00:00+01:00',
  }
  expect(makeTillReport(ended, { kind: 'z', head })).toMatchObject({
    ...{ kind: 'z', number: 1, netMinor: 1000, unfinished: { count: 1, amountMinor: 800 } },
    perpetualTotals: { salesMinor: 2000, returnsMinor: 1000, netMinor: 1000 },
    tenders: [{ type: 'cash', detail: '', count: 1, amountMinor: 1000 }],
    operatorTenders: [{ operatorId: 'anna', type: 'cash' }],
    shifts: [{ shiftId, operatorIds: ['anna'], isClosed: false, cash: [{ expectedMinor: 16_000 }] }],
    totals: {
      ...{ sales: { count: 1, amountMinor: 2000 }, returns: { count: 1, amountMinor: 1000 } },
      ...{ goodsSoldMilli: 1000, servicesSoldMilli: 1000, drawerOpenings: 1 },
      groups: [
        { mainGroup: 'repairs', count: 1, salesMinor: 1000, returnsMinor: 0 },
        { mainGroup: 'toys', count: 1, salesMinor: 1000, returnsMinor: 1000 },
      ],
      // 3.47 in the 20.00 sold, less 1.74 in the 10.00 that came back.
      taxes: [{ taxCode: 'NL-21', ratePpm: 210_000, netMinor: 827, taxMinor: 173 }],
      ...{ copies: { count: 1, amountMinor: 1000 }, training: { count: 1, amountMinor: 2000 } },
      ...{ proForma: { count: 1, amountMinor: 3000 }, removedLines: { count: 1, amountMinor: 250 } },
      abandonedBaskets: { count: 1, amountMinor: 4000 },
      priceLookUps: [{ mainGroup: 'toys', count: 1, amountMinor: 500 }],
    },
  })
  expect(open.after.unfinished).toEqual({ count: 0, amountMinor: 0 })
  expect(() => makeTillReport(open, { kind: 'z', head })).toThrow('ended')
})

test('what cannot be is refused by name', () => {
  expect(() => worthOfCash({ currency: 'EUR', denominations: [{ valueMinor: 0, count: 1 }] })).toThrow(
    'denomination',
  )
  expect(() => worthOfCash({ currency: 'EUR', denominations: [{ valueMinor: 5, count: -1 }] })).toThrow(
    'denomination',
  )
  expect(() => tillTotals([sold()], 'SEK')).toThrow('not in SEK')
  expect(() =>
    tillTotals([{ type: 'paid_in', ...movement, amountMinor: 0, reason: 'change' }], 'EUR'),
  ).toThrow('above zero')
})
