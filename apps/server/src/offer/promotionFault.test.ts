/** What is wrong with an offer is said by the field and by what to do. */
import type { PriceListRecord, PromotionRecord } from '@kassa/contract'
import { expect, test } from 'vitest'
import { priceListFault } from './priceListFault.ts'
import { promotionFault } from './promotionFault.ts'

const all = { include: 'all' as const }
const promotion: PromotionRecord = {
  name: 'A tenth off',
  priority: 0,
  rule: { type: 'percent_off', goods: all, ratePpm: 100_000, combines: 'stackable' },
}
const bundle = { type: 'group_price', slots: [], priceMinor: 500, combines: 'goods_alone' } as const

test('a promotion that can be carried out has no fault', () => {
  expect(promotionFault('p', promotion)).toBeUndefined()
})

test.each<[string, PromotionRecord]>([
  [
    'rule.ratePpm: give parts per million',
    { ...promotion, rule: { ...promotion.rule, ratePpm: 0 } as never },
  ],
  ['from, until, windows: give times', { ...promotion, from: '2026-02-30T00:00' }],
  ['until: give a time after from', { ...promotion, from: '2026-02-02T00:00', until: '2026-02-02T00:00' }],
  ['rule.slots, rule.buy, rule.get: name at least one', { ...promotion, rule: bundle }],
  [
    'rule.maxPieces, rule.maxDiscountMinor',
    { ...promotion, rule: { ...promotion.rule, maxPieces: 2 } as never },
  ],
])('says %s', (says, record) => {
  expect(promotionFault('p', record)).toContain(says)
})

const list: PriceListRecord = {
  ...{ name: 'Clearance', currency: 'EUR', priority: 0 },
  prices: [{ itemId: 'i', unitPriceE5: 100_000, fromQuantityMilli: 0 }],
}

test.each<[string | undefined, PriceListRecord]>([
  [undefined, list],
  ['prices: give each item one price', { ...list, prices: [...list.prices, ...list.prices] }],
  ['from, until, windows: give times', { ...list, until: '2026-13-01T00:00' }],
  ['until: give a time after from', { ...list, from: '2026-03-01T00:00', until: '2026-02-01T00:00' }],
])('of a price list says %s', (says, record) => {
  const fault = priceListFault('l', record)
  if (says === undefined) expect(fault).toBeUndefined()
  else expect(fault).toContain(says)
})
