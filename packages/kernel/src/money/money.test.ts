import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConversionRate, convert, inverseRate } from './convert.ts'
import { addMoney, compareMoney, makeMoney, subtractMoney, sumMoney } from './money.ts'
import { roundingRules } from './rounding/rules.ts'

const eur = (amountMinor: number) => makeMoney(amountMinor, 'EUR')

test('amounts of one currency add, subtract, compare and sum', () => {
  expect(addMoney(eur(120), eur(-20))).toEqual(eur(100))
  expect(subtractMoney(eur(120), eur(120))).toEqual(eur(0))
  expect(sumMoney([eur(1), eur(2), eur(3)], 'EUR')).toEqual(eur(6))
  expect(sumMoney([], 'SEK')).toEqual({ amountMinor: 0, currency: 'SEK' })
  expect([compareMoney(eur(1), eur(2)), compareMoney(eur(2), eur(2)), compareMoney(eur(3), eur(2))]).toEqual([
    -1, 0, 1,
  ])
})

test('two currencies never meet', () => {
  const sek = makeMoney(100, 'SEK')
  for (const meet of [addMoney, subtractMoney, compareMoney])
    expect(() => meet(eur(100), sek)).toThrow('EUR and SEK do not meet')
  expect(() => sumMoney([eur(1), sek], 'EUR')).toThrow('do not meet')
})

test.each([Number.NaN, 0.5, -0, 2 ** 53, Number.NEGATIVE_INFINITY])(
  '%d is no amount of money',
  (amountMinor) => {
    expect(() => makeMoney(amountMinor, 'EUR')).toThrow('amountMinor is not an exact integer')
  },
)

test.each(['eur', 'EURO', '', '€'])('%s is no currency', (currency) => {
  expect(() => makeMoney(1, currency)).toThrow('not a currency code')
})

const rate = (from: string, to: string, numerator: number, denominator: number): ConversionRate => ({
  ...{ from, to, numerator, denominator },
})

test.each([
  // The European Commission's own example of Regulation (EC) 1103/97: 1 EUR = 6.55957 FRF; 100 FRF are 15.24 EUR.
  [10_000, rate('FRF', 'EUR', 100_000, 655_957), 1524],
  [1524, rate('EUR', 'FRF', 655_957, 100_000), 9997],
  [10_000, rate('EUR', 'SEK', 110_535, 10_000), 110_535],
  // No decimals in yen, three in dinar
  [1000, rate('EUR', 'JPY', 162_345, 1000), 1623],
  [1623, rate('JPY', 'EUR', 1000, 162_345), 1000],
  [1000, rate('EUR', 'KWD', 335, 1000), 3350],
  [3350, rate('KWD', 'EUR', 1000, 335), 1000],
  [500, rate('JPY', 'KWD', 2, 1000), 1000],
  [-1050, rate('EUR', 'USD', 108, 100), -1134],
])('%i by %o is %i', (amountMinor, by, expected) => {
  expect(convert(makeMoney(amountMinor, by.from), by)).toEqual({ amountMinor: expected, currency: by.to })
})

test('the rule of rounding can be named', () => {
  const by = rate('EUR', 'JPY', 1, 2)
  expect(convert(eur(300), by).amountMinor).toBe(2)
  expect(convert(eur(300), by, roundingRules.toward_zero).amountMinor).toBe(1)
  expect(convert(eur(500), by, roundingRules.half_even).amountMinor).toBe(2)
})

test('a rate converts only what it says, and is above zero', () => {
  expect(() => convert(eur(1), rate('SEK', 'EUR', 1, 11))).toThrow('does not convert EUR')
  expect(() => convert(eur(1), rate('EUR', 'SEK', 0, 1))).toThrow('no rate')
  expect(() => convert(eur(1), rate('EUR', 'SEK', 11, -1))).toThrow('no rate: 11 ÷ -1')
  expect(() => convert(eur(1), rate('EUR', 'SEK', 11, 0))).toThrow('no rate: 11 ÷ 0')
  expect(() => convert(eur(1), rate('EUR', 'SEK', 11.5, 1))).toThrow('numerator is not an exact integer')
  expect(() => convert(eur(1), rate('EUR', 'SEK', 11, 1.5))).toThrow('denominator is not an exact integer')
  expect(() => convert(eur(1), rate('EUR', 'EUR', 1, 1))).toThrow('not foreign')
})

test('there and back loses at most half a unit of the coarser currency, and mirrors', () => {
  const anyPart = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      anyPart,
      anyPart,
      (amount, numerator, denominator) => {
        const there = rate('EUR', 'SEK', numerator, denominator)
        const money = eur(amount)
        const foreign = convert(money, there)
        expect(convert(eur(-amount || 0), there).amountMinor).toBe(-foreign.amountMinor || 0)
        if (numerator >= denominator) expect(convert(foreign, inverseRate(there))).toEqual(money)
        expect(inverseRate(inverseRate(there))).toEqual(there)
      },
    ),
  )
})
