/** Commercial rounding: a half goes away from zero, so that a refund is the mirror of its sale. */
import type { RoundingRule } from '../integer.ts'

export const halfAwayFromZero: RoundingRule = ({ size }) => size !== 'below_half'
