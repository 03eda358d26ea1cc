/** What somebody says of goods that come back. */
import type { LineReturn } from '@kassa/kernel'

/** Why goods come back, and what becomes of them. */
export type ReturnReason = Pick<LineReturn, 'reason' | 'disposal'>

/** So much of a line of the sale; above zero. */
export type ReturnPart = { lineNumber: number; quantityMilli: number }

/** Goods whose sale nobody finds. */
export type UnknownReturn = ReturnReason & {
  itemId: string
  /** Above zero. */
  quantityMilli: number
  /** Left out: what it costs here today. */
  unitPriceE5?: number
}
