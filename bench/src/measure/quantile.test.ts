/** A figure that stands for many is one of them, whatever their order. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { median, quantile } from './quantile.ts'

it.each([
  [[5], 0.5, 5],
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.99, 10],
  [[10, 20, 30], 0.01, 10],
])('of %j the share %d does not exceed %d', (samples, part, expected) => {
  expect(quantile(samples, part)).toBe(expected)
})

it('refuses to stand for nothing', () => {
  expect(() => median([])).toThrow('no samples')
})

it('is a sample that the share of all does not exceed', () => {
  const part = fc.double({ min: 0.01, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), part, (samples, share) => {
      const found = quantile(samples, share)
      const within = samples.filter((sample) => sample <= found).length
      expect(samples).toContain(found)
      expect(within / samples.length).toBeGreaterThanOrEqual(share)
    }),
  )
})
