import { expect, it } from 'vitest'
import { habitsOf } from './habits.ts'
import type { Purchase } from './purchases.ts'

function purchase(at: string, ...bought: [name: string, quantityMilli: number][]): Purchase {
  const lines = bought.map(([name, quantityMilli]) => ({ itemId: `id of ${name}`, name, quantityMilli }))
  return { transactionId: at, at, storeName: '', receiptNumber: 1, totalMinor: 0, currency: 'EUR', lines }
}

it('tells what was bought again and again, most often first, and since when not', () => {
  const purchases = [
    purchase('2026-11-01T10:00:00+01:00', ['Coffee', 1000], ['Tea', 2000], ['Tea', 1000]),
    purchase('2026-10-01T10:00:00+02:00', ['Coffee', 1000], ['Vase', 1000], ['Cup', -1000]),
    purchase('2026-09-01T10:00:00+02:00', ['Coffee', 1000], ['Tea', 1000], ['Cup', 1000]),
  ]
  expect(habitsOf(purchases, 5)).toEqual([
    { itemId: 'id of Coffee', name: 'Coffee', times: 3, lastAt: '2026-11-01T10:00:00+01:00' },
    { itemId: 'id of Tea', name: 'Tea', times: 2, lastAt: '2026-11-01T10:00:00+01:00' },
  ])
  expect(habitsOf(purchases, 1)).toHaveLength(1)
})
