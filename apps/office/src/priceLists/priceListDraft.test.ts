/** What a form shows of a price list is what it saves again, to the last decimal. */
import type { PriceListRecord } from '@kassa/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceListDraftOf, readPriceList } from './priceListDraft.ts'

const price = fc.record({
  itemId: fc.uuid(),
  unitPriceE5: fc.integer({ min: 0, max: 99_999_999_999 }),
  fromQuantityMilli: fc.integer({ min: 0, max: 999_999_999 }),
})
const list = fc.record(
  {
    name: fc.constant('Clearance'),
    currency: fc.constantFrom('EUR', 'SEK', 'JPY'),
    priority: fc.integer({ min: -1000, max: 1000 }),
    storeIds: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }),
    customerGroupIds: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }),
    prices: fc.uniqueArray(price, { maxLength: 5, selector: ({ itemId }) => itemId }),
  },
  { requiredKeys: ['name', 'currency', 'priority', 'prices'] },
)

test('a list that is opened and saved stays what it was', () => {
  fc.assert(
    fc.property(list, fc.constantFrom(',' as const, '.' as const), (record: PriceListRecord, mark) => {
      expect(readPriceList(priceListDraftOf(record, mark))).toEqual({ status: 'read', record })
    }),
  )
})

test('what is wrong is named by its place', () => {
  const draft = priceListDraftOf({ name: 'x', currency: 'EUR', priority: 0, prices: [] }, '.')
  const prices = [
    { itemId: 'a', price: '1.50', fromQuantity: '' },
    { itemId: 'a', price: '1.40', fromQuantity: '' },
    { itemId: 'b', price: 'cheap', fromQuantity: '12' },
  ]
  expect(readPriceList({ ...draft, name: ' ', until: '2026-02-30T00:00', prices })).toEqual({
    status: 'wrong',
    wrong: { name: true, until: true, prices: new Set([1, 2]) },
  })
})
