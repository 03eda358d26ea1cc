/** Whatever is left over counts as a whole: a refund is the mirror of its sale. */
import type { RoundingRule } from '../integer.ts'

export const awayFromZero: RoundingRule = () => true
