/** Naming an entry for review by what was known when it was taken in, and is not in the entry itself. */
import type { DerivedEntry } from './rows.ts'

/** Returns the same, named for review; its effects stay what they are. */
export function withFlag({ journal, effects }: DerivedEntry, reason: string): DerivedEntry {
  const flagged = <Row extends { review: string[] }>(row: Row): Row => ({
    ...row,
    review: [...row.review, reason],
  })
  if (effects === undefined) return { journal: flagged(journal) }
  return { journal: flagged(journal), effects: { ...effects, transaction: flagged(effects.transaction) } }
}
