/** The example is priced as a till would price it, whenever and wherever the promotion holds. */
import type { PromotionRecord } from '@kassa/contract'
import { expect, test } from 'vitest'
import { type ExampleLine, priceExample } from './example.ts'

const line = (itemId: string, unitPriceE5: number, pieces: number): ExampleLine => ({
  ...{ itemId, unitPriceE5, pieces },
  item: {
    ...{ sku: itemId, gtins: [], name: itemId, categoryId: 'c', unit: 'piece' },
    ...{ taxCategory: 'standard', tracksStock: true, prices: [], isActive: true },
  },
})
const euros = { currency: 'EUR', pricesIncludeTax: true }
const goods = { include: { itemIds: [], categoryIds: ['c'] } }
const record: PromotionRecord = {
  ...{ name: 'x', priority: 0, storeIds: ['elsewhere'], until: '2020-01-01T00:00' },
  coupon: { codes: ['ABC'], isOneUse: true },
  rule: { type: 'n_for_m', goods, takePieces: 3, payPieces: 2, combines: 'goods_alone' },
}

test('three for two takes the cheapest off, whatever time, place and coupon it asks for', () => {
  const basket = priceExample(record, [line('a', 200_000, 2), line('b', 150_000, 1)], euros)
  expect(basket).toMatchObject({ discountMinor: -150, totalMinor: 400 })
})

test('a spend that is not reached takes nothing off', () => {
  const asking = { ...record, minimumSpend: { amountMinor: 10_000, goods: { include: 'all' as const } } }
  expect(priceExample(asking, [line('a', 200_000, 3)], euros)?.discountMinor).toBe(0)
})

test('an empty basket has no price', () => {
  expect(priceExample(record, [line('a', 200_000, 0)], euros)).toBeUndefined()
})
