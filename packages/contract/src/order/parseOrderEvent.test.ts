import { expect, test } from 'vitest'
import { parseOrderEvent } from './parseOrderEvent.ts'

const id = (last: number) => `01930000-0000-7000-8000-00000000${String(last).padStart(4, '0')}`
const head = { eventId: id(1), revision: 1 }
const by = { registerId: id(2), operatorId: id(3), atMs: 0 }
const item = {
  ...{ itemId: id(4), sku: 's', name: 'Mug', unit: 'piece' },
  ...{ unitPriceE5: 250_000, taxCategory: 'standard', tracksStock: true },
}

test.each<[string, object]>([
  ['a line', { ...head, type: 'line_added', lineId: id(5), item, quantityMilli: 1000, serials: ['1'] }],
  ['a price that was taken back', { ...head, type: 'price_set', lineId: id(5), override: null }],
  ['put aside', { ...head, type: 'order_held', by, totalMinor: 1, currency: 'EUR', lineCount: 1 }],
  ['given up', { ...head, type: 'order_closed', by }],
  ['of a later version', { ...head, type: 'thought_of_later', mood: 'calm' }],
])('passes on: %s', (_, event) => {
  expect(parseOrderEvent(event)).toEqual(event)
})

test.each<[string, unknown]>([
  ['no event', 'line_added'],
  ['no id', { revision: 1, type: 'line_removed', lineId: id(5) }],
  ['a revision that sums could not hold', { ...head, revision: 2e15, type: 'line_removed', lineId: id(5) }],
  ['a quantity that is none', { ...head, type: 'quantity_added', lineId: id(5), quantityMilli: 0.5 }],
  [
    'an item without a price',
    {
      ...head,
      type: 'line_added',
      lineId: id(5),
      item: { ...item, unitPriceE5: undefined },
      quantityMilli: 1,
    },
  ],
  ['a place that is nowhere', { ...head, type: 'order_taken', by: { ...by, registerId: 'till' } }],
  [
    'a name without end',
    { ...head, type: 'order_held', by, totalMinor: 1, currency: 'EUR', lineCount: 1, name: 'x'.repeat(201) },
  ],
])('refuses: %s', (_, event) => {
  expect(parseOrderEvent(event)).toBeUndefined()
})
