/**
 * Conversion between currencies by a rate that is a fraction of integers, so that 1 EUR = 11.0535 SEK is exactly 110535 ÷ 10000.
 * A rate goes one way. The way back is its inverse, or a rate of its own where buying and selling differ.
 */
import { assert } from '../fault/assert.ts'
import { type Currency, exponentOf } from './currency.ts'
import { assertInteger, multiplyDivide, type RoundingRule } from './integer.ts'
import { type Money, makeMoney } from './money.ts'
import { halfAwayFromZero } from './rounding/halfAwayFromZero.ts'

/** One major unit of `from` is numerator ÷ denominator major units of `to`. */
export type ConversionRate = {
  readonly from: Currency
  readonly to: Currency
  readonly numerator: number
  readonly denominator: number
}

/** Returns the amount in the rate's other currency.
 *  Units: minor units of each currency, whatever their decimals.   Requires: money in `rate.from`; a rate above zero (asserted).
 *  Ensures: exact before one rounding by `rule`, unless named half away from zero.
 *  Source: for the euro the rates are not to be rounded or inverted, Regulation (EC) 1103/97 art. 4 and 5. */
export function convert(money: Money, rate: ConversionRate, rule: RoundingRule = halfAwayFromZero): Money {
  assert(money.currency === rate.from, `a rate from ${rate.from} does not convert ${money.currency}`)
  assertRate(rate)
  const decimals = exponentOf(rate.to) - exponentOf(rate.from)
  const multiplier = decimals > 0 ? rate.numerator * 10 ** decimals : rate.numerator
  const divisor = decimals < 0 ? rate.denominator * 10 ** -decimals : rate.denominator
  return makeMoney(multiplyDivide({ factor: money.amountMinor, multiplier, divisor }, rule), rate.to)
}

/** Returns the rate of the way back.   Ensures: the inverse of the inverse is the rate. */
export function inverseRate({ from, to, numerator, denominator }: ConversionRate): ConversionRate {
  return { from: to, to: from, numerator: denominator, denominator: numerator }
}

function assertRate({ from, to, numerator, denominator }: ConversionRate): void {
  assertInteger(numerator, 'numerator')
  assertInteger(denominator, 'denominator')
  assert(numerator > 0 && denominator > 0, `no rate: ${numerator} ÷ ${denominator}`)
  assert(from !== to, `${from} is not foreign to itself`)
}
