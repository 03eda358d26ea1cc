/**
 * Rounding to a step: of coins, 5 (EUR in NL and BE), 50 (DKK), 100 (SEK), or of price points, 10 or 1000.
 * Unless another rule is named, half a step goes away from zero: SE lag (1970:1029) 2 §; NL: Wet afronding contante betalingen
 * rounds 2.5 cent by convention up.
 */
import { assertInteger, multiplyDivide, type RoundingRule } from '../integer.ts'
import { halfAwayFromZero } from './halfAwayFromZero.ts'

/** Returns the multiple of `stepMinor` nearest to `amountMinor`, or the one that `rule` says.
 *  Units: minor units. A step of 1 changes nothing.   Requires: a step above zero (asserted).
 *  Ensures: less than a step from the amount. `half_even` looks at the number of steps, not at the amount. */
export function roundToStep(
  amountMinor: number,
  stepMinor: number,
  rule: RoundingRule = halfAwayFromZero,
): number {
  const steps = multiplyDivide({ factor: amountMinor, multiplier: 1, divisor: stepMinor }, rule)
  const roundedMinor = steps * stepMinor || 0
  assertInteger(roundedMinor, 'amount in steps')
  return roundedMinor
}
