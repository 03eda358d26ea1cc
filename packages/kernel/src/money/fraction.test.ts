import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFractions, fraction, multiplyFractions, overOneDenominator } from './fraction.ts'

const of = (numerator: number | bigint, denominator: number | bigint = 1) =>
  fraction(BigInt(numerator), BigInt(denominator))

test.each([
  [6, 4, 3n, 2n],
  [-6, 4, -3n, 2n],
  [6, -4, -3n, 2n],
  [-6, -4, 3n, 2n],
  [4, 6, 2n, 3n],
  [0, 5, 0n, 1n],
  [0, -5, 0n, 1n],
  [7, 1, 7n, 1n],
  [1_000_000, 210_000, 100n, 21n],
])('%i over %i in lowest terms', (above, below, numerator, denominator) => {
  expect(of(above, below)).toEqual({ numerator, denominator })
})

test('a fraction of nothing is a fault', () => {
  expect(() => of(1, 0)).toThrow('a fraction has a denominator')
})

type Pair = [numerator: number, denominator: number]

test.each<[left: Pair, right: Pair, sum: Pair, product: Pair]>([
  [
    [1, 2],
    [1, 3],
    [5, 6],
    [1, 6],
  ],
  [
    [1, 2],
    [-1, 3],
    [1, 6],
    [-1, 6],
  ],
  [
    [3, 4],
    [1, 4],
    [1, 1],
    [3, 16],
  ],
  [
    [2, 3],
    [9, 4],
    [35, 12],
    [3, 2],
  ],
])('sums and products: %o, %o', (left, right, sum, product) => {
  expect(addFractions(of(...left), of(...right))).toEqual(of(...sum))
  expect(multiplyFractions(of(...left), of(...right))).toEqual(of(...product))
})

test('over their least common denominator', () => {
  expect(overOneDenominator([of(1, 4), of(-1, 6), of(2)])).toEqual({
    numerators: [3n, -2n, 24n],
    denominator: 12n,
  })
  expect(overOneDenominator([])).toEqual({ numerators: [], denominator: 1n })
})

const anyFraction = fc
  .tuple(
    fc.bigInt(-1_000_000n, 1_000_000n),
    fc.bigInt(-1_000_000n, 1_000_000n).filter((below) => below !== 0n),
  )
  .map(([above, below]) => ({ above, below, value: fraction(above, below) }))

test('a fraction is what it was made of, and has one form', () => {
  fc.assert(
    fc.property(anyFraction, fc.bigInt(1n, 1000n), ({ above, below, value }, factor) => {
      expect(value.denominator > 0n).toBe(true)
      expect(value.numerator * below).toBe(above * value.denominator)
      expect(fraction(above * factor, below * factor)).toEqual(value)
    }),
  )
})

test('over one denominator each stays what it is', () => {
  fc.assert(
    fc.property(fc.array(anyFraction), (list) => {
      const values = list.map(({ value }) => value)
      const { numerators, denominator } = overOneDenominator(values)
      expect(numerators.map((numerator) => fraction(numerator, denominator))).toEqual(values)
    }),
  )
})
