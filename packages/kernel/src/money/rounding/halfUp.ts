/** To the nearest, a half towards the greater number: 2.5 is 3, −2.5 is −2. A refund may differ from its sale by one. */
import type { RoundingRule } from '../integer.ts'

export const halfUp: RoundingRule = ({ size, isNegative }) =>
  size === 'above_half' || (size === 'half' && !isNegative)
