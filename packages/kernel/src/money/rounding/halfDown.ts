/** To the nearest, a half towards the lesser number: 2.5 is 2, −2.5 is −3. A refund may differ from its sale by one. */
import type { RoundingRule } from '../integer.ts'

export const halfDown: RoundingRule = ({ size, isNegative }) =>
  size === 'above_half' || (size === 'half' && isNegative)
