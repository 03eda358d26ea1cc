/**
 * Rounding to a step of coins: 5 (EUR in NL and BE), 50 (DKK), 100 (SEK).
 * Half a step goes away from zero: SE lag (1970:1029) 2 §; NL: Wet afronding contante betalingen rounds 2.5 cent by convention up.
 */
import { multiplyDivide } from '../integer.ts'
import { halfAwayFromZero } from './halfAwayFromZero.ts'

/** Returns the multiple of `stepMinor` nearest to `amountMinor`.   Units: minor units. A step of 1 changes nothing. */
export function roundToStep(amountMinor: number, stepMinor: number): number {
  return (
    multiplyDivide({ factor: amountMinor, multiplier: 1, divisor: stepMinor }, halfAwayFromZero) *
      stepMinor || 0
  )
}
