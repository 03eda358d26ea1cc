/** Which pieces of an item are recalled. */
import type { Day } from '../tax/rate.ts'
import type { Trace } from './trace.ts'

/** Every piece; those of some lots; those of which the last day lies in a span, both ends among them. */
export type RecalledPieces =
  | { type: 'all' }
  | { type: 'lots'; lots: readonly string[] }
  | { type: 'expiry'; from: Day; to: Day }

/** `unknown`: nobody said which piece it is. */
export type RecallVerdict = 'recalled' | 'free' | 'unknown'

/** Returns whether a piece is recalled.   Ensures: nothing is `free` of which lot or last day would have to be known and is not. Capitals
 *  and spaces make no other lot: people type what stands on a box.
 *  Source: Regulation (EU) 2023/988 art. 35 and 36 (recalls); GS1 General Specifications, application identifiers 10 and 17. */
export function recallVerdict(
  pieces: RecalledPieces,
  { lot, expiryDay }: Pick<Trace, 'lot' | 'expiryDay'>,
): RecallVerdict {
  switch (pieces.type) {
    case 'all':
      return 'recalled'
    case 'lots':
      if (lot === undefined) return 'unknown'
      return pieces.lots.some((recalled) => lotKey(recalled) === lotKey(lot)) ? 'recalled' : 'free'
    case 'expiry':
      if (expiryDay === undefined) return 'unknown'
      return expiryDay >= pieces.from && expiryDay <= pieces.to ? 'recalled' : 'free'
  }
}

function lotKey(lot: string): string {
  return lot.replace(/\s+/g, '').toUpperCase()
}
