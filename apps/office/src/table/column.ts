/** A column of a long table. */
import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  head: string
  /** Width in rem; columns without one share what is left, `leastRem` at least. */
  rem?: number
  leastRem?: number
  isNumeric?: boolean
  /** Left out where the window is narrower than a desk's. */
  isForDesk?: boolean
  cell: (row: Row) => ReactNode
}

const leastSharedRem = 6.5

/** Returns the width below which the columns would be squeezed and the table scrolls sideways instead. */
export function leastWidthRem<Row>(columns: readonly Column<Row>[]): number {
  return columns.length === 1
    ? 0
    : columns.reduce((sum, { rem, leastRem = leastSharedRem }) => sum + (rem ?? leastRem), 0)
}
