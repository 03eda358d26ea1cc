/** The digit that secures a price or weight inside a barcode, beside the check digit of the whole code.
 *  Source: GS1 General Specifications 7.9.3 to 7.9.4 (price verifier digit), with the weighted products of its tables. */
import { assert } from '../../fault/assert.ts'

/** A digit times the factor; `minus` takes the tens away from the units, `plus` adds them. */
const twoMinus = [0, 2, 4, 6, 8, 9, 1, 3, 5, 7]
const three = [0, 3, 6, 9, 2, 5, 8, 1, 4, 7]
const fivePlus = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9]
const fiveMinus = [0, 5, 9, 4, 8, 3, 7, 2, 6, 1]

const weightsOfFour = [twoMinus, twoMinus, three, fiveMinus]
const weightsOfFive = [fivePlus, twoMinus, fiveMinus, fivePlus, twoMinus]

/** Returns the check digit of a price or weight field.   Requires: four or five digits (asserted). */
export function measureCheckDigitOf(field: string): number {
  assert(/^\d{4,5}$/.test(field), `a field with a check digit has four or five digits: ${field}`)
  if (field.length === 4) return (weightedSum(field, weightsOfFour) * 3) % 10
  const missing = (10 - (weightedSum(field, weightsOfFive) % 10)) % 10
  return fiveMinus.indexOf(missing)
}

function weightedSum(field: string, weights: readonly (readonly number[])[]): number {
  return [...field].reduce((sum, digit, index) => sum + (weights[index]?.[Number(digit)] ?? 0), 0)
}
