/** Weighing at the till: what is sold is what the scale shows without the packaging. */
import { assertInteger } from '../money/integer.ts'

/**
 * Where the weight of a line comes from: the scale at the till, or somebody's hand. Left out where it was weighed elsewhere, or there is no scale.
 * `tareMilli`: thousandths of a kg that were taken off for packaging.
 */
export type Weighing = { by: 'scale' | 'hand'; tareMilli?: number }

export type NetWeight =
  | { status: 'net'; quantityMilli: number }
  /** Transient: not more than its packaging lies there. */
  | { status: 'nothing_left' }

/** Returns what is left of a weight without its packaging.
 *  Units: thousandths of a kg.   Requires: neither is below zero (asserted).   Fails: `nothing_left` (returned).
 *  Source: OIML R 76-1, 4.7 (preset tare); Directive 2014/31/EU, annex I, 14 (net weight, unit price and price are shown). */
export function netWeight({ grossMilli, tareMilli }: { grossMilli: number; tareMilli: number }): NetWeight {
  assertInteger(grossMilli, 'grossMilli')
  assertInteger(tareMilli, 'tareMilli')
  const quantityMilli = grossMilli - tareMilli
  return quantityMilli > 0 ? { status: 'net', quantityMilli } : { status: 'nothing_left' }
}
