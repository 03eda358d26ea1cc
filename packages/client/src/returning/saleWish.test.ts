/** What is typed into one field may mean several things; a sale is meant by any of them. */
import type { RetailTransaction } from '@kassa/kernel'
import { describe, expect, it } from 'vitest'
import { isWished, wishOf } from './saleWish.ts'

it.each([
  ['', {}],
  ['  Red Cup ', { text: 'red cup' }],
  ['12', { receiptNumber: 12, totalMinor: 1200 }],
  ['12,9', { totalMinor: 1290 }],
  ['12.95', { totalMinor: 1295 }],
  ['1234', { receiptNumber: 1234, totalMinor: 123_400, cardDigits: '1234' }],
  ['85123', { receiptNumber: 85_123, totalMinor: 8_512_300, text: '85123' }],
  ['12.955', { text: '12.955' }],
])('%s means %o', (typed, wish) => {
  expect(wishOf(typed, 'EUR')).toEqual(wish)
})

it('knows a currency without decimals', () => {
  expect(wishOf('120', 'JPY')).toMatchObject({ totalMinor: 120 })
})

describe('a sale', () => {
  const line = { itemId: 'cup', sku: 'C1', name: 'Red cup', quantityMilli: 1000 }
  const sale = {
    ...{ receiptNumber: 12, totalMinor: 1295, lines: [line] },
    tenders: [{ type: 'card', amountMinor: 1295, attemptId: 'a', lastDigits: '1234' }],
  } as unknown as RetailTransaction
  const at = '2026-11-22T10:15:30.123+01:00'

  it.each(['', '12', '12,95', '1234', 'cup', 'RED', 'c1'])('is found by “%s”', (typed) => {
    expect(isWished(sale, at, wishOf(typed, 'EUR'))).toBe(true)
  })

  it.each(['13', '12,96', '4321', 'book'])('is not found by “%s”', (typed) => {
    expect(isWished(sale, at, wishOf(typed, 'EUR'))).toBe(false)
  })

  it('is of its day on the wall of the store, whatever else fits', () => {
    expect(isWished(sale, at, { receiptNumber: 12, day: '2026-11-22' })).toBe(true)
    expect(isWished(sale, at, { receiptNumber: 12, day: '2026-11-21' })).toBe(false)
    expect(isWished(sale, at, { day: '2026-11-22' })).toBe(true)
  })

  it('is found by an item whose name was another one then', () => {
    expect(isWished(sale, at, { text: 'mug', itemIds: ['cup'] })).toBe(true)
  })
})
