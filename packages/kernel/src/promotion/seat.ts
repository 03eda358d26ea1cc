/** What takes part in a contest: lines with their pieces, and the seats that claim them. */
import type { GroupEntry, LineEntry } from './compile.ts'
import type { GoodsLine } from './goodsLine.ts'
import type { Rest } from './rest.ts'

/** A group in a contest. */
export type GroupSeat = {
  entry: GroupEntry
  /** More groups than this cannot be made, or are not allowed. */
  mostUses: number
  /** Whether pieces would do for more groups than are allowed. */
  isLimited: boolean
}

/** A line rule whose limit in money does not suffice for all that it claims. */
export type CapSeat = { entry: LineEntry; capMinor: number }

export type ContestLine = {
  goods: GoodsLine
  /** The slots that its pieces may go to, in order of precedence. */
  choices: readonly { seat: number; slot: number }[]
  caps: readonly number[]
  /** What line rules take off when that many pieces are left to them. */
  restAt: (pieces: number) => Rest
}

export type Contest = {
  /** Those of a group that rewards the cheapest come dearest first. */
  lines: readonly ContestLine[]
  groups: readonly GroupSeat[]
  caps: readonly CapSeat[]
}
