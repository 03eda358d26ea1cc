/** What an item cost, and when: own price and price lists as they were. */
import type { ItemRecord, PriceListRecord } from '@kassa/contract'
import { lowestPriceBefore } from '@kassa/kernel'
import { expect, test } from 'vitest'
import { priceHistory, type Version } from './priceHistory.ts'

const item = (since: string, unitPriceE5: number, isActive = true): Version<ItemRecord> => ({
  ...{ id: 'i', since },
  body: {
    ...{ sku: 'i', gtins: [], name: 'Cup', unit: 'piece', taxCategory: 'standard', tracksStock: true },
    ...{ prices: [{ currency: 'EUR', unitPriceE5 }], isActive },
  },
})
const list = (
  since: string,
  unitPriceE5: number,
  more: Partial<PriceListRecord>,
): Version<PriceListRecord> => ({
  ...{ id: 'l', since },
  body: {
    ...{ name: 'Clearance', currency: 'EUR', priority: 0, ...more },
    prices: [{ itemId: 'i', unitPriceE5, fromQuantityMilli: 0 }],
  },
})
const common = { itemId: 'i', storeId: 's', currency: 'EUR' }

test('a list counts from its beginning to its end, not from when it was written', () => {
  const items = [item('2026-01-01T09:00', 500_000), item('2026-10-20T09:00', 600_000)]
  const lists = [list('2026-10-01T09:00', 300_000, { from: '2026-11-01T00:00', until: '2026-11-08T00:00' })]
  const history = priceHistory({ ...common, items, lists })
  expect(history.map(({ from, unitPriceE5 }) => [from.slice(0, 10), unitPriceE5])).toEqual([
    ['2026-01-01', 500_000],
    ['2026-10-01', 500_000],
    ['2026-10-20', 600_000],
    ['2026-11-01', 300_000],
    ['2026-11-08', 600_000],
  ])
  expect(lowestPriceBefore(history, '2026-11-22T00:00')).toMatchObject({
    unitPriceE5: 300_000,
    coversPeriod: true,
  })
  expect(lowestPriceBefore(history, '2026-12-20T00:00')).toMatchObject({ unitPriceE5: 600_000 })
})

test('a list of another store, a list that was deleted and an item that was not sold do not count', () => {
  const items = [item('2026-11-01T09:00', 500_000, false), item('2026-11-10T09:00', 500_000)]
  const lists = [
    list('2026-11-10T10:00', 300_000, { storeIds: ['elsewhere'] }),
    { ...list('2026-11-11T10:00', 200_000, {}), id: 'gone' },
    { id: 'gone', since: '2026-11-11T10:00', body: null },
  ]
  const lowest = lowestPriceBefore(priceHistory({ ...common, items, lists }), '2026-11-22T00:00')
  expect(lowest).toMatchObject({ unitPriceE5: 500_000, coversPeriod: false })
  expect(lowestPriceBefore(priceHistory({ ...common, items: [], lists }), '2026-11-22T00:00')).toEqual({
    status: 'never_on_sale',
  })
})
