/** The bars of a day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestHour, fillHours, scaleBars } from './hours.ts'

const sales = (hour: number, totalMinor: number) => ({ hour, totalMinor, transactionCount: 1 })

test('the usual hours are always there, and others when something was sold in them', () => {
  expect(fillHours([]).map(({ hour }) => hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17])
  const early = fillHours([sales(7, 100), sales(20, 50)])
  expect(early.map(({ hour }) => hour)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
  expect(early[0]).toEqual(sales(7, 100))
  expect(early[1]).toEqual({ hour: 8, totalMinor: 0, transactionCount: 0 })
})

test('bars stay inside the chart and keep the proportions of the amounts', () => {
  const amounts = fc.array(fc.integer({ min: -1_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 24 })
  fc.assert(
    fc.property(amounts, (amountsMinor) => {
      const { bars, baseline, marks } = scaleBars(amountsMinor)
      const span = (marks.at(-1)?.amountMinor ?? 0) - (marks[0]?.amountMinor ?? 0)
      bars.forEach(({ top, height }, index) => {
        const amount = amountsMinor[index] ?? 0
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top + height).toBeLessThanOrEqual(1 + 1e-9)
        expect(height * span).toBeCloseTo(Math.abs(amount), 3)
        expect(amount >= 0 ? top + height : top).toBeCloseTo(baseline, 9)
      })
      expect(marks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('the marks are round amounts', () => {
  expect(scaleBars([31_000, 12_000]).marks.map(({ amountMinor }) => amountMinor)).toEqual([0, 20_000, 40_000])
  expect(scaleBars([0]).marks.map(({ amountMinor }) => amountMinor)).toEqual([0, 1])
})

test('the best hour is the one with most sales, and there is none on a day without', () => {
  expect(bestHour([sales(9, 100), sales(12, 500), sales(13, 500)])).toEqual(sales(12, 500))
  expect(bestHour([sales(9, -100)])).toBeUndefined()
})
