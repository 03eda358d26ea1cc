import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromNexoAmount, toNexoAmount } from './amount.ts'

test.each([
  [1099, 'EUR', '10.99'],
  [1, 'EUR', '0.01'],
  [100, 'SEK', '1'],
  [1250, 'JPY', '1250'],
  [12_345, 'KWD', '12.345'],
  [29, 'EUR', '0.29'], // 0.29 × 100 is 28.999999999999996 in doubles
  [0, 'EUR', '0'],
])('%i minor units of %s are written %s', (amountMinor, currency, written) => {
  expect(JSON.stringify(toNexoAmount(amountMinor, currency))).toBe(written)
})

test('every amount survives the way there and back', () => {
  const amount = fc.integer({ min: 0, max: 9_999_999_999 })
  fc.assert(
    fc.property(amount, fc.constantFrom('EUR', 'SEK', 'JPY', 'KWD'), (amountMinor, currency) => {
      fc.pre(amountMinor <= 99_999_999 * 10 ** (currency === 'JPY' ? 0 : 2))
      const received = JSON.parse(JSON.stringify(toNexoAmount(amountMinor, currency)))
      expect(fromNexoAmount(received, currency)).toBe(amountMinor)
    }),
  )
})

test.each([[10.999], ['10.99'], [-1], [Number.NaN], [1e21], [undefined], [null], [1e-7]])(
  '%s is no amount in EUR and is not rounded to one',
  (value) => {
    expect(fromNexoAmount(value, 'EUR')).toBeUndefined()
  },
)

test.each([[-1], [10.5], [Number.MAX_SAFE_INTEGER + 1], [10_000_000_000]])(
  '%d cents cannot be asked for',
  (amount) => {
    expect(() => toNexoAmount(amount, 'EUR')).toThrow()
  },
)
