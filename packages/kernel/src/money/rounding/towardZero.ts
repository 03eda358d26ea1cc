/** Cuts off what is left over. */
import type { RoundingRule } from '../integer.ts'

export const towardZero: RoundingRule = () => false
