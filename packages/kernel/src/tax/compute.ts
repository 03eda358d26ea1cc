/**
 * Tax of a group of lines that share one rate.
 * Lines that add and lines that take away are worked out apart, so that a refund of everything mirrors its sale.
 */
import { assert } from '../fault/assert.ts'
import { allocate } from '../money/allocate.ts'
import { assertInteger, multiplyDivide, negate, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'

/** `document`: the tax is rounded once per rate and shared out over the lines. `line`: each line is rounded by itself. */
export type TaxRounding = 'line' | 'document'

export type TaxMode = { pricesIncludeTax: boolean; taxRounding: TaxRounding }

const onePpm = 1_000_000

/** Returns the tax of each amount, which all fall under one rate.
 *  Units: minor units; amounts with the tax inside when `pricesIncludeTax`, else without it.   Shape: in input order.
 *  Requires: exact integers, a rate not below zero (asserted).
 *  Ensures: taxOf(−amounts) = −taxOf(amounts); rounded per document, the parts sum to the rounded tax of the sum. */
export function taxOf(amountsMinor: readonly number[], ratePpm: number, mode: TaxMode): number[] {
  assertInteger(ratePpm, 'ratePpm')
  assert(ratePpm >= 0, `a rate below zero: ${ratePpm}`)
  const one = (amountMinor: number) =>
    multiplyDivide(
      {
        factor: amountMinor,
        multiplier: ratePpm,
        divisor: mode.pricesIncludeTax ? onePpm + ratePpm : onePpm,
      },
      halfAwayFromZero,
    )
  if (mode.taxRounding === 'line') return amountsMinor.map(one)
  const shared = (weights: readonly number[]) => allocate(one(sumExact(weights)), weights)
  if (amountsMinor.every((amount) => amount >= 0)) return shared(amountsMinor)
  const gains = amountsMinor.map((amount) => (amount > 0 ? amount : 0))
  const losses = amountsMinor.map((amount) => (amount < 0 ? -amount : 0))
  const onGains = shared(gains)
  const onLosses = shared(losses)
  return amountsMinor.map((amount, index) =>
    amount < 0 ? negate(onLosses[index] ?? 0) : (onGains[index] ?? 0),
  )
}
