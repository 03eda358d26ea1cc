/** Bankers' rounding: a half goes to the even neighbour, so that many halves cancel out.   Source: IEEE 754-2019 4.3.1. */
import type { RoundingRule } from '../integer.ts'

export const halfEven: RoundingRule = ({ size, quotientIsOdd }) =>
  size === 'above_half' || (size === 'half' && quotientIsOdd)
