/** Towards the greater number: 2.1 is 3, −2.9 is −2. */
import type { RoundingRule } from '../integer.ts'

export const up: RoundingRule = ({ isNegative }) => !isNegative
