/** What a device signed after it was shut out is taken in like everything that happened, and a person is asked to look at it. */
import { type AcceptedEntry, parseMoment } from '@kassa/journal'
import { withFlag } from './flag.ts'
import type { DerivedEntry } from './rows.ts'

export const signedAfterRevocation = 'device_revoked'

/** Returns what the entry makes, named for review where it says that it was made after its device was shut out. */
export function flagAfterRevocation(
  derived: DerivedEntry,
  { content }: AcceptedEntry,
  revokedAtMs: number | undefined,
): DerivedEntry {
  if (revokedAtMs === undefined || content.status !== 'read') return derived
  return parseMoment(content.entry.at).epochMs > revokedAtMs
    ? withFlag(derived, signedAfterRevocation)
    : derived
}
