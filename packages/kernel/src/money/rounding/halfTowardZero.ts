/** To the nearest, a half in favour of the customer who pays: 2.5 is 2, −2.5 is −2. */
import type { RoundingRule } from '../integer.ts'

export const halfTowardZero: RoundingRule = ({ size }) => size === 'above_half'
