import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choosePrice, makePriceBook } from './choosePrice.ts'
import type { PriceList, PriceListVerdict, PriceQuestion } from './priceList.ts'

const question: PriceQuestion = {
  ...{ itemId: 'tea', quantityMilli: 1000, itemPriceE5: 300_000, currency: 'EUR' },
  ...{ storeId: 'utrecht', channel: 'counter', customerGroupIds: ['members'], at: '2026-11-20T17:30' },
}
const priceOf = (unitPriceE5: number, fromQuantityMilli = 0) => ({
  itemId: 'tea',
  unitPriceE5,
  fromQuantityMilli,
})
const list = (limits: Partial<PriceList>, unitPriceE5 = 250_000): PriceList => ({
  ...{ priceListId: 'list', currency: 'EUR', priority: 1, prices: [priceOf(unitPriceE5)] },
  ...limits,
})

test.each<[PriceListVerdict, Partial<PriceList>]>([
  ['applies', {}],
  ['applies', { storeIds: ['delft', 'utrecht'], channels: ['counter'], customerGroupIds: ['members'] }],
  ['applies', { from: '2026-11-20T17:30', until: '2026-11-20T17:31' }],
  ['applies', { windows: [{ weekdays: [5], fromMinute: 1020, untilMinute: 1140 }] }],
  ['other_currency', { currency: 'SEK' }],
  ['other_store', { storeIds: ['delft'] }],
  ['other_channel', { channels: ['web'] }],
  ['other_customer_group', { customerGroupIds: ['staff'] }],
  ['not_started', { from: '2026-11-20T17:31' }],
  ['ended', { until: '2026-11-20T17:30' }],
  ['outside_window', { windows: [{ weekdays: [6], fromMinute: 1020, untilMinute: 1140 }] }],
  ['below_quantity', { prices: [priceOf(250_000, 1001)] }],
])('%s: %j', (verdict, limits) => {
  const chosen = choosePrice(makePriceBook([list(limits)]), question)
  expect(chosen.considered[0]?.verdict).toBe(verdict)
  expect(chosen.unitPriceE5).toBe(verdict === 'applies' ? 250_000 : 300_000)
  expect(chosen.source.type).toBe(verdict === 'applies' ? 'price_list' : 'item')
})

const byCrate = makePriceBook([
  list({ prices: [priceOf(240_000, 6000), priceOf(280_000), priceOf(200_000, 24_000)] }),
])
test.each([
  [1, 280_000, 0],
  [5999, 280_000, 0],
  [6000, 240_000, 6000],
  [-6000, 240_000, 6000],
  [24_000, 200_000, 24_000],
])('%i thousandths cost %i each', (quantityMilli, unitPriceE5, fromQuantityMilli) => {
  expect(choosePrice(byCrate, { ...question, quantityMilli })).toMatchObject({
    unitPriceE5,
    source: { fromQuantityMilli },
  })
})

test('priority decides before price; among equals the cheapest; every list says why', () => {
  const book = makePriceBook([
    list({ priceListId: 'dear', priority: 5 }, 290_000),
    list({ priceListId: 'cheap', priority: 5 }, 270_000),
    list({ priceListId: 'also', priority: 5 }, 270_000),
    list({ priceListId: 'base', priority: 1 }, 100_000),
    list({ priceListId: 'web', priority: 9, channels: ['web'] }, 50_000),
  ])
  expect(choosePrice(book, question)).toEqual({
    unitPriceE5: 270_000,
    source: { type: 'price_list', priceListId: 'also', fromQuantityMilli: 0 },
    considered: [
      { priceListId: 'web', verdict: 'other_channel', unitPriceE5: 50_000 },
      { priceListId: 'also', verdict: 'applies', unitPriceE5: 270_000 },
      { priceListId: 'cheap', verdict: 'not_cheapest', unitPriceE5: 270_000 },
      { priceListId: 'dear', verdict: 'not_cheapest', unitPriceE5: 290_000 },
      { priceListId: 'base', verdict: 'lower_priority', unitPriceE5: 100_000 },
    ],
  })
})

test('prices that are no integers, and hours that no week has, are refused', () => {
  expect(() => makePriceBook([list({}, 0.5)])).toThrow('unitPriceE5')
  const windows = [{ weekdays: [], fromMinute: 0, untilMinute: 60 }]
  expect(() => makePriceBook([list({ windows })])).toThrow('impossible times')
  expect(() => makePriceBook([list({ from: '2027-02-29T00:00' })])).toThrow('impossible times')
  expect(() => makePriceBook([list({ until: 'soon' })])).toThrow('impossible times')
})

test('the order of the lists changes nothing, and exactly one source is named', () => {
  const lists = fc.uniqueArray(
    fc.record({ id: fc.nat(9), priority: fc.nat(2), price: fc.nat(3), from: fc.nat(2) }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(lists, fc.integer({ min: -3000, max: 3000 }), (specs, quantityMilli) => {
      const made = specs.map(({ id, priority, price, from }) =>
        list({ priceListId: `${id}`, priority, prices: [priceOf(price, from * 1000)] }),
      )
      const chosen = choosePrice(makePriceBook(made), { ...question, quantityMilli })
      const other = choosePrice(makePriceBook([...made].reverse()), { ...question, quantityMilli })
      expect(other).toEqual(chosen)
      const applying = chosen.considered.filter(({ verdict }) => verdict === 'applies')
      expect(applying.length).toBe(chosen.source.type === 'item' ? 0 : 1)
      const reached = specs.filter(({ from }) => from * 1000 <= Math.abs(quantityMilli))
      const top = Math.max(...reached.map(({ priority }) => priority))
      const cheapest = Math.min(...reached.filter((one) => one.priority === top).map(({ price }) => price))
      expect(chosen.unitPriceE5).toBe(reached.length === 0 ? 300_000 : cheapest)
    }),
  )
})
