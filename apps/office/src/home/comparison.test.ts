/** Today against last week. */
import { expect, test } from 'vitest'
import { averageMinor, compareToday } from './comparison.ts'

const day = (totalMinor: number, transactionCount = 1) => ({ totalMinor, transactionCount, taxMinor: 0 })

test.each([
  [15_000, 10_000, 5_000],
  [10_000, 10_000, 0],
  [7_500, 10_000, -2_500],
  [0, 10_000, -10_000],
  [-500, 10_000, -10_500],
  [10_001, 30_000, -6_666],
])('%i today and %i a week ago', (today, before, changeBasisPoints) => {
  expect(compareToday({ today: day(today), weekBefore: day(before) })).toEqual({
    status: 'compared',
    changeBasisPoints,
  })
})

test('nothing before cannot be compared with', () => {
  expect(compareToday({ today: day(100), weekBefore: day(0) })).toEqual({ status: 'nothing_before' })
  expect(compareToday({ today: day(100), weekBefore: day(-100) })).toEqual({ status: 'nothing_before' })
})

test('the average is of the customers there were', () => {
  expect(averageMinor({ today: day(1_000, 3) })).toBe(333)
  expect(averageMinor({ today: day(0, 0) })).toBeUndefined()
})
