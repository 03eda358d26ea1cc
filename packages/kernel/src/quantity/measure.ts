/** Units in which goods are labelled and weighed, in thousandths of the unit they are sold by.
 *  Source: international yard and pound agreement of 1959 (exact); NIST Handbook 44 appendix C (US liquid measures, exact). */
import { assertInteger, multiplyDivide } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { Unit } from './quantity.ts'

/** What one of the unit is: thousandths of `unit`, as numerator ÷ denominator. */
type Measure = { unit: Unit; numerator: number; denominator: number }

const measure = (unit: Unit, numerator: number, denominator = 1): Measure => ({
  unit,
  numerator,
  denominator,
})

const measures: ReadonlyMap<string, Measure> = new Map([
  ['piece', measure('piece', 1000)],
  ['dozen', measure('piece', 12_000)],
  ['mg', measure('kg', 1, 1000)],
  ['g', measure('kg', 1)],
  ['kg', measure('kg', 1000)],
  ['t', measure('kg', 1_000_000)],
  ['oz', measure('kg', 45_359_237, 1_600_000)],
  ['lb', measure('kg', 45_359_237, 100_000)],
  ['ml', measure('l', 1)],
  ['cl', measure('l', 10)],
  ['dl', measure('l', 100)],
  ['l', measure('l', 1000)],
  ['fl_oz', measure('l', 473_176_473, 16_000_000)],
  ['qt', measure('l', 946_352_946, 1_000_000)],
  ['gal', measure('l', 3_785_411_784, 1_000_000)],
  ['mm', measure('m', 1)],
  ['cm', measure('m', 10)],
  ['m', measure('m', 1000)],
  ['in', measure('m', 254, 10)],
  ['ft', measure('m', 3048, 10)],
  ['yd', measure('m', 9144, 10)],
  ['min', measure('h', 1000, 60)],
  ['h', measure('h', 1000)],
])

export type MeasuredOutcome =
  | { status: 'measured'; quantityMilli: number; unit: Unit }
  /** No goods are sold by what is measured so, such as an area. */
  | { status: 'unit_not_sold_by' }

/** Returns how much `digits` × 10^−decimals of a unit such as `g`, `lb` or `cm` is, in the unit that goods are sold by.
 *  Units: thousandths; halves go away from zero.   Fails: `unit_not_sold_by` (returned). */
export function measured(
  { digits, decimals }: { digits: number; decimals: number },
  unitName: string,
): MeasuredOutcome {
  const found = measures.get(unitName)
  if (found === undefined) return { status: 'unit_not_sold_by' }
  const { unit, numerator, denominator } = found
  assertInteger(decimals, 'decimals')
  const quantityMilli = multiplyDivide(
    { factor: digits, multiplier: numerator, divisor: denominator * 10 ** decimals },
    halfAwayFromZero,
  )
  return { status: 'measured', quantityMilli, unit }
}
