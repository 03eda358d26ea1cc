/** The rounding rules by the name that records and settings use. */
import type { RoundingRule } from '../integer.ts'
import { awayFromZero } from './awayFromZero.ts'
import { down } from './down.ts'
import { halfAwayFromZero } from './halfAwayFromZero.ts'
import { halfDown } from './halfDown.ts'
import { halfEven } from './halfEven.ts'
import { halfTowardZero } from './halfTowardZero.ts'
import { halfUp } from './halfUp.ts'
import { towardZero } from './towardZero.ts'
import { up } from './up.ts'

export const roundingRules = {
  half_away_from_zero: halfAwayFromZero,
  half_toward_zero: halfTowardZero,
  half_even: halfEven,
  half_up: halfUp,
  half_down: halfDown,
  away_from_zero: awayFromZero,
  toward_zero: towardZero,
  up,
  down,
} as const satisfies Readonly<Record<string, RoundingRule>>

export type RoundingName = keyof typeof roundingRules
