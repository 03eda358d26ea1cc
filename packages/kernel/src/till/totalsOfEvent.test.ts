/** What each event adds by itself, and that it adds nothing else. */
import { expect, test } from 'vitest'
import type { TillEvent } from './event.ts'
import type { TotalsPart } from './merge.ts'
import { totalsOfEvent } from './totalsOfEvent.ts'

const shiftId = 's'
const none = { floatMinor: 0, tenderedMinor: 0, paidInMinor: 0, paidOutMinor: 0, pickedUpMinor: 0 }
const inEuro = { shiftId, currency: 'EUR', ...none }
const moved = { shiftId, operatorId: 'anna', currency: 'SEK', amountMinor: 700, reason: 'change' }
const movedTotal = { reason: 'change', currency: 'SEK', count: 1, amountMinor: 700 }
const inKronor = { ...inEuro, currency: 'SEK' }
const once = (amountMinor: number) => ({ count: 1, amountMinor })
const notes = (...pairs: [valueMinor: number, count: number][]) =>
  pairs.map(([valueMinor, count]) => ({ valueMinor, count }))

test.each<[string, TillEvent, TotalsPart]>([
  [
    'a float in two piles',
    {
      ...{ type: 'shift_opened', shiftId, operatorId: 'anna' },
      floats: [
        { currency: 'SEK', denominations: notes([10_000, 1]) },
        { currency: 'EUR', denominations: notes([100, 5]) },
        { currency: 'EUR', denominations: notes([100, 1], [5000, 2]) },
      ],
    },
    {
      cash: [
        { ...inEuro, floatMinor: 10_600 },
        { ...inKronor, floatMinor: 10_000 },
      ],
      shifts: [{ shiftId, operatorIds: ['anna'], isClosed: false }],
    },
  ],
  [
    'paid in',
    { type: 'paid_in', ...moved },
    { cash: [{ ...inKronor, paidInMinor: 700 }], movements: [{ type: 'paid_in', ...movedTotal }] },
  ],
  [
    'paid out',
    { type: 'paid_out', ...moved },
    { cash: [{ ...inKronor, paidOutMinor: 700 }], movements: [{ type: 'paid_out', ...movedTotal }] },
  ],
  [
    'picked up',
    { type: 'picked_up', ...moved },
    { cash: [{ ...inKronor, pickedUpMinor: 700 }], movements: [{ type: 'picked_up', ...movedTotal }] },
  ],
  ['the drawer for a sale', { type: 'drawer_opened', reason: 'sale' }, { drawerOpenings: 0 }],
  ['the drawer without one', { type: 'drawer_opened', reason: 'no_sale' }, { drawerOpenings: 1 }],
  [
    'a price asked for',
    { type: 'price_looked_up', amountMinor: 5 },
    { priceLookUps: [{ mainGroup: '', ...once(5) }] },
  ],
  [
    'of a group',
    { type: 'price_looked_up', mainGroup: 'g', amountMinor: 5 },
    { priceLookUps: [{ mainGroup: 'g', ...once(5) }] },
  ],
  ['a line removed', { type: 'line_removed', grossMinor: 250 }, { removedLines: once(250) }],
  ['a returned line removed', { type: 'line_removed', grossMinor: -250 }, { removedLines: once(250) }],
  ['a basket given up', { type: 'basket_abandoned', totalMinor: 90 }, { abandonedBaskets: once(90) }],
  ['a basket put aside', { type: 'basket_held', totalMinor: 90 }, { heldBaskets: once(90) }],
  [
    'a basket taken up',
    { type: 'basket_resumed', totalMinor: 90 },
    { heldBaskets: { count: -1, amountMinor: -90 } },
  ],
  [
    'an empty basket taken up',
    { type: 'basket_resumed', totalMinor: 0 },
    { heldBaskets: { count: -1, amountMinor: 0 } },
  ],
  ['an original', { type: 'receipt_printed', kind: 'original', amountMinor: 9 }, {}],
  ['a gift receipt', { type: 'receipt_printed', kind: 'gift', amountMinor: 0 }, {}],
  ['a copy', { type: 'receipt_printed', kind: 'copy', amountMinor: 9 }, { copies: once(9) }],
  ['training', { type: 'receipt_printed', kind: 'training', amountMinor: 9 }, { training: once(9) }],
  ['pro forma', { type: 'receipt_printed', kind: 'pro_forma', amountMinor: 9 }, { proForma: once(9) }],
  [
    'a delivery note',
    { type: 'receipt_printed', kind: 'delivery_note', amountMinor: 9 },
    { deliveryNotes: once(9) },
  ],
  [
    'a count',
    {
      type: 'till_counted',
      shiftId,
      counts: [{ currency: 'EUR', denominations: notes([5, 3], [100, 0], [5, 1]) }],
    },
    {
      cash: [
        {
          ...inEuro,
          counted: { amountMinor: 20, denominations: notes([100, 0], [5, 4]), movedSinceMinor: 0 },
        },
      ],
    },
  ],
  ['a close', { type: 'shift_closed', shiftId }, { shifts: [{ shiftId, operatorIds: [], isClosed: true }] }],
  ['an X report', { type: 'x_reported' }, {}],
  ['a Z report', { type: 'z_reported' }, {}],
])('%s', (_, event, expected) => {
  expect(totalsOfEvent(event, 'EUR')).toEqual(expected)
})
