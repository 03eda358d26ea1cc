/** Moments as the clock on the store's wall showed them, whatever zone the reader is in. */

/** Returns the moment whose UTC clock reads what the local clock read: for formatting in UTC, never for arithmetic.
 *  Requires: `2026-11-22T10:15:30.123+01:00` or the like; a moment without an offset is taken as it stands. */
export function wallTimeMs(at: string): number {
  return Date.parse(`${at.slice(0, 19)}Z`)
}
