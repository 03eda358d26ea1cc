/** The filters of the address, and the names of periods. */
import { expect, test } from 'vitest'
import { changeFilters, isFiltered, parseFilters } from './filters.ts'
import { periodOf, periods, rangeOf } from './period.ts'

test('an address gives the filters that make sense and no other', () => {
  expect(parseFilters({ storeId: 's', from: '2026-11-01', to: '2026-11-22', receiptNumber: 12 })).toEqual({
    storeId: 's',
    from: '2026-11-01',
    to: '2026-11-22',
    receiptNumber: 12,
  })
  expect(parseFilters({ storeId: '', from: 'soon', to: '2026-13-40', receiptNumber: -1, other: 1 })).toEqual(
    {},
  )
  expect(parseFilters({ storeId: 4, from: 20261101, receiptNumber: '12' })).toEqual({})
})

test('a filter is taken away by undefined', () => {
  const filters = changeFilters(
    { storeId: 's', from: '2026-11-01' },
    { storeId: undefined, to: '2026-11-02' },
  )
  expect(filters).toEqual({ from: '2026-11-01', to: '2026-11-02' })
  expect(isFiltered(filters)).toBe(true)
  expect(isFiltered({})).toBe(false)
})

test('each period is found again by its days', () => {
  for (const period of periods) expect(periodOf(rangeOf(period, '2026-03-01'), '2026-03-01')).toBe(period)
  expect(rangeOf('last_7_days', '2026-03-01')).toEqual({ from: '2026-02-23', to: '2026-03-01' })
  expect(periodOf({ from: '2026-02-01', to: '2026-02-02' }, '2026-03-01')).toBe('days')
  expect(periodOf({ from: '2026-03-01' }, '2026-03-01')).toBe('days')
})
