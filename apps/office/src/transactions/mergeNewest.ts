/** Putting the newest page on top of a list that has been read before. */
import type { TransactionPage } from './transactions.ts'

export type MergeOutcome =
  | { status: 'merged'; pages: TransactionPage[] }
  /** More is new than the newest page holds: what lies between is not known. */
  | { status: 'too_far_apart' }

/** Returns the pages with what is new in its place; rows that were known keep their identity and cursors stay valid.
 *  Requires: both newest first, under the same filters. */
export function mergeNewest(pages: readonly TransactionPage[], newest: TransactionPage): MergeOutcome {
  const known = new Map(pages.flatMap((page) => page.transactions).map((row) => [row.transactionId, row]))
  if (known.size === 0) return { status: 'merged', pages: [newest] }
  const isOverlapping = newest.transactions.some((row) => known.has(row.transactionId))
  if (!isOverlapping && newest.next !== undefined) return { status: 'too_far_apart' }

  const top = newest.transactions.map((row) => known.get(row.transactionId) ?? row)
  const inTop = new Set(top.map((row) => row.transactionId))
  const merged = pages.map((page, index) => ({
    ...page,
    transactions: [
      ...(index === 0 ? top : []),
      ...page.transactions.filter((row) => !inTop.has(row.transactionId)),
    ],
  }))
  return { status: 'merged', pages: merged }
}
