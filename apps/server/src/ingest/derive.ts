/** What entries become on a server, without a database, and who is let in: for the simulator. */
export { findMisfit } from '../http/protocolMisfit.ts'
export { decideBatch, proveBatch, type WireEntry } from './decideBatch.ts'
export { withFlag } from './flag.ts'
export { readFromPaper, withoutPaperEffects } from './linkPaper.ts'
export { type DerivedEntry, deriveRows, type Effects } from './rows.ts'
export { dropRepeated } from './takenIds.ts'
export { levelChanges } from './totals.ts'
