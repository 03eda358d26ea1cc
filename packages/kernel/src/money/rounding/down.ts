/** Towards the lesser number: 2.9 is 2, −2.1 is −3. */
import type { RoundingRule } from '../integer.ts'

export const down: RoundingRule = ({ isNegative }) => isNegative
